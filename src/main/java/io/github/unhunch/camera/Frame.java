package io.github.unhunch.camera;

import java.util.Optional;

/**
 * One picture as a plain copy; no native memory behind it. Treat it as read-only.
 *
 * @param time capture time in seconds on the source's own clock: from the start of a recording, or
 *     monotonic for a live camera; never goes back within one source
 * @param width picture width in pixels, at least 1
 * @param height picture height in pixels, at least 1
 * @param pixels its colours, as the source gave them; none for a frame of a pose trace
 * @param recordedPoints for a frame of a pose trace, its line of JSON; otherwise empty
 */
public record Frame(
    double time, int width, int height, Pixels pixels, Optional<String> recordedPoints) {

  /** Checks that the pixels fit the size. */
  public Frame {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a frame of " + width + " x " + height + " pixels");
    }
    if (recordedPoints.isEmpty() && !pixels.fit(width, height)) {
      throw new IllegalArgumentException(
          pixels + " do not make " + width + " x " + height + " pixels");
    }
  }

  /** A frame of red, green and blue bytes, rows from the top. */
  public static Frame ofPixels(double time, int width, int height, byte[] rgb) {
    return new Frame(time, width, height, new Pixels.Rgb(rgb), Optional.empty());
  }

  /** A frame of a pose trace: its line of JSON and no pixels. */
  public static Frame ofPoints(double time, int width, int height, String line) {
    return new Frame(time, width, height, new Pixels.Rgb(new byte[0]), Optional.of(line));
  }

  /** The same picture at another time, in seconds. */
  public Frame at(double otherTime) {
    return new Frame(otherTime, width, height, pixels, recordedPoints);
  }

  /**
   * The colours as {@code width * height * 3} bytes, rows from the top, red green blue; empty for a
   * frame of a pose trace. What looks at every frame asks {@link #pixels} instead: turning a
   * camera's pixels into these costs more than finding the points in them.
   */
  public byte[] rgb() {
    return pixels.rgb();
  }
}
