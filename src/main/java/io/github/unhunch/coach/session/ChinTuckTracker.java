package io.github.unhunch.coach.session;

import java.util.Optional;

/**
 * Chin tucks: the head glides back, level, and forward again. The face's own texture tells it by
 * its shrinking where pictures are followed; from points alone the glide of ears against nose does.
 *
 * @param head turning points of the glide
 * @param set the present set
 */
record ChinTuckTracker(PeakDetector head, RepetitionSet set) implements ExerciseTracker {

  static final ChinTuckTracker START = new ChinTuckTracker(PeakDetector.START, RepetitionSet.START);

  /** Chin tucks differ much in height as the camera sees them: it is their even pace that tells. */
  private static final Kind BY_POINTS = new Kind(new SetRule(4, 0.056, 4, 0.3, 4), 0.025, 2, 0.3);

  /**
   * The same by the face's own texture: in its shrinking, which is far steadier than points, so
   * that three in a row will do.
   */
  private static final Kind BY_FACE = new Kind(new SetRule(3, 0.04, 4, 0.4, 2.5), 0.012, 2.5, 0.25);

  /** The glide of the points adds so much to the shrinking of the face where both are known. */
  private static final double POINTS_SHARE = 0.3;

  /** And so much more of it for each unit by which the face's size trembles, up to all of it. */
  private static final double SHARE_BY_TREMBLE = 50;

  /** Half the time of a chin tuck, in seconds. */
  private static final double HALF_SECONDS = 1.2;

  private static final double QUICKEST_SECONDS = 0.8;
  private static final double SLOWEST_SECONDS = 8;

  /** What came longer before its high than this, in seconds, is not part of a tuck. */
  private static final double RISE_SECONDS = 1.8;

  private static final double CALM_DEGREES = 9;

  /** The nose this much lower or higher against the ears than at rest means looking down or up. */
  private static final double LOOKING_AWAY = 0.2;

  /** So far the shoulders may rise, the nose turn and the trunk sway meanwhile, in ear spans. */
  private static final double RISEN = 0.1;

  private static final double SWAYED = 0.2;

  /** Who comes up out of a slouch goes back as well, but rises by more than this, in ear spans. */
  private static final double UPRIGHT = 0.1;

  /**
   * Shoulders that get smaller by this share of the face's shrinking, and by so much, lean back.
   */
  private static final double SHOULDERS_SHARE = 0.6;

  private static final double NARROWER = 0.025;

  /**
   * One way to see a tuck.
   *
   * @param rule when tucks are a set
   * @param least least height of one
   * @param noiseFactor or so many times the signal's tremble
   * @param atMost a nod, a glance at the keys or leaning back moves more than this
   */
  private record Kind(SetRule rule, double least, double noiseFactor, double atMost) {}

  @Override
  public Step step(TrackerInput look) {
    MovementWindow course = look.course();
    Sample shrink = course.bump(HALF_SECONDS, one -> -one.get(Signal.GROWTH));
    Sample points = course.bump(HALF_SECONDS, Signal.TUCK);
    boolean byFace = !Double.isNaN(shrink.value());
    Kind kind = byFace ? BY_FACE : BY_POINTS;
    double noise = byFace ? look.rest().tremble().growth() : look.rest().tremble().tuck();
    double share = Math.min(1, POINTS_SHARE + SHARE_BY_TREMBLE * noise);
    double glide = Double.isNaN(points.value()) ? 0 : share * points.value();
    PeakDetector.Step step =
        head.step(
            points.time(),
            byFace ? shrink.value() + glide : points.value(),
            Math.max(kind.least(), kind.noiseFactor() * noise));
    Optional<SignalPeak> tuck =
        step.swing()
            .filter(swing -> tuck(swing, byFace, look))
            .filter(swing -> swing.start() >= look.claimedUntil());
    RepetitionSet.Step counted = set.offer(tuck, kind.rule().when(look.asked()));
    return new Step(
        new ChinTuckTracker(step.next(), counted.next()), counted.repetitions(Exercise.CHIN_TUCK));
  }

  private static boolean tuck(SignalPeak swing, boolean byFace, TrackerInput look) {
    MovementWindow course = look.course();
    SignalPeak glide = swing.notBefore(swing.peak() - RISE_SECONDS);
    double nod = course.average(glide, Signal.NOD) - look.rest().held().nod();
    return swing.standsOut()
        && swing.lasts(QUICKEST_SECONDS, SLOWEST_SECONDS)
        && swing.height() <= (byFace ? BY_FACE : BY_POINTS).atMost()
        && look.tells(swing)
        && course.calm(glide, CALM_DEGREES, look.rest())
        && !(Math.abs(nod) > LOOKING_AWAY)
        && course.range(glide, Movement::raise) <= RISEN
        && course.range(glide, Signal.SHOULDERS) <= UPRIGHT
        && course.range(glide, Movement::head) <= UPRIGHT
        && course.range(glide, Signal.TURN) <= SWAYED
        && course.range(glide, Signal.TRUNK) <= SWAYED
        && !(byFace && leans(glide, look))
        && course.during(glide).stream().noneMatch(one -> one.get(Signal.HAND) > 0.4);
  }

  /** Whether the shoulders get smaller in the picture with the face: the whole trunk goes back. */
  private static boolean leans(SignalPeak glide, TrackerInput look) {
    MovementWindow course = look.course();
    double smaller = -course.rise(glide, Signal.GROWTH);
    double width = course.average(glide, Signal.WIDTH);
    double narrower = course.sink(glide, Signal.WIDTH) / width;
    return narrower > Math.max(NARROWER, SHOULDERS_SHARE * smaller);
  }
}
