package io.github.unhunch.posture;

import java.util.ArrayList;
import java.util.List;
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
    OwnLimits own = new OwnLimits(baseline);
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
    double forward = options.limitFactor(Cue.HEAD_FORWARD);
    return switch (measure) {
      case NOSE_HEIGHT -> OptionalDouble.of(-own.noseSink() * forward);
      case HEAD_HEIGHT -> OptionalDouble.of(-own.headSink() * forward);
      case FACE_PITCH ->
          OptionalDouble.of(
              -own.limit(measure, CueLevels.PITCH) * options.limitFactor(Cue.HEAD_DOWN));
      case SHOULDER_WIDTH ->
          OptionalDouble.of(
              -CueLevels.ROUNDED
                  * own.height(measure)
                  * options.limitFactor(Cue.SHOULDERS_ROUNDED));
      case HEAD_YAW, HEAD_ROLL, SHOULDER_SLOPE, LATERAL_SHIFT ->
          OptionalDouble.of(-high(measure, own, options).orElseThrow());
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble high(Measure measure, OwnLimits own, PostureOptions options) {
    double raised = options.limitFactor(Cue.SHOULDERS_RAISED);
    return switch (measure) {
      case HEAD_YAW -> OptionalDouble.of(Doubt.TURNED_DEGREES);
      case HEAD_ROLL ->
          OptionalDouble.of(
              own.limit(measure, CueLevels.ROLL_DEGREES) * options.limitFactor(Cue.HEAD_TILT));
      case SHOULDER_SLOPE ->
          OptionalDouble.of(own.limit(measure, CueLevels.UNEVEN_DEGREES) * raised);
      case SHOULDER_RAISE -> OptionalDouble.of(own.raise() * raised);
      case LATERAL_SHIFT ->
          OptionalDouble.of(CueLevels.LEAN_SHIFT_WIDTHS * options.limitFactor(Cue.LEANING));
      case FACE_SCALE, TRUNK_SCALE ->
          OptionalDouble.of(1 + CueLevels.CLOSER * options.limitFactor(Cue.TOO_CLOSE));
      default -> OptionalDouble.empty();
    };
  }
}
