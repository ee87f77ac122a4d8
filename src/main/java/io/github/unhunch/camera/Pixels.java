package io.github.unhunch.camera;

/** The colours of a picture in the form in which its source gave them. */
public sealed interface Pixels permits Pixels.Rgb, Yuyv {

  /** Three bytes a pixel, rows from the top, red green blue. Treat the array as read-only. */
  byte[] rgb();

  /** Whether they make a picture of this size. */
  boolean fit(int width, int height);

  /**
   * Red, green and blue.
   *
   * @param rgb three bytes a pixel, rows from the top
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; copying it would cost a megabyte.
  record Rgb(byte[] rgb) implements Pixels {

    @Override
    public boolean fit(int width, int height) {
      return rgb.length == width * height * 3;
    }

    @Override
    public String toString() {
      return rgb.length + " bytes of red, green and blue";
    }
  }
}
