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
   * @param own the baseline and its limits
   * @param deviations smoothed, against this baseline
   * @param seconds since the last pose
   */
  static Baseline follow(
      OwnLimits own, Map<Measure, Double> deviations, Map<Cue, Double> levels, double seconds) {
    Baseline baseline = own.baseline();
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
                        ? moved(
                            normal,
                            share * deviations.getOrDefault(measure, 0.0),
                            LEASH * own.alone(measure))
                        : normal));
    return new Baseline(aged, baseline.view(), baseline.tiredSink());
  }

  private static Normal moved(Normal normal, double by, double leash) {
    double centre =
        Math.min(normal.origin() + leash, Math.max(normal.origin() - leash, normal.centre() + by));
    return new Normal(centre, normal.spread(), normal.origin());
  }
}
