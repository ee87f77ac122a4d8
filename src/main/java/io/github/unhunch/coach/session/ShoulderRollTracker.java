package io.github.unhunch.coach.session;

/**
 * Shoulder rolls: both shoulders go up and down, the arms hang, the head stays.
 *
 * @param shoulders turning points of the shoulders' height
 * @param set the present set
 */
record ShoulderRollTracker(PeakDetector shoulders, RepetitionSet set) implements ExerciseTracker {

  static final ShoulderRollTracker START =
      new ShoulderRollTracker(PeakDetector.START, RepetitionSet.START);

  private static final SetRule RULE = new SetRule(3, 0.11, 4, 0.35, 8);

  /** Least height of a roll, in ear spans. */
  private static final double HEIGHT = 0.07;

  private static final double NOISE_FACTOR = 2.5;

  /** Half the time of a roll, in seconds. */
  private static final double HALF_SECONDS = 1.0;

  private static final double QUICKEST_SECONDS = 0.8;
  private static final double SLOWEST_SECONDS = 7;
  private static final double CALM_DEGREES = 12;

  /** Each shoulder rises by at least this share of the height of the signal. */
  private static final double ONE_SIDE = 0.12;

  /** It is the shoulders that move, not the head: they do by this share of the height at least. */
  private static final double SHOULDERS_SHARE = 0.3;

  /** The head and the trunk stay: who gets up or sits down moves them further, in ear spans. */
  private static final double HEAD_MOVED = 0.3;

  private static final double SWAYED = 0.3;

  /** Who turns the head further than this meanwhile, in ear spans of the nose, does not roll. */
  private static final double TURNED = 0.35;

  @Override
  public Step step(TrackerInput look) {
    double least = Math.max(HEIGHT, NOISE_FACTOR * look.rest().tremble().raise());
    Sample lift = look.course().bump(HALF_SECONDS, Movement::raise);
    PeakDetector.Step step = shoulders.step(lift.time(), lift.value(), least);
    RepetitionSet.Step counted =
        set.offer(step.swing().filter(swing -> roll(swing, look)), RULE.when(look.asked()));
    return new Step(
        new ShoulderRollTracker(step.next(), counted.next()),
        counted.repetitions(Exercise.SHOULDER_ROLL));
  }

  private static boolean roll(SignalPeak swing, TrackerInput look) {
    MovementWindow course = look.course();
    return swing.standsOut()
        && swing.lasts(QUICKEST_SECONDS, SLOWEST_SECONDS)
        && look.tells(swing)
        && course.calm(swing, CALM_DEGREES, look.rest())
        && !(course.range(swing, Signal.TURN) > TURNED)
        && !(course.range(swing, Movement::head) > HEAD_MOVED)
        && !(course.range(swing, Signal.TRUNK) > SWAYED)
        && course.rise(swing, Signal.SHOULDERS) >= SHOULDERS_SHARE * swing.height()
        && course.rise(swing, Signal.RAISE_LEFT) >= ONE_SIDE * swing.height()
        && course.rise(swing, Signal.RAISE_RIGHT) >= ONE_SIDE * swing.height();
  }
}
