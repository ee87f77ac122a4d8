package io.github.unhunch.history;

import io.github.unhunch.coach.safety.RoutineOutcome;
import java.time.Instant;

/**
 * One routine that was begun.
 *
 * @param start when it began
 * @param planned how many steps it had
 * @param outcome how it went and when it ended
 */
public record RoutineRun(Instant start, int planned, RoutineOutcome outcome) {

  /** Checks the order of the times. */
  public RoutineRun {
    if (outcome.time().isBefore(start)) {
      throw new IllegalArgumentException("a routine must not end before it starts, " + start);
    }
    if (planned < 0) {
      throw new IllegalArgumentException("a routine has 0 or more steps, not " + planned);
    }
  }

  /** When it ended. */
  public Instant end() {
    return outcome.time();
  }

  /** How many steps were done. */
  public int done() {
    return outcome.steps().size();
  }
}
