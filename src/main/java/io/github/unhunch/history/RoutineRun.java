package io.github.unhunch.history;

import io.github.unhunch.coach.safety.RoutineOutcome;
import java.time.Instant;

/**
 * One routine that was begun.
 *
 * @param start when it began
 * @param planned how many steps it had
 * @param outcome how it went and when it ended, or how far it is
 * @param underWay whether it still goes on
 */
public record RoutineRun(Instant start, int planned, RoutineOutcome outcome, boolean underWay) {

  /** One that is over. */
  public RoutineRun(Instant start, int planned, RoutineOutcome outcome) {
    this(start, planned, outcome, false);
  }

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

  /** Whether it was left with no step done, and not because it hurt. */
  public boolean skipped() {
    return !underWay && !outcome.moved() && !outcome.stopped();
  }

  /** How many steps were done. */
  public int done() {
    return outcome.steps().size();
  }
}
