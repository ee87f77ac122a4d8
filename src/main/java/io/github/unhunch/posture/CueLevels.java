package io.github.unhunch.posture;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far each cue has gone, from the deviations of the measures; 1 is a cue's limit. The limits
 * are the same for everybody; only where sitting still is noisier than a limit is it widened.
 */
final class CueLevels {

  // A slouch is a weighted sum of three measures, each of which reaches the limit alone at the
  // value given here. The weights are those of a logistic fit to landmark traces of real people and
  // to rendered ones, rounded; see docs/evaluation.md.

  /** The nose sinks towards the shoulders by this share of its own height. */
  static final double NOSE_SINK = 0.24;

  /** The ears sink towards the shoulders by this share of their own height. */
  static final double HEAD_SINK = 0.19;

  /** Ears over nose, in ear spans, as part of a slouch. */
  static final double SLOUCH_PITCH = 0.34;

  /** Ears over nose, in ear spans: about 15 degrees of looking down. */
  static final double PITCH = 0.20;

  static final double ROLL_DEGREES = 12;
  static final double LEAN_ROLL_DEGREES = 9;
  static final double LEAN_SLOPE_DEGREES = 5;
  static final double LEAN_SHIFT_WIDTHS = 0.12;
  static final double UNEVEN_DEGREES = 8;

  /** With the head turned further than this, the trunk is turned too and its slope says little. */
  static final double TURNED_AWAY_DEGREES = 15;

  // Shoulders that come up under a head that stays are hardly ever anything else, so less of it is
  // enough. In 28 rendered people with the errors of a model, exercises with the arms apart,
  // nothing
  // else reached a third of the limit for 5 s, while a third of those who drew them up by 3 to 4 cm
  // stayed below it without this.
  static final double RAISED_WEIGHS = 1.5;

  /** The face grows by this much more than the trunk; backs a slouch, but never makes one. */
  static final double APPROACH = 0.15;

  // Less than this is within what the scales err by.
  private static final double APPROACH_UNSURE = 0.06;

  // By this share at most it adds to what the head's sinking says.
  private static final double APPROACH_AT_MOST = 0.3;

  static final double CLOSER = 0.28;
  static final double ROUNDED = 0.12;

  // A head that sinks is seen more from above, which looks like looking down: ear spans of pitch
  // per
  // shoulder width of sinking, for a camera at arm's length.
  private static final double PITCH_BY_SINKING = 0.4;

  // From this share of the nose's sinking on, looking down is the cue; measured 0.22 to 0.42 in
  // people who read a phone, below 0.1 in those who slump.
  private static final double SHARE_OF_PITCH = 0.17;

  // A look down that is this far towards its own limit takes over what the head's sinking weighs.
  private static final double CLEARLY_DOWN = 0.8;

  // A lean brings the head down too; up to this many times the lean it is still the lean.
  private static final double LEAN_EXPLAINS = 3.2;

  private final Map<Measure, Double> deviations;
  private final Placement placement;
  private final OwnLimits own;
  private final PostureOptions options;
  private final EnumMap<Cue, Double> levels = new EnumMap<>(Cue.class);

  private CueLevels(
      Map<Measure, Double> deviations,
      Placement placement,
      Baseline baseline,
      PostureOptions options) {
    this.deviations = deviations;
    this.placement = placement;
    this.own = new OwnLimits(baseline);
    this.options = options;
  }

  /**
   * The cues that these deviations speak for.
   *
   * @param placement where head and shoulders are against where they were
   * @param handAtFace a hand moves and covers the face, so only the trunk's lean is judged
   */
  static Map<Cue, Double> of(
      Map<Measure, Double> deviations,
      Placement placement,
      boolean handAtFace,
      Baseline baseline,
      PostureOptions options) {
    CueLevels judged = new CueLevels(deviations, placement, baseline, options);
    judged.leaning();
    judged.closeness();
    if (!handAtFace) {
      judged.shouldersAndHead();
    }
    return Collections.unmodifiableMap(judged.levels);
  }

  /** A lean shows in at least two of slope, shift and head tilt, all to the same side. */
  private void leaning() {
    double slope = deviation(Measure.SHOULDER_SLOPE) / LEAN_SLOPE_DEGREES;
    double shift = deviation(Measure.LATERAL_SHIFT) / LEAN_SHIFT_WIDTHS;
    double roll = deviation(Measure.HEAD_ROLL) / LEAN_ROLL_DEGREES;
    double side = Math.signum(slope + shift);
    double most = Math.max(side * slope, Math.max(side * shift, side * roll));
    double least = Math.min(side * slope, Math.min(side * shift, side * roll));
    double middle = side * (slope + shift + roll) - most - least;
    put(Cue.LEANING, side * shift < 0.5 ? Math.min(middle, 0.5) : middle);
  }

