package io.github.unhunch.monitor;

import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.Measure;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.posture.UnsureReason;
import java.util.Optional;

/**
 * Chooses how often to look from what was last judged: oftener while it matters, seldom while
 * nothing moves. A pure step.
 *
 * @param lastChange when the state last was anything but upright or away, in seconds
 */
record AdaptiveRate(double lastChange) {

  /** How long an upright user must have been calm before the rate falls, in seconds. */
  private static final double CALM_AFTER_S = 60;

  /** Movement below this, in shoulder widths over the stillness window, is calm. */
  private static final double CALM_MOVEMENT = 0.05;

  /** The rate and what to remember. */
  record Step(AdaptiveRate next, double framesPerSecond) {}

  static AdaptiveRate start(double time) {
    return new AdaptiveRate(time);
  }

  /**
   * After one more judgement.
   *
   * @param watched whether somebody looks at the pictures, which then do not come more seldom
   */
  Step step(Judgement judgement, MonitorOptions options, boolean watched) {
    PostureState state = judgement.state();
    if (watch(state)) {
      return new Step(new AdaptiveRate(judgement.time()), options.watchfulRate());
    }
    if (state instanceof PostureState.Slouching) {
      return new Step(new AdaptiveRate(judgement.time()), options.normalRate());
    }
    boolean away = state instanceof PostureState.Away;
    boolean still =
        Optional.ofNullable(judgement.measures().get(Measure.STILLNESS))
            .filter(moved -> moved < CALM_MOVEMENT)
            .isPresent();
    boolean calm = !watched && judgement.time() - lastChange > CALM_AFTER_S && (still || away);
    return new Step(this, calm ? options.calmRate() : options.normalRate());
  }

  private static boolean watch(PostureState state) {
    // Drifting wants exact times; what is unclear for a moment wants a second look. What lasts, a
    // slouch that was told or a picture that is dark or covered, would only cost power.
    return state instanceof PostureState.Drifting
        || state
            .reason()
            .filter(
                why ->
                    why == UnsureReason.NO_BASELINE
                        || why == UnsureReason.HEAD_TURNED
                        || why == UnsureReason.STANDING_UP
                        || why == UnsureReason.CAMERA_MOVED)
            .isPresent();
  }
}
