package io.github.unhunch.coach.session;

import java.util.Optional;

/**
 * Scapular squeezes: the shoulders draw near to each other, are held and let go, all else calm.
 *
 * @param width turning points of the shoulders' nearness
 * @param set the present set
 */
record ScapularSqueezeTracker(PeakDetector width, RepetitionSet set) implements ExerciseTracker {

  static final ScapularSqueezeTracker START =
      new ScapularSqueezeTracker(PeakDetector.START, RepetitionSet.START);

  private static final SetRule RULE = new SetRule(4, 0.07, 2, 0.55, 8);

  /** Least narrowing of the shoulders, in ear spans. */
  private static final double HEIGHT = 0.05;

  private static final double NOISE_FACTOR = 2.5;
  private static final double QUICKEST_SECONDS = 0.8;
  private static final double SLOWEST_SECONDS = 10;
  private static final double CALM_DEGREES = 9;

  /** So far the shoulders may rise, the nose turn and the trunk sway meanwhile, in ear spans. */
  private static final double RISEN = 0.12;

  private static final double SWAYED = 0.2;

  @Override
  public Step step(TrackerInput look) {
    double least = Math.max(HEIGHT, NOISE_FACTOR * look.rest().tremble().width());
    Movement now = look.now();
    PeakDetector.Step step = width.step(now.time(), -now.get(Signal.WIDTH), least);
    Optional<SignalPeak> squeeze =
        step.swing()
            .map(swing -> look.course().heldMovement(swing, one -> -one.get(Signal.WIDTH)))
            .filter(swing -> swing.height() >= least && squeeze(swing, look));
    RepetitionSet.Step counted = set.offer(squeeze, RULE.when(look.asked()));
    return new Step(
        new ScapularSqueezeTracker(step.next(), counted.next()),
        counted.repetitions(Exercise.SCAPULAR_SQUEEZE));
  }

  /** The head's small movements during a squeeze are part of it. */
  @Override
  public double claimedUntil() {
    return set.openUntil();
  }

  private static boolean squeeze(SignalPeak swing, TrackerInput look) {
    MovementWindow course = look.course();
    return swing.lasts(QUICKEST_SECONDS, SLOWEST_SECONDS)
        && look.tells(swing)
        && course.calm(swing, CALM_DEGREES, look.rest())
        && course.range(swing, Movement::raise) <= RISEN
        && course.range(swing, Signal.TURN) <= SWAYED
        && course.range(swing, Signal.TRUNK) <= SWAYED;
  }
}
