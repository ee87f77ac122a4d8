package io.github.unhunch.posture;

import io.github.unhunch.posture.Baseline.Normal;

/**
 * The limits that are the same for everybody, made this user's own: sitting still that is noisier
 * than a limit widens it, and whoever sinks little when tired is told of less.
 *
 * @param baseline the user's own upright
 * @param all the limits of everybody
 */
record OwnLimits(Baseline baseline, CueLimits all) {

  /** A noisy baseline stretches a limit by this factor at most. */
  private static final double MOST_STRETCH = 1.8;

  /** A slouch begins at this part of the way to how the user sits when tired. */
  private static final double PART_OF_TIRED = 0.6;

  /** However little a user sinks when tired, a limit is never less than this part of itself. */
  private static final double LEAST_PART = 0.5;

  /** A limit, widened where this user's own noise asks for it. */
  double limit(Measure measure, double limit) {
    double noise = all.noise() * spread(measure);
    return Math.min(MOST_STRETCH * limit, Math.max(limit, noise));
  }

  /** The head sinks this far when that is a slouch, in shoulder widths. */
  double sink() {
    double tired = baseline.tiredSink() > 0 ? PART_OF_TIRED * baseline.tiredSink() : all.sink();
    double depth = Math.min(all.sink(), Math.max(LEAST_PART * all.sink(), tired));
    return limit(Measure.HEAD_HEIGHT, depth);
  }

  /** Shoulders are raised when they have come so much nearer to a head that stays, in widths. */
  double raised() {
    return limit(Measure.HEAD_HEIGHT, all.raised());
  }

  /**
   * How far this measure may go until it alone is past a limit, in its own unit or, for the two
   * scales, as a share; infinite for a measure without any.
   */
  double alone(Measure measure) {
    return switch (measure) {
      case HEAD_HEIGHT -> sink();
      case NOSE_HEIGHT -> sink() * width();
      case SHOULDER_RAISE -> raised() * width();
      case FACE_PITCH -> limit(measure, all.pitch());
      case FACE_SCALE, TRUNK_SCALE -> all.closer();
      case HEAD_YAW -> CueLevels.TURNED_DEGREES;
      case HEAD_ROLL -> limit(measure, all.roll());
      case SHOULDER_SLOPE -> limit(measure, all.uneven());
      case SHOULDER_WIDTH -> all.rounded() * width();
      case LATERAL_SHIFT -> all.lean() / (all.headDegrees() - all.shoulderDegrees());
      case STILLNESS -> Double.POSITIVE_INFINITY;
    };
  }

  private double width() {
    double width = baseline.centre(Measure.SHOULDER_WIDTH);
    return Double.isNaN(width) ? 1 : width;
  }

  private double spread(Measure measure) {
    Normal normal = baseline.normals().get(measure);
    return normal == null ? 0 : normal.spread();
  }
}
