package io.github.unhunch.coach.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.RoutineLibrary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Pain that lasts and runs that were stopped are seen, and said once a month at most. */
class WorseningWatchTest {

  private static final RoutineLibrary LIBRARY = RoutineLibrary.builtIn(Locale.ENGLISH);
  private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

  private final WorseningWatch watch = new WorseningWatch(LIBRARY);

  @Test
  void painInEachOfSixWeeksIsSaid() {
    List<RoutineOutcome> lasting = rated(6, 2);
    assertThat(said(lasting)).hasValueSatisfying(text -> assertThat(text).contains("six weeks"));
    assertThat(said(rated(5, 2))).isEmpty();
    assertThat(said(rated(6, 0))).isEmpty();

    List<RoutineOutcome> oneGoodDay = new ArrayList<>(lasting);
    oneGoodDay.add(run(16, OptionalInt.of(0), Optional.empty()));
    assertThat(said(oneGoodDay)).isEmpty();
  }

  @Test
  void twoStoppedRunsInAMonthAreSaid() {
    RoutineOutcome first = run(25, OptionalInt.empty(), Optional.of("chin-tuck"));
    RoutineOutcome second = run(3, OptionalInt.empty(), Optional.of("seated-twist"));
    assertThat(said(List.of(first, second)))
        .hasValueSatisfying(text -> assertThat(text).contains("stopped"));
    assertThat(said(List.of(second))).isEmpty();
    RoutineOutcome longAgo = run(31, OptionalInt.empty(), Optional.of("chin-tuck"));
    assertThat(said(List.of(longAgo, second))).isEmpty();
  }

  @Test
  void aStepThatIsOffIsSaid() {
    RoutineOutcome hurt = run(40, OptionalInt.empty(), Optional.of("chin-tuck"));
    assertThat(said(List.of(hurt, hurt)))
        .hasValueSatisfying(text -> assertThat(text).contains("same step"));
  }

  @Test
  void nothingIsSaidTwiceInAMonth() {
    Instant recently = NOW.minus(Duration.ofDays(29));
    assertThat(watch.suggestion(rated(6, 2), Optional.of(recently), NOW)).isEmpty();
  }

  @Test
  void everyReasonIsThereInGerman() {
    WorseningWatch german = new WorseningWatch(RoutineLibrary.builtIn(Locale.GERMAN));
    assertThat(german.suggestion(rated(6, 2), Optional.empty(), NOW).orElseThrow().text())
        .contains("sechs Wochen");
  }

  private Optional<String> said(List<RoutineOutcome> history) {
    return watch.suggestion(history, Optional.empty(), NOW).map(Card::text);
  }

  /** Two runs a week that begin with this pain, and end with less now and then. */
  private static List<RoutineOutcome> rated(int weeks, int pain) {
    List<RoutineOutcome> runs = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      runs.add(run(7 * week + 2, OptionalInt.of(pain), Optional.empty()));
      runs.add(run(7 * week + 5, OptionalInt.of(pain), Optional.empty()));
    }
    return runs;
  }

  private static RoutineOutcome run(int daysAgo, OptionalInt before, Optional<String> hurtAt) {
    OptionalInt after =
        before.isPresent() ? OptionalInt.of(Math.max(0, before.getAsInt() - 1)) : before;
    return new RoutineOutcome(
        "x",
        List.of("breathe"),
        NOW.minus(Duration.ofDays(daysAgo)),
        before,
        after,
        Optional.empty(),
        hurtAt);
  }
}
