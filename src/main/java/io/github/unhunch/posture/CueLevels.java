package io.github.unhunch.posture;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How far each cue has gone, from the deviations of the measures; 1 is a cue's limit.
 *
 * <p>The odds that the user has left the own upright because of one cue are {@code (e^(s level) -
 * 1) / (e^s - 1)}, where s is {@link CueLimits#sharpness}: none while nothing deviates, even at the
 * limit. The odds of all cues add up, and the cue that leads takes them all, so that it is at its
 * limit just when a slouch is as likely as not.
 */
final class CueLevels {

  // With the head turned further than this, the trunk is turned too, so that its slope says little,
  // and to a camera that looks up or down at the head it seems tilted.
  private static final double TURNED_AWAY_DEGREES = 15;

  // With the head turned further than this, the shoulders' width against the face's says nothing.
  private static final double FORESHORTENED_DEGREES = 30;

  /**
   * With the head turned further than this, from how the user usually looks or away from the
   * camera, only the ears' height over the shoulders is judged.
   */
  static final double TURNED_DEGREES = 50;

  // What the slope of the shoulders errs by; less is no lean.
  private static final double SLOPE_NOISE_DEGREES = 2.5;

  // Face or trunk must be larger by this share before anybody is nearer; the scales err by less.
  private static final double NEARER = 1.06;

  // What is aside in the picture so far is a lean or another seat, and its slope is no shrug.
  private static final double ASIDE_WIDTHS = 0.2;

  // A head that sinks is seen more from above, which looks like looking down: ear spans of pitch
  // for each shoulder width of sinking, for a camera at arm's length.
  private static final double PITCH_BY_SINKING = 0.4;

  // A head that has moved by no more than this in the picture has stayed; by twice, it has not.
  private static final double STAYS_WIDTHS = 0.02;

  // More than this the shoulders do not narrow against the face, as a logarithm.
  private static final double MOST_NARROWER = 0.25;

  // Below this level a cue is mostly noise.
  private static final double SAYS_SOMETHING = 0.5;

  // Beyond this level nothing changes any more.
  private static final double MOST = 50;

  private final Map<Measure, Double> deviations;
  private final Displacement placement;
  private final OwnLimits own;
  private final CueLimits limits;
  private final PostureOptions options;
  private final EnumMap<Cue, Double> levels = new EnumMap<>(Cue.class);

  /** The sum of what {@code e^(s level) - 1} is for each cue. */
  private double odds;

  private CueLevels(
      Map<Measure, Double> deviations,
      Displacement placement,
      OwnLimits own,
      PostureOptions options) {
    this.deviations = deviations;
    this.placement = placement;
    this.own = own;
    this.limits = own.all();
    this.options = options;
  }

  /**
   * The cues that these deviations speak for.
   *
   * @param placement where head and shoulders are against where they were
   * @param handAtFace a hand moves and covers the face, so only the trunk is judged
   */
  static Map<Cue, Double> of(
      Map<Measure, Double> deviations,
      Displacement placement,
      boolean handAtFace,
      OwnLimits own,
      PostureOptions options) {
    CueLevels judged = new CueLevels(deviations, placement, own, options);
    if (judged.turned()) {
      judged.turnedHead();
    } else {
      judged.trunk();
      if (!handAtFace) {
        judged.headAndShoulders();
      }
    }
    judged.addUp();
    if (!judged.turnedBy(FORESHORTENED_DEGREES) && !handAtFace) {
      judged.roundedShoulders();
    }
    return Collections.unmodifiableMap(judged.levels);
  }

  /** Whether the head is turned so far that only the ears' height is judged. */
  static boolean turned(Map<Measure, Double> deviations, Baseline usual) {
    double turn = deviations.getOrDefault(Measure.HEAD_YAW, 0.0);
    boolean profile = Math.abs(usual.centre(Measure.HEAD_YAW) + turn) > TURNED_DEGREES;
    return Math.abs(turn) > TURNED_DEGREES || (profile && Math.abs(turn) > TURNED_AWAY_DEGREES);
  }

  private boolean turned() {
    return turned(deviations, own.baseline());
  }

  /** Whether the head is turned by more than this from how the user usually looks. */
  private boolean turnedBy(double degrees) {
    return Math.abs(deviation(Measure.HEAD_YAW)) > degrees;
  }

  /** A profile hides an ear and foreshortens the shoulders, but leaves the ears' height. */
  private void turnedHead() {
    speak(Cue.HEAD_FORWARD, -deviation(Measure.HEAD_HEIGHT) / own.sink());
  }

  private void trunk() {
    speak(Cue.LEANING, Math.abs(lean()) / limits.lean());
    double face = ratio(Measure.FACE_SCALE);
    double trunk = ratio(Measure.TRUNK_SCALE);
    boolean nearer = Math.min(face, trunk) >= NEARER;
    speak(Cue.TOO_CLOSE, nearer ? (Math.sqrt(face * trunk) - 1) / limits.closer() : 0);
  }

  /**
   * How far the trunk leans, in degrees, above 0 to the right in the picture. A lean takes the head
   * further than the shoulders and tilts their line; a seat or a camera that moves does neither.
   */
  private double lean() {
    double slope = deviation(Measure.SHOULDER_SLOPE);
    double tilted = slope - within(-SLOPE_NOISE_DEGREES, slope, SLOPE_NOISE_DEGREES);
    return limits.headDegrees() * placement.headAside()
        - limits.shoulderDegrees() * placement.shouldersAside()
        + limits.slopeDegrees() * tilted;
  }

  private void headAndShoulders() {
    double pitch = -deviation(Measure.FACE_PITCH);
    double sinking = Math.max(0, placement.headDown());
    speak(
        Cue.HEAD_DOWN,
        (pitch - PITCH_BY_SINKING * sinking) / own.limit(Measure.FACE_PITCH, limits.pitch()));
    if (!turnedBy(TURNED_AWAY_DEGREES)) {
      double roll = Math.abs(deviation(Measure.HEAD_ROLL));
      speak(Cue.HEAD_TILT, roll / own.limit(Measure.HEAD_ROLL, limits.roll()));
      speak(Cue.SHOULDERS_RAISED, uneven());
    }
    speak(Cue.SHOULDERS_RAISED, raised());
    sunkenHead(pitch);
  }

  /**
   * Shoulders that came forward look narrower. Known evidence on their width is contradictory, so
   * they never alarm alone.
   */
  private void roundedShoulders() {
    double usual = own.baseline().centre(Measure.SHOULDER_WIDTH);
    double narrower = -deviation(Measure.SHOULDER_WIDTH) / usual / limits.rounded();
    double forward = levels.getOrDefault(Cue.HEAD_FORWARD, 0.0);
    put(Cue.SHOULDERS_ROUNDED, Math.min(narrower, Math.max(0.8, 0.98 * forward)));
  }

  /** A head that stands lower over the shoulders: which cue that is owed to. */
  private void sunkenHead(double pitch) {
    CueLimits.Cause cause = limits.cause();
    double approach = Math.log(ratio(Measure.FACE_SCALE) / ratio(Measure.TRUNK_SCALE));
    double explained =
        cause.explained()
            * (within(-0.2, placement.headDown(), 0.4) + within(-0.15, approach, 0.25));
    double risen =
        within(-0.1, -placement.shouldersDown() - Math.max(0, placement.headDown()), 0.15);
    double leaning = levels.getOrDefault(Cue.LEANING, 0.0) - 1;
    EnumMap<Cue, Double> logOdds = new EnumMap<>(Cue.class);
    logOdds.put(Cue.HEAD_FORWARD, 0.0);
    logOdds.put(Cue.HEAD_DOWN, cause.slope() * (pitch - explained) + cause.down());
    logOdds.put(Cue.SHOULDERS_RAISED, cause.slope() * (risen - explained) + cause.raised());
    logOdds.put(Cue.LEANING, cause.leaning() * leaning);
    Cue likeliest = SlouchDetector.worst(logOdds).orElse(Cue.HEAD_FORWARD);
    double most = logOdds.getOrDefault(likeliest, 0.0);
    double sunk = sunk() / own.sink();
    speak(likeliest, sunk);
    logOdds.forEach(
        (cue, odds) -> {
          if (cue != Cue.LEANING) {
            put(cue, sunk * Math.exp(odds - most));
          }
        });
  }

  private double sunk() {
    Baseline usual = own.baseline();
    double narrow = turnedBy(FORESHORTENED_DEGREES) ? 0 : narrow(limits, ratio(Measure.FACE_SCALE));
    return sunk(usual, measure -> usual.centre(measure) + deviation(measure), narrow, limits);
  }

  /** How much lower over the shoulders the head of the second baseline stands. */
  static double sunk(Baseline usual, Baseline other) {
    double face = PostureMeter.faceScale(other.view(), usual.view()).orElse(1);
    return sunk(usual, other::centre, narrow(CueLimits.FITTED, face), CueLimits.FITTED);
  }

  /**
   * Part of the shoulders' narrowing against the face that is not owed to their size. A face that
   * has come nearer has grown against the shoulders too, so the nearer it is, the less their width
   * against it says.
   *
   * @param face how much larger the face is than usual, as a ratio
   */
  private static double narrow(CueLimits limits, double face) {
    return limits.narrow() * (1 - within(0, Math.log(face) / Math.log1p(limits.closer()), 1));
  }

  /**
   * How far ears and nose are lower over the shoulders than usual, in shoulder widths. Nose and
   * ears are measured in ear spans, which the shoulders' width in ear spans converts. Shoulders
   * that came forward look narrower, so that the head would seem higher in their widths; part of
   * that is mended.
   *
   * @param narrow that part
   */
  private static double sunk(
      Baseline usual, ToDoubleFunction<Measure> now, double narrow, CueLimits limits) {
    double narrower =
        Math.log(usual.centre(Measure.SHOULDER_WIDTH) / now.applyAsDouble(Measure.SHOULDER_WIDTH));
    double size =
        Double.isFinite(narrower)
            ? Math.exp(-narrow * within(-MOST_NARROWER, narrower, MOST_NARROWER))
            : 1;
    double ears = usual.centre(Measure.HEAD_HEIGHT) - size * now.applyAsDouble(Measure.HEAD_HEIGHT);
    double nose = ears + noseUp(usual::centre) - size * noseUp(now);
    return Double.isFinite(nose) ? ears + limits.nose() * (nose - ears) : ears;
  }

  /** How far the nose is above the ears, in shoulder widths. */
  private static double noseUp(ToDoubleFunction<Measure> of) {
    return of.applyAsDouble(Measure.FACE_PITCH) / of.applyAsDouble(Measure.SHOULDER_WIDTH);
  }

  /**
   * Shoulders that come up to a head that stays: nothing else does that, so little of it says much.
   */
  private double raised() {
    double stays = within(0, 2 - Math.abs(placement.headDown()) / STAYS_WIDTHS, 1);
    double risen = Math.min(-placement.shouldersDown(), sunk());
    return stays * risen / own.raised();
  }

  private double uneven() {
    double straight = Math.max(0, 1 - Math.abs(placement.aside()) / ASIDE_WIDTHS);
    return straight
        * Math.abs(deviation(Measure.SHOULDER_SLOPE))
        / own.limit(Measure.SHOULDER_SLOPE, limits.uneven());
  }

  /** The cue that leads takes the odds of all, once it says anything itself. */
  private void addUp() {
    double all = Math.log1p(odds) / limits.sharpness();
    SlouchDetector.worst(levels)
        .filter(lead -> levels.getOrDefault(lead, 0.0) >= SAYS_SOMETHING)
        .ifPresent(lead -> levels.merge(lead, all, Math::max));
  }

  /** Evidence of its own for a cue. */
  private void speak(Cue cue, double level) {
    put(cue, level);
    double own = within(0, level / options.limitFactor(cue), MOST);
    odds += Double.isNaN(own) ? 0 : Math.expm1(limits.sharpness() * own);
  }

  private void put(Cue cue, double level) {
    double own = level / options.limitFactor(cue);
    levels.merge(cue, own > 0 ? Math.min(own, MOST) : 0, Math::max);
  }

  private double deviation(Measure measure) {
    return deviations.getOrDefault(measure, 0.0);
  }

  private double ratio(Measure measure) {
    return deviations.getOrDefault(measure, 1.0);
  }

  private static double within(double least, double value, double most) {
    return Math.min(most, Math.max(least, value));
  }
}
