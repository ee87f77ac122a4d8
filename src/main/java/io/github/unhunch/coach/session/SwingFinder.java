package io.github.unhunch.coach.session;

import java.util.Optional;

/**
 * Finds movements up and back in one signal by its turning points. A rise or fall counts from a
 * given height on, so that slow drift and small noise do not matter. Immutable.
 *
 * @param started whether a first value was seen
 * @param rising whether a rise from the low is under way
 * @param low the last low
 * @param lowTime the latest moment near the low, in seconds
 * @param high the highest value since the low
 * @param highTime when that was, in seconds
 */
record SwingFinder(
    boolean started, boolean rising, double low, double lowTime, double high, double highTime) {

  /** Before the first value. */
  static final SwingFinder START = new SwingFinder(false, false, 0, 0, 0, 0);

  /** The share of a rise that must be undone before the movement counts as back. */
  private static final double BACK = 0.55;

  /** Within this share of the least height above the low the signal still counts as resting. */
  private static final double NEAR = 0.3;

  /** What one value gave. */
  record Step(SwingFinder next, Optional<Swing> swing) {}

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
    if (!started) {
      return new Step(falling(time, value), Optional.empty());
    }
    return rising ? whileRising(time, value, least) : whileFalling(time, value, least);
  }

  private Step whileRising(double time, double value, double least) {
    if (value > high) {
      return new Step(new SwingFinder(true, true, low, lowTime, value, time), Optional.empty());
    }
    double height = high - low;
    if (high - value < Math.max(0.7 * least, BACK * height)) {
      return new Step(this, Optional.empty());
    }
    return new Step(falling(time, value), Optional.of(new Swing(lowTime, highTime, time, height)));
  }

  private Step whileFalling(double time, double value, double least) {
    if (value < low) {
      return new Step(falling(time, value), Optional.empty());
    }
    if (value - low >= least) {
      return new Step(new SwingFinder(true, true, low, lowTime, value, time), Optional.empty());
    }
    double still = value - low < NEAR * least ? time : lowTime;
    return new Step(new SwingFinder(true, false, low, still, value, time), Optional.empty());
  }

  private static SwingFinder falling(double time, double value) {
    return new SwingFinder(true, false, value, time, value, time);
  }
}
