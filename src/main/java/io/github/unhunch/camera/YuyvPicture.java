package io.github.unhunch.camera;

/** Turns the camera's YUYV pixels into red, green and blue (ITU-R BT.601, as cameras send them). */
final class YuyvPicture {

  /** A sum of colours, shifted by {@value #BELOW}, kept within 0 to 255. */
  private static final byte[] KEPT = new byte[1024];

  private static final int BELOW = 384;

  /** What a brightness adds to every colour; 16 is black. */
  private static final int[] LIGHT = new int[256];

  static {
    for (int i = 0; i < LIGHT.length; i++) {
      LIGHT[i] = 298 * Math.max(0, i - 16);
    }
    for (int i = 0; i < KEPT.length; i++) {
      KEPT[i] = (byte) Math.max(0, Math.min(255, i - BELOW));
    }
  }

  private YuyvPicture() {}

  /**
   * Turns a picture.
   *
   * @param yuyv its rows, each {@code bytesPerLine} long
   * @param width in pixels; of an odd one the last column repeats the one before
   * @return three bytes a pixel, rows from the top
   */
  static byte[] rgb(byte[] yuyv, int width, int height, int bytesPerLine) {
    byte[] rgb = new byte[width * height * 3];
    int pairs = width / 2;
    for (int row = 0; row < height; row++) {
      int from = row * bytesPerLine;
      int to = row * width * 3;
      for (int pair = 0; pair < pairs; pair++, from += 4, to += 6) {
        int blueness = (yuyv[from + 1] & 0xff) - 128;
        int redness = (yuyv[from + 3] & 0xff) - 128;
        int red = 409 * redness + 128;
        int green = 128 - 100 * blueness - 208 * redness;
        int blue = 516 * blueness + 128;
        int light = LIGHT[yuyv[from] & 0xff];
        rgb[to] = KEPT[((light + red) >> 8) + BELOW];
        rgb[to + 1] = KEPT[((light + green) >> 8) + BELOW];
        rgb[to + 2] = KEPT[((light + blue) >> 8) + BELOW];
        light = LIGHT[yuyv[from + 2] & 0xff];
        rgb[to + 3] = KEPT[((light + red) >> 8) + BELOW];
        rgb[to + 4] = KEPT[((light + green) >> 8) + BELOW];
        rgb[to + 5] = KEPT[((light + blue) >> 8) + BELOW];
      }
      if ((width & 1) == 1) {
        System.arraycopy(rgb, to - 3, rgb, to, 3);
      }
    }
    return rgb;
  }
}
