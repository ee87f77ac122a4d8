package io.github.unhunch.coach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.safety.RoutineOutcome;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WeekOfMovementTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private static RoutineOutcome run(int daysAgo, int hour, String... steps) {
    return new RoutineOutcome(
        "r",
        List.of(steps),
        TODAY.minusDays(daysAgo).atTime(hour, 30).atZone(ZONE).toInstant(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void daysAreCountedOnceAndOlderOnesNotAtAll() {
    List<RoutineOutcome> runs =
        List.of(run(0, 0, "a"), run(0, 23, "a"), run(2, 9, "a"), run(6, 9, "a"), run(7, 9, "a"));
    assertThat(WeekOfMovement.of(runs, ZONE, TODAY)).isEqualTo(new WeekOfMovement(3, 2));
  }

  @Test
  void aRunWithoutAStepIsNoMovement() {
    assertThat(WeekOfMovement.of(List.of(run(0, 9), run(1, 9, "a")), ZONE, TODAY))
        .isEqualTo(new WeekOfMovement(1, 0));
  }
}
