package io.github.unhunch.coach.session;

import io.github.unhunch.coach.content.Side;

/**
 * One movement up and back in a signal.
 *
 * @param start seconds at which it left the low
 * @param peak seconds of the high, the middle of it where it is broad
 * @param end seconds at which it was back
 * @param height from the low to the high, in the signal's unit
 * @param top the signal's value at the high
 */
record SignalPeak(double start, double peak, double end, double height, double top) {

  /** A bump rises over its surroundings by at least this share of its height. */
  private static final double STANDS_OUT = 0.3;

  /** The same, begun at this time at the earliest. */
  SignalPeak notBefore(double time) {
    return new SignalPeak(Math.max(start, time), peak, end, height, top);
  }

  /** The same, begun at this time at the latest. */
  SignalPeak notAfter(double time) {
    return new SignalPeak(Math.min(start, time), peak, end, height, top);
  }

  double seconds() {
    return end - start;
  }

  /** Whether it took from so many to so many seconds. */
  boolean lasts(double shortest, double longest) {
    return seconds() >= shortest && seconds() <= longest;
  }

  /**
   * Whether a bump rises over what is around it; after the last of a set the signal only comes back
   * from below.
   */
  boolean standsOut() {
    return top >= STANDS_OUT * height;
  }

  /** This movement as a repetition that was held for so many seconds. */
  Repetition repetition(Exercise exercise, Side side, double held) {
    return new Repetition(exercise, side, start, peak, end, held);
  }
}