  private void closeness() {
    double face = ratio(Measure.FACE_SCALE);
    double trunk = ratio(Measure.TRUNK_SCALE);
    put(Cue.TOO_CLOSE, Math.min(face, trunk) < 1.06 ? 0 : (Math.sqrt(face * trunk) - 1) / CLOSER);
  }

  private void shouldersAndHead() {
    double sunk = Math.min(0.8, Math.max(0, placement.headDown()));
    double pitch = -deviation(Measure.FACE_PITCH);
    double lookingDown = Math.max(0, pitch - PITCH_BY_SINKING * sunk);
    put(Cue.HEAD_DOWN, lookingDown / own.limit(Measure.FACE_PITCH, PITCH));
    put(
        Cue.HEAD_TILT,
        Math.abs(deviation(Measure.HEAD_ROLL)) / own.limit(Measure.HEAD_ROLL, ROLL_DEGREES));

    double noseSink = -deviation(Measure.NOSE_HEIGHT);
    double slouch =
        noseSink / own.noseSink()
            - deviation(Measure.HEAD_HEIGHT) / own.headSink()
            + Math.max(0, pitch) / SLOUCH_PITCH / own.stretch();
    slouch += Math.min(approach(), APPROACH_AT_MOST * Math.max(0, slouch));
    double raised = shareOfRaising();
    double uneven =
        Math.abs(deviation(Measure.SHOULDER_SLOPE))
            / own.limit(Measure.SHOULDER_SLOPE, UNEVEN_DEGREES)
            * Math.max(0, 1 - Math.abs(deviation(Measure.LATERAL_SHIFT)) / 0.2)
            * (Math.abs(deviation(Measure.HEAD_YAW)) > TURNED_AWAY_DEGREES ? 0 : 1);
    double drawnUp = raised >= 0.5 ? raised + RAISED_WEIGHS - 1 : 0.9 * raised;
    put(Cue.SHOULDERS_RAISED, Math.max(uneven, drawnUp * slouch));
    boolean down = lookingDown >= SHARE_OF_PITCH * noseSink;
    put(Cue.HEAD_FORWARD, explained(raised >= 0.5 ? (1 - raised) * slouch : slouch, down));
    double narrower =
        -deviation(Measure.SHOULDER_WIDTH) / own.height(Measure.SHOULDER_WIDTH) / ROUNDED;
    // Known evidence on the shoulders' width is contradictory, so it never alarms alone.
    put(
        Cue.SHOULDERS_ROUNDED,
        Math.min(narrower, Math.max(0.95, 0.98 * levels.getOrDefault(Cue.HEAD_FORWARD, 0.0))));
  }

  /**
   * How far the head alone came nearer to the camera: what the face grew by more than the trunk.
   */
  private double approach() {
    double growth = ratio(Measure.FACE_SCALE) / ratio(Measure.TRUNK_SCALE) - 1;
    return Math.max(0, growth - APPROACH_UNSURE) / APPROACH;
  }

  /** How much of a shorter distance between ears and shoulders is owed to the shoulders, 0 to 1. */
  private double shareOfRaising() {
    double closed = -deviation(Measure.HEAD_HEIGHT);
    if (closed < 0.02) {
      return 0;
    }
    double lifted = -placement.shouldersDown() - Math.max(0, placement.headDown());
    double share = Math.min(1, Math.max(0, 1.4 * lifted / closed));
    double growth = ratio(Measure.FACE_SCALE) / ratio(Measure.TRUNK_SCALE) - 1;
    return share * Math.min(1, Math.max(0, 1 - (growth - 0.04) / 0.06));
  }

  /** A lean and a look down bring the head down too; then they are the cue, not the head. */
  private double explained(double forward, boolean down) {
    double leaning = levels.getOrDefault(Cue.LEANING, 0.0);
    double lookingDown = levels.getOrDefault(Cue.HEAD_DOWN, 0.0);
    double most = forward;
    if (leaning >= 1 && forward < LEAN_EXPLAINS * leaning) {
      most = Math.min(most, 0.95 * leaning);
    }
    if (lookingDown >= CLEARLY_DOWN && down) {
      levels.put(Cue.HEAD_DOWN, Math.max(lookingDown, most));
      most = 0.95 * most;
    }
    return most;
  }

  private void put(Cue cue, double level) {
    levels.put(cue, Math.max(0, level / options.limitFactor(cue)));
  }

  private double deviation(Measure measure) {
    return deviations.getOrDefault(measure, 0.0);
  }

  private double ratio(Measure measure) {
    return deviations.getOrDefault(measure, 1.0);
  }
}
