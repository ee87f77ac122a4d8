package io.github.unhunch.posture;

import io.github.unhunch.posture.Baseline.Normal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Lets a baseline follow the user's upright hours slowly: clothes, a chair that sinks, a new light.
 * It never follows a slouch: only time well within every limit counts, and a normal stays near
 * where the calibration put it.
 */
final class BaselineAgeing {

  private static final double HALF_HOUR = 1800;
  private static final double WELL_WITHIN = 0.5;
  private static final double LEASH = 0.35;

  private static final Set<Measure> FOLLOWED =
      EnumSet.of(
          Measure.HEAD_HEIGHT,
          Measure.NOSE_HEIGHT,
          Measure.FACE_PITCH,
          Measure.HEAD_ROLL,
          Measure.SHOULDER_SLOPE,
          Measure.SHOULDER_WIDTH,
          Measure.SHOULDER_RAISE);

  private BaselineAgeing() {}

  /**
   * The baseline after so many seconds of sitting like this.
   *
   * @param deviations smoothed, against this baseline
   * @param seconds since the last pose
   */
  static Baseline follow(
      Baseline baseline, Map<Measure, Double> deviations, Map<Cue, Double> levels, double seconds) {
    if (seconds <= 0) {
      return baseline;
    }
    for (Map.Entry<Cue, Double> level : levels.entrySet()) {
      if (level.getKey() != Cue.STILL && level.getValue() >= WELL_WITHIN) {
        return baseline;
      }
    }
    EnumMap<Measure, Normal> aged = new EnumMap<>(Measure.class);
    double share = 1 - Math.exp(-seconds / HALF_HOUR);
    baseline
        .normals()
        .forEach(
            (measure, normal) ->
                aged.put(
                    measure,
                    FOLLOWED.contains(measure)
                        ? moved(measure, normal, share * deviations.getOrDefault(measure, 0.0))
                        : normal));
    return new Baseline(aged, baseline.view());
  }

  private static Normal moved(Measure measure, Normal normal, double by) {
    double leash = LEASH * limit(measure, normal);
    double centre =
        Math.min(normal.origin() + leash, Math.max(normal.origin() - leash, normal.centre() + by));
    return new Normal(centre, normal.spread(), normal.origin());
  }

  private static double limit(Measure measure, Normal normal) {
    double size = Math.abs(normal.origin());
    return switch (measure) {
      case HEAD_HEIGHT -> CueLevels.HEAD_SINK * size;
      case NOSE_HEIGHT, SHOULDER_RAISE -> CueLevels.NOSE_SINK * size;
      case FACE_PITCH -> CueLevels.PITCH;
      case HEAD_ROLL -> CueLevels.ROLL_DEGREES;
      case SHOULDER_SLOPE -> CueLevels.LEAN_SLOPE_DEGREES;
      default -> CueLevels.ROUNDED * size;
    };
  }
}
