package io.github.unhunch.pose;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.camera.Yuyv;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Brings a view of a picture to the size of a network's input: the mean of the covered area where
 * it shrinks, between neighbours where it grows, as the models were trained. Reuses its memory, so
 * it belongs to one thread.
 */
final class PictureSampler {

  /** How brightness and colour make red, green and blue (ITU-R BT.601). */
  private static final float LIGHT = 298 / 256f;

  private static final float RED_OF_REDNESS = 409 / 256f;
  private static final float GREEN_OF_BLUENESS = -100 / 256f;
  private static final float GREEN_OF_REDNESS = -208 / 256f;
  private static final float BLUE_OF_BLUENESS = 516 / 256f;

  /** The weights of rows are counted in parts of this; 255 times it fits a whole number. */
  private static final float ONE = 1 << 20;

  private final PoseModel.Input input;
  private final float[] scale = new float[3];
  private final float[] offset = new float[3];

  /** One row of the input: its red, its green and its blue, or the three of each place in turn. */
  private final float[] row;

  private Axis columns = Axis.NONE;
  private Axis rows = Axis.NONE;
  private int[] line = new int[0];

  PictureSampler(PoseModel.Input input) {
    this.input = input;
    this.row = new float[input.width() * 3];
    for (int c = 0; c < 3; c++) {
      scale[c] = 1 / input.std().get(c);
      offset[c] = -input.mean().get(c) / input.std().get(c);
    }
  }

  /** Writes the view as the network wants it; the buffer holds width x height x 3 numbers. */
  void sample(Frame frame, PictureView view, FloatBuffer target) {
    columns = columns.fitting(view.x(), view.width(), frame.width(), input.width());
    rows = rows.fitting(view.y(), view.height(), frame.height(), input.height());
    if (frame.pixels() instanceof Yuyv yuyv) {
      for (int y = 0; y < input.height(); y++) {
        addRows(yuyv.bytes(), yuyv.bytesPerLine(), 2, y);
        fromYuyv(rows.sums[y]);
        write(y, target);
      }
    } else {
      byte[] rgb = frame.rgb();
      for (int y = 0; y < input.height(); y++) {
        addRows(rgb, frame.width() * 3, 3, y);
        fromRgb();
        write(y, target);
      }
    }
  }

  /** The weighted sum of the picture rows that one row of the input covers, {@link #ONE} times. */
  private void addRows(byte[] bytes, int bytesPerRow, int bytesPerPixel, int y) {
    if (line.length != bytesPerRow) {
      line = new int[bytesPerRow];
    }
    // Two pixels share their colours: begin with a whole pair.
    int start = columns.from / 2 * 2 * bytesPerPixel;
    int end = Math.min(bytesPerRow, (columns.to + 1) / 2 * 2 * bytesPerPixel);
    Arrays.fill(line, start, end, 0);
    float[] weights = rows.weights[y];
    int row = rows.first[y] * bytesPerRow;
    for (int k = 0; k < weights.length; k += 3, row += 3 * bytesPerRow) {
      int second = k + 1 < weights.length ? row + bytesPerRow : row;
      int third = k + 2 < weights.length ? row + 2 * bytesPerRow : row;
      addThree(
          bytes,
          new int[] {row, second, third},
          Math.round(weights[k] * ONE),
          second == row ? 0 : Math.round(weights[k + 1] * ONE),
          third == row ? 0 : Math.round(weights[k + 2] * ONE),
          start,
          end);
    }
  }

  /** Three rows at once, in whole numbers: half the work of one by one in fractions. */
  private void addThree(
      byte[] bytes, int[] at, int weight, int second, int third, int start, int end) {
    int[] sum = line;
    int one = at[0];
    int two = at[1];
    int three = at[2];
    for (int i = start; i < end; i++) {
      sum[i] +=
          weight * (bytes[one + i] & 0xff)
              + second * (bytes[two + i] & 0xff)
              + third * (bytes[three + i] & 0xff);
    }
  }

  private void fromRgb() {
    for (int x = 0; x < input.width(); x++) {
      float red = 0;
      float green = 0;
      float blue = 0;
      float[] weights = columns.weights[x];
      int from = columns.first[x] * 3;
      for (int k = 0; k < weights.length; k++, from += 3) {
        red += weights[k] * line[from];
        green += weights[k] * line[from + 1];
        blue += weights[k] * line[from + 2];
      }
      put(x, red / ONE, green / ONE, blue / ONE);
    }
  }

