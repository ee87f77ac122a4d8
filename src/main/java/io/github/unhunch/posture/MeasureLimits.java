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

  /** The limits of every measure that the baseline knows. */
  public static List<MeasureLimits> of(Baseline baseline, PostureOptions options) {
    List<MeasureLimits> all = new ArrayList<>();
    baseline
        .normals()
        .forEach(
            (measure, normal) ->
                all.add(
                    new MeasureLimits(
                        measure,
                        normal.centre(),
                        normal.spread(),
                        low(measure, normal.centre(), options),
                        high(measure, options))));
    return List.copyOf(all);
  }

  private static OptionalDouble low(Measure measure, double normal, PostureOptions options) {
    double forward = options.limitFactor(Cue.HEAD_FORWARD);
    return switch (measure) {
      case NOSE_HEIGHT -> OptionalDouble.of(-CueLevels.NOSE_SINK * Math.abs(normal) * forward);
      case HEAD_HEIGHT -> OptionalDouble.of(-CueLevels.HEAD_SINK * Math.abs(normal) * forward);
      case FACE_PITCH -> OptionalDouble.of(-CueLevels.PITCH * options.limitFactor(Cue.HEAD_DOWN));
      case SHOULDER_WIDTH ->
          OptionalDouble.of(
              -CueLevels.ROUNDED * Math.abs(normal) * options.limitFactor(Cue.SHOULDERS_ROUNDED));
      case HEAD_YAW, HEAD_ROLL, SHOULDER_SLOPE, LATERAL_SHIFT ->
          OptionalDouble.of(-high(measure, options).orElseThrow());
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble high(Measure measure, PostureOptions options) {
    double lean = options.limitFactor(Cue.LEANING);
    double close = options.limitFactor(Cue.TOO_CLOSE);
    return switch (measure) {
      case HEAD_YAW -> OptionalDouble.of(Doubt.TURNED_DEGREES);
      case HEAD_ROLL ->
          OptionalDouble.of(CueLevels.ROLL_DEGREES * options.limitFactor(Cue.HEAD_TILT));
      case SHOULDER_SLOPE ->
          OptionalDouble.of(CueLevels.UNEVEN_DEGREES * options.limitFactor(Cue.SHOULDERS_RAISED));
      case LATERAL_SHIFT -> OptionalDouble.of(CueLevels.LEAN_SHIFT_WIDTHS * lean);
      case FACE_SCALE, TRUNK_SCALE -> OptionalDouble.of(1 + CueLevels.CLOSER * close);
      default -> OptionalDouble.empty();
    };
  }
}
