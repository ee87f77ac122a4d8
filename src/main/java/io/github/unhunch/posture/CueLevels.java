package io.github.unhunch.posture;

import io.github.unhunch.posture.Baseline.Normal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How far each cue has gone, from the deviations of the measures; 1 is a cue's limit. */
final class CueLevels {

  static final double SINK = 0.09;
  static final double PITCH_SPANS = 0.20;
  static final double FACE_GROWTH = 0.10;
  static final double TRUNK_GROWTH = 0.14;
  static final double ROLL_DEGREES = 10;
  static final double SLOPE_DEGREES = 7.5;
  static final double SHIFT_WIDTHS = 0.22;
  static final double RAISE_SPANS = 0.14;
  static final double ROUNDED = 0.10;

  /** How many standard deviations of the user's own noise a limit is away at least. */
  static final double NOISE = 4;

  private final Map<Measure, Double> deviations;
  private final Baseline baseline;
  private final PostureOptions options;
  private final EnumMap<Cue, Double> levels = new EnumMap<>(Cue.class);

  private CueLevels(Map<Measure, Double> deviations, Baseline baseline, PostureOptions options) {
    this.deviations = deviations;
    this.baseline = baseline;
    this.options = options;
  }

  /**
   * The cues that these deviations speak for.
   *
   * @param handAtFace a hand moves and covers the face, so only the trunk is judged
   */
  static Map<Cue, Double> of(
      Map<Measure, Double> deviations,
      boolean handAtFace,
      Baseline baseline,
      PostureOptions options) {
    CueLevels judged = new CueLevels(deviations, baseline, options);
    judged.trunk();
    if (!handAtFace) {
      judged.head();
    }
    return Collections.unmodifiableMap(judged.levels);
  }

  private void head() {
    double down = -deviation(Measure.FACE_PITCH) / limit(Measure.FACE_PITCH, PITCH_SPANS);
    double pitchSink = Math.max(0, -deviation(Measure.FACE_PITCH));
    double noseSink = (-deviation(Measure.NOSE_HEIGHT) - pitchSink) / height(Measure.NOSE_HEIGHT);
    double headSink = -deviation(Measure.HEAD_HEIGHT) / height(Measure.HEAD_HEIGHT);
    double growth = ratio(Measure.FACE_SCALE) / ratio(Measure.TRUNK_SCALE) - 1;
    double sink = 0.5 * noseSink + 0.5 * headSink;
    put(Cue.HEAD_DOWN, down);
    put(Cue.HEAD_FORWARD, Math.max(sink / SINK, growth > 0 && sink > 0 ? growth / FACE_GROWTH : 0));
    put(
        Cue.HEAD_TILT,
        Math.abs(deviation(Measure.HEAD_ROLL)) / limit(Measure.HEAD_ROLL, ROLL_DEGREES));
  }

  private void trunk() {
    double slope = deviation(Measure.SHOULDER_SLOPE) / limit(Measure.SHOULDER_SLOPE, SLOPE_DEGREES);
    double shift = deviation(Measure.LATERAL_SHIFT) / SHIFT_WIDTHS;
    double raise = deviation(Measure.SHOULDER_RAISE) / limit(Measure.SHOULDER_RAISE, RAISE_SPANS);
    double closer = Math.min(ratio(Measure.FACE_SCALE), ratio(Measure.TRUNK_SCALE)) - 1;
    put(Cue.LEANING, Math.max(Math.abs(slope), Math.abs(slope + shift) / 2));
    put(Cue.SHOULDERS_RAISED, raise);
    put(Cue.TOO_CLOSE, closer / TRUNK_GROWTH);
    double width =
        baseline.normals().containsKey(Measure.SHOULDER_WIDTH)
            ? baseline.normals().get(Measure.SHOULDER_WIDTH).centre()
            : 1;
    put(
        Cue.SHOULDERS_ROUNDED,
        Math.min(0.95, -deviation(Measure.SHOULDER_WIDTH) / width / ROUNDED));
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

  private double height(Measure measure) {
    Normal normal = baseline.normals().get(measure);
    return normal == null ? 1 : Math.max(0.3, Math.abs(normal.centre()));
  }

  private double limit(Measure measure, double floor) {
    Normal normal = baseline.normals().get(measure);
    return normal == null ? floor : Math.min(2 * floor, Math.max(floor, NOISE * normal.spread()));
  }
}
