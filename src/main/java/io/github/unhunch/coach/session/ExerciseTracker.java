package io.github.unhunch.coach.session;

import io.github.unhunch.coach.content.Side;
import java.util.List;
import java.util.Optional;

/**
 * Follows one exercise from pose to pose. Immutable: each look gives the tracker for the next one.
 */
interface ExerciseTracker {

  /** What one look gave: the tracker for the next, and the repetitions that are now certain. */
  record Step(ExerciseTracker next, List<Repetition> found) {}

  /** Takes the next look, later than the one before. */
  Step step(TrackerInput look);

  /**
   * Since when the exercise's position is held at this moment, in seconds on the source's clock;
   * empty when it is not, and always for exercises that are not positions.
   *
   * @param side to which it is held; NONE where there is no side
   */
  default Optional<Double> heldSince(Side side) {
    return Optional.empty();
  }

  /**
   * Until when what moves belongs to this exercise and to none that comes after it in {@link
   * Exercise}, in seconds.
   */
  default double claimedUntil() {
    return Double.NEGATIVE_INFINITY;
  }
}
