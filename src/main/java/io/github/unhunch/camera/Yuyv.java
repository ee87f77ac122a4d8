package io.github.unhunch.camera;

import org.jspecify.annotations.Nullable;

/**
 * Pixels as nearly every camera sends them, two in four bytes: brightness, blueness, brightness,
 * redness (ITU-R BT.601, 16 is black and 235 white).
 */
public final class Yuyv implements Pixels {

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

  private final byte[] bytes;
  private final int width;
  private final int height;
  private final int bytesPerLine;
  private byte @Nullable [] rgb;

  /**
   * Pixels of a picture.
   *
   * @param bytes its rows, each {@code bytesPerLine} long; not copied
   * @param width in pixels, even
   * @param height in pixels
   * @param bytesPerLine at least {@code 2 * width}
   */
  public Yuyv(byte[] bytes, int width, int height, int bytesPerLine) {
    if (width % 2 != 0 || bytesPerLine < 2 * width || bytes.length < height * bytesPerLine) {
      throw new IllegalArgumentException(
          bytes.length + " bytes do not make " + width + " x " + height + " YUYV pixels");
    }
    this.bytes = bytes;
    this.width = width;
    this.height = height;
    this.bytesPerLine = bytesPerLine;
  }

  /** The pixels that a camera would have sent for this picture of even width. */
  public static Yuyv of(Frame frame) {
    byte[] rgb = frame.rgb();
    byte[] bytes = new byte[frame.width() * frame.height() * 2];
    for (int i = 0; i < bytes.length / 4; i++) {
      int blueness = 0;
      int redness = 0;
      for (int pixel = 0; pixel < 2; pixel++) {
        int at = 6 * i + 3 * pixel;
        int red = rgb[at] & 0xff;
        int green = rgb[at + 1] & 0xff;
        int blue = rgb[at + 2] & 0xff;
        bytes[4 * i + 2 * pixel] = (byte) (((66 * red + 129 * green + 25 * blue + 128) >> 8) + 16);
        blueness += -38 * red - 74 * green + 112 * blue;
        redness += 112 * red - 94 * green - 18 * blue;
      }
      bytes[4 * i + 1] = (byte) (((blueness + 256) >> 9) + 128);
      bytes[4 * i + 3] = (byte) (((redness + 256) >> 9) + 128);
    }
    return new Yuyv(bytes, frame.width(), frame.height(), frame.width() * 2);
  }

  /** The rows, one behind the other. Treat the array as read-only. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes one row has. */
  public int bytesPerLine() {
    return bytesPerLine;
  }

  @Override
  public boolean fit(int otherWidth, int otherHeight) {
    return width == otherWidth && height == otherHeight;
  }

  /** Turned at the first call and kept. */
  @Override
  public synchronized byte[] rgb() {
    if (rgb == null) {
      rgb = turned();
    }
    return rgb;
  }

  @Override
  public void paint(int[] to) {
    for (int row = 0; row < height; row++) {
      int from = row * bytesPerLine;
      int at = row * width;
      for (int pair = 0; pair < width / 2; pair++, from += 4, at += 2) {
        int blueness = (bytes[from + 1] & 0xff) - 128;
        int redness = (bytes[from + 3] & 0xff) - 128;
        int red = 409 * redness + 128;
        int green = 128 - 100 * blueness - 208 * redness;
        int blue = 516 * blueness + 128;
        to[at] = colour(LIGHT[bytes[from] & 0xff], red, green, blue);
        to[at + 1] = colour(LIGHT[bytes[from + 2] & 0xff], red, green, blue);
      }
    }
  }

  private static int colour(int light, int red, int green, int blue) {
    return (KEPT[((light + red) >> 8) + BELOW] & 0xff) << 16
        | (KEPT[((light + green) >> 8) + BELOW] & 0xff) << 8
        | (KEPT[((light + blue) >> 8) + BELOW] & 0xff);
  }

  private byte[] turned() {
    int[] colours = new int[width * height];
    paint(colours);
    byte[] turned = new byte[width * height * 3];
    for (int i = 0; i < colours.length; i++) {
      turned[3 * i] = (byte) (colours[i] >> 16);
      turned[3 * i + 1] = (byte) (colours[i] >> 8);
      turned[3 * i + 2] = (byte) colours[i];
    }
    return turned;
  }
}
