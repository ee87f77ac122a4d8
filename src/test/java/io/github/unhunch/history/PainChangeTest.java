package io.github.unhunch.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.unhunch.coach.safety.RoutineOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PainChangeTest {

  @Test
  void saysNothingWithoutRatings() {
    assertThat(PainChange.of(List.of()).verdict()).isEqualTo(PainChange.Verdict.NOT_RATED);
  }

  @Test
  void twoRatingsAreTooFew() {
    assertThat(PainChange.of(runs(5, 0, 5, 0)).verdict()).isEqualTo(PainChange.Verdict.TOO_FEW);
  }

  @Test
  void steadyReliefIsSure() {
    PainChange change = PainChange.of(runs(5, 3, 4, 3, 6, 4, 5, 3));
    assertThat(change.verdict()).isEqualTo(PainChange.Verdict.EASED);
    assertThat(change.change()).isEqualTo(-1.75);
    // By hand: deviations -2,-1,-2,-2 have s = 0.5; 3.182 * 0.5 / 2.
    assertThat(change.margin().orElseThrow()).isCloseTo(0.7955, within(1e-4));
  }

  @Test
  void mixedRatingsAreNoClearChange() {
    assertThat(PainChange.of(runs(5, 2, 3, 5, 4, 3, 2, 3)).verdict())
        .isEqualTo(PainChange.Verdict.NO_CLEAR_CHANGE);
  }

  @Test
  void steadyWorseningIsSaid() {
    assertThat(PainChange.of(runs(2, 4, 3, 4, 2, 4, 1, 3)).verdict())
        .isEqualTo(PainChange.Verdict.WORSE);
  }

  private static List<RoutineOutcome> runs(int... beforeAndAfter) {
    List<RoutineOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < beforeAndAfter.length; i += 2) {
      outcomes.add(
          SampleDays.run(
                  "r", Instant.EPOCH, Instant.EPOCH, beforeAndAfter[i], beforeAndAfter[i + 1])
              .outcome());
    }
    return outcomes;
  }
}
