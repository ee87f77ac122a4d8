package io.github.unhunch.coach.session;

import io.github.unhunch.coach.content.Side;
import java.util.List;
import java.util.Optional;

/**
 * Overhead reaches: both arms go up and come down again, be it not quite to where they began.
 *
 * @param up both arms up
 */
record OverheadReachTracker(HoldDetector up) implements ExerciseTracker {

  static final OverheadReachTracker START = new OverheadReachTracker(HoldDetector.FROM_REST);

  /** Both arms are up from here on, see {@link Signal#ARMS}. */
  private static final double UP = 0.75;

  private static final double SHORTEST_SECONDS = 0.8;

  @Override
  public Step step(TrackerInput look) {
    HoldDetector.Step step = up.step(look.now().time(), look.now().get(Signal.ARMS), UP);
    List<Repetition> found =
        step
            .hold()
            .filter(hold -> up.whole() || look.asked())
            .filter(hold -> hold.seconds() >= SHORTEST_SECONDS)
            .map(hold -> hold.repetition(Exercise.OVERHEAD_REACH, Side.NONE, hold.seconds()))
            .stream()
            .toList();
    return new Step(new OverheadReachTracker(step.next()), found);
  }

  @Override
  public Optional<Double> heldSince(Side side) {
    return up.heldSince();
  }
}
