package io.github.unhunch.camera;

/** The colours of a picture in the form in which its source gave them. */
public sealed interface Pixels permits Pixels.Rgb, Yuyv {

  /** Three bytes a pixel, rows from the top, red green blue. Treat the array as read-only. */
  byte[] rgb();

  /**
   * Writes every pixel as one whole number, {@code 0xRRGGBB}, rows from the top; makes nothing that
   * has to be thrown away.
   *
   * @param to one place for each pixel
   */
  void paint(int[] to);

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
    public void paint(int[] to) {
      for (int i = 0, at = 0; i < rgb.length / 3; i++, at += 3) {
        to[i] = (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | (rgb[at + 2] & 0xff);
      }
    }

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
