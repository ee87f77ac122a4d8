package io.github.unhunch.pose;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.camera.Yuyv;

/**
 * A small grey copy of a picture.
 *
 * @param grey brightness 0 to 255, rows from the top
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; lives for two frames.
record Thumbnail(float[] grey) {

  /** Cells across. */
  static final int WIDTH = 96;

  /** Cells down; a picture of another shape is squeezed into them. */
  static final int HEIGHT = 72;

  /** Rows and columns read within one cell: enough for a mean, far fewer than all. */
  private static final int SAMPLES = 4;

  /** Fewer free cells than this say nothing of the background. */
  private static final int FEWEST_CELLS = 100;

  /** Product of two pictures' variances, in grey levels, below which a background is a wall. */
  private static final double FLAT = 10_000;

  /** Shrinks a picture of pixels. */
  static Thumbnail of(Frame frame) {
    float[] grey = new float[WIDTH * HEIGHT];
    int[] columns = places(frame.width(), WIDTH);
    int[] rows = places(frame.height(), HEIGHT);
    if (frame.pixels() instanceof Yuyv yuyv) {
      addLight(yuyv, columns, rows, grey);
    } else {
      addGrey(frame.rgb(), frame.width(), columns, rows, grey);
    }
    return new Thumbnail(grey);
  }

  private static void addGrey(byte[] rgb, int width, int[] columns, int[] rows, float[] grey) {
    for (int row = 0; row < rows.length; row++) {
      int line = rows[row] * width;
      int target = row / SAMPLES * WIDTH;
      for (int column = 0; column < columns.length; column++) {
        int at = (line + columns[column]) * 3;
        // The weights of ITU-R BT.601.
        grey[target + column / SAMPLES] +=
            0.299f * (rgb[at] & 0xff)
                + 0.587f * (rgb[at + 1] & 0xff)
                + 0.114f * (rgb[at + 2] & 0xff);
      }
    }
    for (int i = 0; i < grey.length; i++) {
      grey[i] /= SAMPLES * SAMPLES;
    }
  }

  /** A camera's own pixels tell their brightness, from 16 for black to 235 for white. */
  private static void addLight(Yuyv yuyv, int[] columns, int[] rows, float[] grey) {
    int[] pairs = yuyv.pairs();
    for (int row = 0; row < rows.length; row++) {
      int line = rows[row] * yuyv.pairsPerLine();
      int target = row / SAMPLES * WIDTH;
      for (int cell = 0; cell < WIDTH; cell++) {
        int sum = 0;
        for (int column = cell * SAMPLES; column < (cell + 1) * SAMPLES; column++) {
          int x = columns[column];
          sum += pairs[line + (x >> 1)] >> ((x & 1) << 4) & 0xff;
        }
        grey[target + cell] += sum;
      }
    }
    for (int i = 0; i < grey.length; i++) {
      float light = (grey[i] / (SAMPLES * SAMPLES) - 16) * 255 / 219;
      grey[i] = Math.min(255, Math.max(0, light));
    }
  }

  private static int[] places(int size, int cells) {
    int[] places = new int[cells * SAMPLES];
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.min(size - 1, (int) ((i + 0.5) * size / places.length));
    }
    return places;
  }

  /** Mean brightness, 0 to 1. */
  double brightness() {
    double sum = 0;
    for (float value : grey) {
      sum += value;
    }
    return sum / grey.length / 255;
  }

  /** Standard deviation of the brightness, 0 to 0.5. */
  double contrast() {
    double mean = brightness() * 255;
    double sum = 0;
    for (float value : grey) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / grey.length) / 255;
  }

  /** Mean difference to another one, 0 to 1. */
  double change(Thumbnail other) {
    double sum = 0;
    for (int i = 0; i < grey.length; i++) {
      sum += Math.abs(grey[i] - other.grey[i]);
    }
    return sum / grey.length / 255;
  }

  /**
   * The correlation with another one, -1 to 1, over the cells that are not covered; NaN where those
   * are few or all alike.
   *
   * @param covered a mark for each cell, rows from the top
   */
  double likeness(Thumbnail other, boolean[] covered) {
    double count = 0;
    double one = 0;
    double two = 0;
    double oneOne = 0;
    double twoTwo = 0;
    double oneTwo = 0;
    for (int y = 0; y < HEIGHT; y += 2) {
      for (int x = 0; x < WIDTH; x += 2) {
        if (!covered[y * WIDTH + x]) {
          double a = grey[y * WIDTH + x];
          double b = other.grey[y * WIDTH + x];
          count++;
          one += a;
          two += b;
          oneOne += a * a;
          twoTwo += b * b;
          oneTwo += a * b;
        }
      }
    }
    double spread = (oneOne - one * one / count) * (twoTwo - two * two / count);
    boolean tells = count >= FEWEST_CELLS && spread > count * count * FLAT;
    return tells ? (oneTwo - one * two / count) / Math.sqrt(spread) : Double.NaN;
  }

  private float at(int x, int y) {
    return grey[y * WIDTH + x];
  }
}
