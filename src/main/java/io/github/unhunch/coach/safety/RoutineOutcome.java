package io.github.unhunch.coach.safety;

import io.github.unhunch.posture.Cue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How one run of a routine went; kept by the history.
 *
 * @param routine id of the routine
 * @param steps ids of the steps that were done, in order
 * @param time when it ended
 * @param painBefore pain 0 to 10 before, when given
 * @param painAfter pain 0 to 10 after, when given
 * @param cue the drift it answered, if one
 * @param hurtAt id of the step at which the user said that it hurts, which ended the run
 */
public record RoutineOutcome(
    String routine,
    List<String> steps,
    Instant time,
    OptionalInt painBefore,
    OptionalInt painAfter,
    Optional<Cue> cue,
    Optional<String> hurtAt) {

  /** Checks the pain ratings and copies the list. */
  public RoutineOutcome {
    steps = List.copyOf(steps);
    checkPain(painBefore);
    checkPain(painAfter);
  }

  /** True when at least one step was done; a run without one was skipped, and is no break. */
  public boolean moved() {
    return !steps.isEmpty();
  }

  /** True when the user ended the run because it hurt. */
  public boolean stopped() {
    return hurtAt.isPresent();
  }

  /** Pain after minus pain before, in points of 10, when both were given; negative is better. */
  public OptionalInt painChange() {
    return painBefore.isPresent() && painAfter.isPresent()
        ? OptionalInt.of(painAfter.getAsInt() - painBefore.getAsInt())
        : OptionalInt.empty();
  }

  private static void checkPain(OptionalInt pain) {
    if (pain.isPresent() && (pain.getAsInt() < 0 || pain.getAsInt() > 10)) {
      throw new IllegalArgumentException("pain must be 0 to 10, not " + pain.getAsInt());
    }
  }
}
