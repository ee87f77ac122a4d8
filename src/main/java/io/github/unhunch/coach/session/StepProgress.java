package io.github.unhunch.coach.session;

import java.util.Optional;

/**
 * How far one step is.
 *
 * @param elapsed seconds on the step, pauses left out; negative while the user gets ready
 * @param count repetitions so far
 * @param unseen seconds without the points that the step needs
 * @param credit seconds that the clock has counted toward the next repetition
 * @param holdCounted whether the position held now has been counted already
 * @param shortSince seconds for which the position has been not quite far enough
 * @param hint the present guidance
 */
public record StepProgress(
    double elapsed,
    int count,
    double unseen,
    double credit,
    boolean holdCounted,
    double shortSince,
    Optional<Hint> hint) {

  /** At the start of a step. */
  static StepProgress begin(double readySeconds) {
    return new StepProgress(-readySeconds, 0, 0, 0, false, 0, Optional.empty());
  }

  /** The step after so many more seconds. */
  StepProgress after(double seconds) {
    return new StepProgress(
        elapsed + seconds, count, unseen, credit, holdCounted, shortSince, hint);
  }

  StepProgress counted(int more) {
    return new StepProgress(elapsed, count + more, unseen, credit, holdCounted, shortSince, hint);
  }

  StepProgress unseenFor(double seconds, double newCredit) {
    return new StepProgress(elapsed, count, seconds, newCredit, holdCounted, shortSince, hint);
  }

  StepProgress holding(boolean alreadyCounted) {
    return new StepProgress(elapsed, count, unseen, credit, alreadyCounted, shortSince, hint);
  }

  StepProgress hinting(Optional<Hint> other, double shortFor) {
    return new StepProgress(elapsed, count, unseen, credit, holdCounted, shortFor, other);
  }
}
