package io.github.unhunch.pose;

import java.util.Arrays;

/**
 * What a network found, channel by channel, in pixels of its own input.
 *
 * @param x pixels of the input from its left edge
 * @param y pixels of the input from its top edge
 * @param confidence 0 to 1
 * @param second 0 to 1: how likely there is a second face; NaN where the kind of answer cannot say
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; lives for one frame.
record RawKeypoints(double[] x, double[] y, double[] confidence, double second) {

  /** For so many channels, nothing found yet. */
  static RawKeypoints ofChannels(int channels) {
    return new RawKeypoints(
        new double[channels], new double[channels], new double[channels], Double.NaN);
  }

  void set(int channel, double atX, double atY, double sure) {
    x[channel] = atX;
    y[channel] = atY;
    confidence[channel] = Math.min(1, Math.max(0, sure));
  }

  /** Whether every number is one. */
  boolean sound() {
    return finite(x) && finite(y) && finite(confidence);
  }

  private static boolean finite(double[] numbers) {
    return Arrays.stream(numbers).allMatch(Double::isFinite);
  }
}
