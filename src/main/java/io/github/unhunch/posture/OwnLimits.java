package io.github.unhunch.posture;

import io.github.unhunch.posture.Baseline.Normal;

/**
 * The limits that are the same for everybody, made this user's own: a sinking head is measured in
 * shares of its own height, and sitting still that is noisier than a limit widens it.
 *
 * @param baseline the user's own upright
 */
record OwnLimits(Baseline baseline) {

  // Seen from above, a head stands lower over the shoulders though it is not nearer to them; its
  // limits are those of a head seen from straight ahead, in ear spans and in shoulder widths.
  private static final double LEAST_NOSE_HEIGHT = 1.2;
  private static final double LEAST_HEAD_HEIGHT = 0.62;

  /** How many standard deviations of the user's own noise a limit is away at least. */
  private static final double NOISE = 3.5;

  /** A noisy baseline stretches a limit by this factor at most. */
  private static final double MOST_STRETCH = 1.6;

  /** The three measures of a slouch are strongly, but not fully, correlated. */
  private static final double TOGETHER = 0.8;

  /** What shares of a measure are shares of, in the measure's unit. */
  double height(Measure measure) {
    Normal normal = baseline.normals().get(measure);
    double least =
        switch (measure) {
          case NOSE_HEIGHT -> LEAST_NOSE_HEIGHT;
          case HEAD_HEIGHT -> LEAST_HEAD_HEIGHT;
          default -> 1;
        };
    return normal == null ? least : Math.max(least, Math.abs(normal.centre()));
  }

  /** By how much the user's own noise stretches the limit of a slouch, 1 to 1.6. */
  double stretch() {
    double noise =
        spread(Measure.NOSE_HEIGHT) / height(Measure.NOSE_HEIGHT) / CueLevels.NOSE_SINK
            + spread(Measure.HEAD_HEIGHT) / height(Measure.HEAD_HEIGHT) / CueLevels.HEAD_SINK
            + spread(Measure.FACE_PITCH) / CueLevels.SLOUCH_PITCH;
    return Math.min(MOST_STRETCH, Math.max(1, NOISE * TOGETHER * noise));
  }

  /** A limit, widened where this user's own noise asks for it. */
  double limit(Measure measure, double floor) {
    return Math.min(MOST_STRETCH * floor, Math.max(floor, NOISE * spread(measure)));
  }

  /** The nose sinks this far when it alone is a slouch, in ear spans. */
  double noseSink() {
    return CueLevels.NOSE_SINK * height(Measure.NOSE_HEIGHT) * stretch();
  }

  /** The ears sink this far when they alone are a slouch, in shoulder widths. */
  double headSink() {
    return CueLevels.HEAD_SINK * height(Measure.HEAD_HEIGHT) * stretch();
  }

  /**
   * Shoulders that rise this far, in ear spans, are drawn up: nose and ears stand lower over them.
   */
  double raise() {
    Normal width = baseline.normals().get(Measure.SHOULDER_WIDTH);
    double earsPerWidth = width == null ? 0 : 1 / Math.max(1, width.centre());
    return 1 / CueLevels.RAISED_WEIGHS / (1 / noseSink() + earsPerWidth / headSink());
  }

  private double spread(Measure measure) {
    Normal normal = baseline.normals().get(measure);
    return normal == null ? 0 : normal.spread();
  }
}
