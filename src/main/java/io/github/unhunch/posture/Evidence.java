package io.github.unhunch.posture;

import java.util.List;
import java.util.Map;

/**
 * What the readings of the last moments say together.
 *
 * @param reading the latest
 * @param recent the last second or so of them
 * @param steady the medians of their deviations
 * @param placement where head and shoulders are against where they were
 * @param levels how far each cue has gone
 * @param own the limits they were held against
 */
record Evidence(
    Reading reading,
    List<Reading> recent,
    Map<Measure, Double> steady,
    Displacement placement,
    Map<Cue, Double> levels,
    OwnLimits own) {

  /** A turned head is judged only where its posture is so many times likelier than not. */
  private static final double TURNED_ODDS = 3;

  static Evidence of(List<Reading> before, Reading reading, OwnLimits own, PostureOptions options) {
    List<Reading> recent = MedianWindow.add(before, reading);
    Map<Measure, Double> steady = MedianWindow.deviations(recent);
    Displacement placement = Displacement.of(recent, own.baseline().view());
    Map<Cue, Double> levels = CueLevels.of(steady, placement, reading.handAtFace(), own, options);
    return new Evidence(reading, recent, steady, placement, levels, own);
  }

  boolean turned() {
    return CueLevels.turned(steady, own.baseline());
  }

  /**
   * Whether the turn of the head leaves it open how the user sits: the more it is turned, the less
   * the ears' height says.
   */
  boolean hiddenByTurn() {
    double yaw = Math.toRadians(steady.getOrDefault(Measure.HEAD_YAW, 0.0));
    double level = levels.getOrDefault(Cue.HEAD_FORWARD, 0.0);
    double logOdds = own.all().sharpness() * Math.cos(yaw) * (level - 1);
    return turned() && Math.abs(logOdds) < Math.log(TURNED_ODDS);
  }

  /** To which side the body has gone, above 0 for the person's left. */
  double sideways() {
    return steady.getOrDefault(Measure.HEAD_ROLL, 0.0)
        + steady.getOrDefault(Measure.SHOULDER_SLOPE, 0.0);
  }
}
