package io.github.unhunch.camera;

import java.util.Optional;

/**
 * One picture as a plain copy; no native memory behind it. Treat the array as read-only.
 *
 * @param time capture time in seconds on the source's own clock: from the start of a recording, or
 *     monotonic for a live camera; never goes back within one source
 * @param width picture width in pixels, at least 1
 * @param height picture height in pixels, at least 1
 * @param rgb {@code width * height * 3} bytes, rows from the top, red green blue; empty for a frame
 *     of a pose trace
 * @param recordedPoints for a frame of a pose trace, its line of JSON; otherwise empty
 */
@SuppressWarnings(
    "ArrayRecordComponent") // A frame is never compared; copying it would cost a megabyte.
public record Frame(
    double time, int width, int height, byte[] rgb, Optional<String> recordedPoints) {

  /** Checks that the pixels fit the size. */
  public Frame {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a frame of " + width + " x " + height + " pixels");
    }
    if (recordedPoints.isEmpty() && rgb.length != width * height * 3) {
      throw new IllegalArgumentException(
          rgb.length + " bytes do not make " + width + " x " + height + " RGB pixels");
    }
  }

  /** A frame of pixels. */
  public static Frame ofPixels(double time, int width, int height, byte[] rgb) {
    return new Frame(time, width, height, rgb, Optional.empty());
  }
}
