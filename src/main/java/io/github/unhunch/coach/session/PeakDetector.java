package io.github.unhunch.coach.session;

import java.util.List;
import java.util.Optional;

/**
 * Finds movements up and back in one signal by its turning points. A rise or fall counts from a
 * given height on, so that small noise does not matter; only the last seconds before a high say how
 * high it was, so that slow drift does not either. Immutable.
 *
 * @param started whether a first value was seen
 * @param rising whether a rise from the low is under way
 * @param low the last low
 * @param lowTime the latest moment near the low, in seconds
 * @param high the highest value since the low
 * @param highTime when that was, in seconds
 * @param height how high it was over the seconds before it
 * @param recent the values of the last seconds
 */
record PeakDetector(
    boolean started,
    boolean rising,
    double low,
    double lowTime,
    double high,
    double highTime,
    double height,
    List<Sample> recent) {

  /** Before the first value. */
  static final PeakDetector START = new PeakDetector(false, false, 0, 0, 0, 0, 0, List.of());

  /** The share of a rise that must be undone before the movement counts as back. */
  private static final double BACK = 0.55;

  /** Where a bump has faded to this share of its high, it is back as well. */
  private static final double FADED = 0.2;

  /** Within this share of a rise above the low the signal still counts as resting. */
  private static final double NEAR = 0.3;

  private static final double RECENT_SECONDS = 3;

  PeakDetector {
    recent = List.copyOf(recent);
  }

  /** What one value gave. */
  record Step(PeakDetector next, Optional<SignalPeak> swing) {}

  /**
   * Takes the next value.
   *
   * @param time seconds, never going back
   * @param value the signal; NaN is passed over
   * @param least the least height of a movement, in the signal's unit
   */
  Step step(double time, double value, double least) {
    if (Double.isNaN(value)) {
      return new Step(this, Optional.empty());
    }
    List<Sample> values = Sample.lasting(RECENT_SECONDS, recent, new Sample(time, value));
    if (!started) {
      return new Step(falling(time, value, values), Optional.empty());
    }
    return rising
        ? whileRising(time, value, least, values)
        : whileFalling(time, value, least, values);
  }

  private Step whileRising(double time, double value, double least, List<Sample> values) {
    if (value > high) {
      return new Step(risen(lowTime, time, value, values), Optional.empty());
    }
    boolean back = high - value >= BACK * height || high > 0 && value < FADED * high;
    if (!back || high - value < 0.7 * least) {
      return new Step(
          new PeakDetector(true, true, low, lowTime, high, highTime, height, values),
          Optional.empty());
    }
    return new Step(
        falling(time, value, values),
        Optional.of(new SignalPeak(lowTime, middle(values), time, height, high)));
  }

  /**
   * When it was high: the middle of its upper half, since tremble decides where the highest value
   * lies.
   */
  private double middle(List<Sample> values) {
    double sum = 0;
    double moment = 0;
    for (Sample one : values) {
      double over = one.time() < lowTime ? 0 : Math.max(0, one.value() - high + height / 2);
      sum += over;
      moment += over * one.time();
    }
    return sum > 0 ? moment / sum : highTime;
  }

  private Step whileFalling(double time, double value, double least, List<Sample> values) {
    if (value < low) {
      return new Step(falling(time, value, values), Optional.empty());
    }
    if (value - low >= least) {
      return new Step(risen(beginning(value, values), time, value, values), Optional.empty());
    }
    double still = value - low < NEAR * least ? time : lowTime;
    return new Step(
        new PeakDetector(true, false, low, still, value, time, 0, values), Optional.empty());
  }

  private PeakDetector risen(double from, double time, double value, List<Sample> values) {
    double lately =
        values.stream()
            .filter(one -> one.time() >= from)
            .mapToDouble(Sample::value)
            .min()
            .orElse(low);
    return new PeakDetector(true, true, low, from, value, time, value - lately, values);
  }

  /** When a rise began: the last moment near the low, or near what was lowest lately. */
  private double beginning(double value, List<Sample> values) {
    List<Sample> way = values.stream().filter(one -> one.time() >= lowTime).toList();
    double lately = way.stream().mapToDouble(Sample::value).min().orElse(low);
    return lastBelow(low + NEAR * (value - low), way)
        .or(() -> lastBelow(lately + NEAR * (value - lately), way))
        .orElse(lowTime);
  }

  private static Optional<Double> lastBelow(double value, List<Sample> way) {
    return way.stream().filter(one -> one.value() <= value).map(Sample::time).max(Double::compare);
  }

  private static PeakDetector falling(double time, double value, List<Sample> values) {
    return new PeakDetector(true, false, value, time, value, time, 0, values);
  }
}
