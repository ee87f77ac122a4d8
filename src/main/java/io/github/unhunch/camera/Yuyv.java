package io.github.unhunch.camera;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Pixels as nearly every camera sends them, two in four bytes: brightness, blueness, brightness,
 * redness (ITU-R BT.601, 16 is black and 235 white). The four bytes of a pair are one whole number,
 * the first of them lowest, so that what looks at every picture takes two at a time.
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

  private final int[] pairs;
  private final int width;
  private final int height;
  private final int pairsPerLine;
  private byte @Nullable [] rgb;

  /**
   * Pixels of a picture.
   *
   * @param pairs its rows, each {@code pairsPerLine} long; not copied
   * @param width in pixels, even
   * @param height in pixels
   * @param pairsPerLine at least half of {@code width}
   */
  public Yuyv(int[] pairs, int width, int height, int pairsPerLine) {
    if (width % 2 != 0 || 2 * pairsPerLine < width || pairs.length < height * pairsPerLine) {
      throw new IllegalArgumentException(
          pairs.length + " pairs do not make " + width + " x " + height + " YUYV pixels");
    }
    this.pairs = pairs;
    this.width = width;
    this.height = height;
    this.pairsPerLine = pairsPerLine;
  }

  /** Pixels in the bytes that a camera sends, with nothing behind the lines. */
  public static Yuyv ofBytes(byte[] bytes, int width, int height) {
    int[] pairs = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(pairs);
    return new Yuyv(pairs, width, height, width / 2);
  }

  /** The pixels that a camera would have sent for this picture of even width. */
  public static Yuyv of(Frame frame) {
    byte[] rgb = frame.rgb();
    int[] pairs = new int[frame.width() * frame.height() / 2];
    for (int i = 0; i < pairs.length; i++) {
      int blueness = 0;
      int redness = 0;
      for (int pixel = 0; pixel < 2; pixel++) {
        int at = 6 * i + 3 * pixel;
        int red = rgb[at] & 0xff;
        int green = rgb[at + 1] & 0xff;
        int blue = rgb[at + 2] & 0xff;
        pairs[i] |= ((66 * red + 129 * green + 25 * blue + 128 >> 8) + 16) << 16 * pixel;
        blueness += -38 * red - 74 * green + 112 * blue;
        redness += 112 * red - 94 * green - 18 * blue;
      }
      pairs[i] |= ((blueness + 256 >> 9) + 128) << 8 | ((redness + 256 >> 9) + 128) << 24;
    }
    return new Yuyv(pairs, frame.width(), frame.height(), frame.width() / 2);
  }

  /** The rows, one behind the other, two pixels a number. Treat the array as read-only. */
  public int[] pairs() {
    return pairs;
  }

  /** How many pairs one row has. */
  public int pairsPerLine() {
    return pairsPerLine;
  }

  /** As a camera sends them. */
  public byte[] bytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(pairs.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(pairs);
    return bytes.array();
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
      int from = row * pairsPerLine;
      int at = row * width;
      for (int end = from + width / 2; from < end; from++, at += 2) {
        int pair = pairs[from];
        int blueness = (pair >> 8 & 0xff) - 128;
        int redness = (pair >>> 24) - 128;
        int red = 409 * redness + 128;
        int green = 128 - 100 * blueness - 208 * redness;
        int blue = 516 * blueness + 128;
        to[at] = colour(LIGHT[pair & 0xff], red, green, blue);
        to[at + 1] = colour(LIGHT[pair >> 16 & 0xff], red, green, blue);
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
