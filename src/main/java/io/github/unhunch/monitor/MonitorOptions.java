package io.github.unhunch.monitor;

/**
 * How often the monitor looks; the option record of this package. All in frames a second, 0.2 to
 * 15.
 *
 * @param calmRate while nothing moves
 * @param normalRate by default
 * @param watchfulRate while the posture drifts, a baseline is learnt or something cannot be judged
 */
public record MonitorOptions(double calmRate, double normalRate, double watchfulRate) {

  /**
   * One look in two seconds when calm, two a second by default, two and a half while drifting: so
   * far apart that the flow of the face's texture, which only exercises need, is not measured.
   */
  public static final MonitorOptions DEFAULT = new MonitorOptions(0.5, 2, 2.5);

  /** Checks the ranges and their order. */
  public MonitorOptions {
    if (!(calmRate >= 0.2
        && calmRate <= normalRate
        && normalRate <= watchfulRate
        && watchfulRate <= 15)) {
      throw new IllegalArgumentException(
          "rates must rise from calm to watchful within 0.2 to 15 frames a second, not "
              + calmRate
              + ", "
              + normalRate
              + ", "
              + watchfulRate);
    }
  }
}
