package io.github.unhunch.posture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a measure's limits lie for this user, so that a view can draw the measure against them. A
 * cue may speak up earlier when several measures drift together.
 *
 * @param measure which one
 * @param normal the user's own normal, in the measure's unit
 * @param spread standard deviation while sitting still, in the measure's unit
 * @param low the deviation below which the measure alone is past a limit, as in {@link
 *     Judgement#measures()}: a difference, or for the two scales a ratio
 * @param high the deviation above which it is past a limit
 */
public record MeasureLimits(
    Measure measure, double normal, double spread, OptionalDouble low, OptionalDouble high) {

  /** The limits of every measure that the baseline knows and that has any. */
  public static List<MeasureLimits> of(Baseline baseline, PostureOptions options) {
    OwnLimits own = new OwnLimits(baseline, CueLimits.FITTED);
    List<MeasureLimits> all = new ArrayList<>();
    baseline
        .normals()
        .forEach(
            (measure, normal) -> {
              OptionalDouble low = low(measure, own, options);
              OptionalDouble high = high(measure, own, options);
              if (low.isPresent() || high.isPresent()) {
                all.add(new MeasureLimits(measure, normal.centre(), normal.spread(), low, high));
              }
            });
    return List.copyOf(all);
  }

  /** Whether the measure has a limit to both sides of the user's normal. */
  public boolean bothSides() {
    return low.isPresent() && high.isPresent();
  }

  /**
   * How far towards its limit the measure has gone: 0 at the user's normal, 1 at the limit. With
   * two limits it is negative towards the lower one; with one, negative is away from it.
   *
   * @param deviation as in {@link Judgement#measures()}
   */
  public double level(double deviation) {
    double same = scale(measure) ? 1 : 0;
    double moved = deviation - same;
    if (bothSides()) {
      return moved < 0 ? -moved / (low.getAsDouble() - same) : moved / (high.getAsDouble() - same);
    }
    return moved / ((low.isPresent() ? low : high).getAsDouble() - same);
  }

  /** Whether a measure's deviation is a ratio, where 1 is the user's normal. */
  static boolean scale(Measure measure) {
    return measure == Measure.FACE_SCALE || measure == Measure.TRUNK_SCALE;
  }

  private static OptionalDouble low(Measure measure, OwnLimits own, PostureOptions options) {
    return switch (measure) {
      case HEAD_HEIGHT,
          NOSE_HEIGHT,
          FACE_PITCH,
          SHOULDER_WIDTH,
          HEAD_YAW,
          HEAD_ROLL,
          SHOULDER_SLOPE,
          LATERAL_SHIFT ->
          OptionalDouble.of(-limit(measure, own, options));
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble high(Measure measure, OwnLimits own, PostureOptions options) {
    return switch (measure) {
      case HEAD_YAW, HEAD_ROLL, SHOULDER_SLOPE, SHOULDER_RAISE, LATERAL_SHIFT ->
          OptionalDouble.of(limit(measure, own, options));
      case FACE_SCALE, TRUNK_SCALE -> OptionalDouble.of(1 + limit(measure, own, options));
      default -> OptionalDouble.empty();
    };
  }

  private static double limit(Measure measure, OwnLimits own, PostureOptions options) {
    Optional<Cue> cue = cue(measure);
    return own.alone(measure) * cue.map(options::limitFactor).orElse(1.0);
  }

  /** The cue that the measure alone speaks for. */
  private static Optional<Cue> cue(Measure measure) {
    return switch (measure) {
      case HEAD_HEIGHT, NOSE_HEIGHT -> Optional.of(Cue.HEAD_FORWARD);
      case FACE_PITCH -> Optional.of(Cue.HEAD_DOWN);
      case FACE_SCALE, TRUNK_SCALE -> Optional.of(Cue.TOO_CLOSE);
      case HEAD_ROLL -> Optional.of(Cue.HEAD_TILT);
      case SHOULDER_SLOPE, SHOULDER_RAISE -> Optional.of(Cue.SHOULDERS_RAISED);
      case SHOULDER_WIDTH -> Optional.of(Cue.SHOULDERS_ROUNDED);
      case LATERAL_SHIFT -> Optional.of(Cue.LEANING);
      case HEAD_YAW, STILLNESS -> Optional.empty();
    };
  }
}
