package io.github.unhunch.coach.session;

/**
 * One movement up and back in a signal.
 *
 * @param start seconds at which it left the low
 * @param peak seconds of the high
 * @param end seconds at which it was back
 * @param height from the low to the high, in the signal's unit
 * @param top the signal's value at the high
 */
record Swing(double start, double peak, double end, double height, double top) {

  /** The same, begun at this time at the earliest. */
  Swing notBefore(double time) {
    return new Swing(Math.max(start, time), peak, end, height, top);
  }

  double seconds() {
    return end - start;
  }
}