  /**
   * The mean is taken of brightness and colour as they came, so that only the few places of the
   * input are turned into red, green and blue, not every pixel.
   *
   * @param part how much of this row of the input lies inside the picture, 0 to 1
   */
  private void fromYuyv(float part) {
    for (int x = 0; x < input.width(); x++) {
      float light = 0;
      float blueness = 0;
      float redness = 0;
      float[] weights = columns.weights[x];
      int at = columns.first[x] * 2;
      for (int k = 0; k < weights.length; k++, at += 2) {
        light += weights[k] * line[at];
      }
      float[] pairs = columns.pairs[x];
      int pair = columns.first[x] / 2 * 4;
      for (int k = 0; k < pairs.length; k++, pair += 4) {
        blueness += pairs[k] * line[pair + 1];
        redness += pairs[k] * line[pair + 3];
      }
      float inside = part * columns.sums[x];
      light = LIGHT * (light / ONE - 16 * inside);
      blueness = blueness / ONE - 128 * inside;
      redness = redness / ONE - 128 * inside;
      put(
          x,
          kept(light + RED_OF_REDNESS * redness),
          kept(light + GREEN_OF_BLUENESS * blueness + GREEN_OF_REDNESS * redness),
          kept(light + BLUE_OF_BLUENESS * blueness));
    }
  }

  private static float kept(float value) {
    return value < 0 ? 0 : value > 255 ? 255 : value;
  }

  private void put(int x, float red, float green, float blue) {
    boolean rgb = input.channels() == PoseModel.Channels.RGB;
    boolean planes = input.layout() == PoseModel.Layout.NCHW;
    int at = planes ? x : x * 3;
    int step = planes ? input.width() : 1;
    row[at] = (rgb ? red : blue) * scale[0] + offset[0];
    row[at + step] = green * scale[1] + offset[1];
    row[at + 2 * step] = (rgb ? blue : red) * scale[2] + offset[2];
  }

  private void write(int y, FloatBuffer target) {
    int width = input.width();
    if (input.layout() == PoseModel.Layout.NCHW) {
      for (int plane = 0; plane < 3; plane++) {
        target.put((plane * input.height() + y) * width, row, plane * width, width);
      }
    } else {
      target.put(y * width * 3, row);
    }
  }

  /** For each place of the input along one axis, the picture pixels under it and their weights. */
  private static final class Axis {

    static final Axis NONE = new Axis(0, 0, 0, 0);

    private final double start;
    private final double length;
    private final int pictureSize;
    final int[] first;
    final float[][] weights;

    /** The same for the pairs of pixels under it, which share their colours. */
    final float[][] pairs;

    /** The first pixel under any place, and the one after the last. */
    final int from;

    final int to;

    /** How much of each place lies inside the picture, 0 to 1. */
    final float[] sums;

    private Axis(double start, double length, int pictureSize, int inputSize) {
      this.start = start;
      this.length = length;
      this.pictureSize = pictureSize;
      this.first = new int[inputSize];
      this.weights = new float[inputSize][];
      this.pairs = new float[inputSize][];
      this.sums = new float[inputSize];
      double step = inputSize == 0 ? 1 : length / inputSize;
      int low = pictureSize;
      int high = 0;
      for (int i = 0; i < inputSize; i++) {
        if (step >= 1) {
          coverArea(i, start + i * step, start + (i + 1) * step);
        } else {
          lieBetween(i, start + (i + 0.5) * step - 0.5);
        }
        int count = weights[i].length;
        pairs[i] = new float[count == 0 ? 0 : (first[i] + count - 1) / 2 - first[i] / 2 + 1];
        for (int k = 0; k < count; k++) {
          sums[i] += weights[i][k];
          pairs[i][(first[i] + k) / 2 - first[i] / 2] += weights[i][k];
        }
        low = count == 0 ? low : Math.min(low, first[i]);
        high = Math.max(high, first[i] + count);
      }
      from = Math.min(low, high);
      to = high;
    }

    Axis fitting(double start, double length, int pictureSize, int inputSize) {
      boolean same =
          this.start == start
              && this.length == length
              && this.pictureSize == pictureSize
              && first.length == inputSize;
      return same ? this : new Axis(start, length, pictureSize, inputSize);
    }

    /** Weights by how much of each pixel is covered; what lies outside the picture stays black. */
    private void coverArea(int i, double start, double end) {
      int low = Math.max(0, (int) Math.floor(start));
      int high = Math.min(pictureSize, (int) Math.ceil(end));
      float[] parts = new float[Math.max(0, high - low)];
      for (int k = 0; k < parts.length; k++) {
        double covered = Math.min(end, low + k + 1.0) - Math.max(start, low + k);
        parts[k] = (float) (Math.max(0, covered) / (end - start));
      }
      first[i] = parts.length == 0 ? 0 : low;
      weights[i] = parts;
    }

    private void lieBetween(int i, double place) {
      if (place < -0.5 || place > pictureSize - 0.5) {
        weights[i] = new float[0];
        return;
      }
      double inside = Math.min(Math.max(place, 0), pictureSize - 1.0);
      int low = Math.min((int) inside, Math.max(0, pictureSize - 2));
      float part = (float) (inside - low);
      first[i] = low;
      weights[i] = pictureSize == 1 ? new float[] {1} : new float[] {1 - part, part};
    }
  }
}
