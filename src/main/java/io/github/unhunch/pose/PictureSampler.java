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

  private static final float PART = 1f / SampledAxis.PARTS;

  /** How brightness and colour make red, green and blue (ITU-R BT.601), from their parts. */
  private static final float LIGHT = 298 / 256f * PART;

  private static final float RED_OF_REDNESS = 409 / 256f * PART;
  private static final float GREEN_OF_BLUENESS = -100 / 256f * PART;
  private static final float GREEN_OF_REDNESS = -208 / 256f * PART;
  private static final float BLUE_OF_BLUENESS = 516 / 256f * PART;

  /** The weights of rows are counted in parts of this; 255 times it fits a whole number. */
  private static final float ONE = 1 << 20;

  /** Two numbers of eight bits in one, with room to multiply each by {@link SampledAxis#PARTS}. */
  private static final int TWO = 0x00ff00ff;

  /** A half of the parts for each of the two, so that leaving off the parts rounds them. */
  private static final int HALVES = 0x00800080;

  private final PoseModel.Input input;

  /** One row of the input: its red, its green and its blue, or the three of each place in turn. */
  private final float[] row;

  private final int perPlace;
  private final Colour red;
  private final Colour green;
  private final Colour blue;

  private SampledAxis columns = SampledAxis.NONE;
  private SampledAxis rows = SampledAxis.NONE;
  private int[] line = new int[0];
  private int[] lights = new int[0];
  private int[] colours = new int[0];

  PictureSampler(PoseModel.Input input) {
    this.input = input;
    this.row = new float[input.width() * 3];
    boolean rgb = input.channels() == PoseModel.Channels.RGB;
    this.perPlace = input.layout() == PoseModel.Layout.NCHW ? 1 : 3;
    this.red = Colour.of(input, rgb ? 0 : 2);
    this.green = Colour.of(input, 1);
    this.blue = Colour.of(input, rgb ? 2 : 0);
  }

  /** Where a colour of the first place lies in a row, and how the network wants it. */
  private record Colour(int at, float scale, float offset) {

    static Colour of(PoseModel.Input input, int channel) {
      boolean planes = input.layout() == PoseModel.Layout.NCHW;
      float scale = 1 / input.std().get(channel);
      return new Colour(
          planes ? channel * input.width() : channel, scale, -input.mean().get(channel) * scale);
    }
  }

  /** Writes the view as the network wants it; the buffer holds width x height x 3 numbers. */
  void sample(Frame frame, PictureView view, FloatBuffer target) {
    columns = columns.fitting(view.x(), view.width(), frame.width(), input.width());
    rows = rows.fitting(view.y(), view.height(), frame.height(), input.height());
    if (frame.pixels() instanceof Yuyv yuyv) {
      for (int y = 0; y < input.height(); y++) {
        addPairs(yuyv, y);
        fromPairs(rows.inside[y]);
        write(y, target);
      }
    } else {
      byte[] rgb = frame.rgb();
      for (int y = 0; y < input.height(); y++) {
        addRows(rgb, frame.width() * 3, y);
        fromRgb();
        write(y, target);
      }
    }
  }

  /** The weighted sum of the picture rows that one row of the input covers, {@link #ONE} times. */
  private void addRows(byte[] rgb, int bytesPerRow, int y) {
    if (line.length != bytesPerRow) {
      line = new int[bytesPerRow];
    }
    int start = columns.from * 3;
    int end = columns.to * 3;
    Arrays.fill(line, start, end, 0);
    float[] weights = rows.weights[y];
    int at = rows.first[y] * bytesPerRow;
    for (int k = 0; k < weights.length; k += 3, at += 3 * bytesPerRow) {
      int second = k + 1 < weights.length ? at + bytesPerRow : at;
      int third = k + 2 < weights.length ? at + 2 * bytesPerRow : at;
      addThree(
          rgb,
          new int[] {at, second, third},
          Math.round(weights[k] * ONE),
          second == at ? 0 : Math.round(weights[k + 1] * ONE),
          third == at ? 0 : Math.round(weights[k + 2] * ONE),
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

  /**
   * The same of a camera's own pixels, {@link SampledAxis#PARTS} times and two numbers at a time,
   * three rows in one go.
   */
  private void addPairs(Yuyv yuyv, int y) {
    int perRow = yuyv.pairsPerLine();
    if (lights.length != perRow) {
      lights = new int[perRow];
      colours = new int[perRow];
    }
    int start = columns.from / 2;
    int end = (columns.to + 1) / 2;
    Arrays.fill(lights, start, end, HALVES);
    Arrays.fill(colours, start, end, HALVES);
    int last = rows.ends[y + 1];
    int at = rows.first[y] * perRow;
    for (int k = rows.ends[y]; k < last; k += 3, at += 3 * perRow) {
      int second = k + 1 < last ? at + perRow : at;
      int third = k + 2 < last ? at + 2 * perRow : at;
      addThreePairs(
          yuyv.pairs(),
          new int[] {at, second, third},
          rows.parts[k],
          second == at ? 0 : rows.parts[k + 1],
          third == at ? 0 : rows.parts[k + 2],
          start,
          end);
    }
  }

  private void addThreePairs(
      int[] pairs, int[] at, int part, int second, int third, int start, int end) {
    int[] light = lights;
    int[] colour = colours;
    int one = at[0];
    int two = at[1];
    int three = at[2];
    for (int i = start; i < end; i++) {
      int a = pairs[one + i];
      int b = pairs[two + i];
      int c = pairs[three + i];
      light[i] += part * (a & TWO) + second * (b & TWO) + third * (c & TWO);
      colour[i] += part * (a >>> 8 & TWO) + second * (b >>> 8 & TWO) + third * (c >>> 8 & TWO);
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
   * @param rowInside how much of this row of the input lies inside the picture, in {@link
   *     SampledAxis#PARTS}
   */
  private void fromPairs(int rowInside) {
    int[] light = lights;
    int[] colour = colours;
    int k = 0;
    for (int x = 0; x < input.width(); x++) {
      int brightness = 0;
      int both = 0;
      int last = columns.pairEnds[x + 1];
      for (int pair = columns.first[x] / 2; k < last; k++, pair++) {
        brightness += (light[pair] >>> 8 & TWO) * columns.ofLight[k] >>> 16;
        both += (colour[pair] >>> 8 & TWO) * columns.ofColour[k];
      }
      int inside = rowInside * columns.inside[x] / SampledAxis.PARTS;
      float lit = LIGHT * (brightness - 16 * inside);
      int blueness = (both & 0xffff) - 128 * inside;
      int redness = (both >>> 16) - 128 * inside;
      put(
          x,
          kept(lit + RED_OF_REDNESS * redness),
          kept(lit + GREEN_OF_BLUENESS * blueness + GREEN_OF_REDNESS * redness),
          kept(lit + BLUE_OF_BLUENESS * blueness));
    }
  }

  private static float kept(float value) {
    return value < 0 ? 0 : value > 255 ? 255 : value;
  }

  private void put(int x, float redness, float greenness, float blueness) {
    int at = x * perPlace;
    row[at + red.at] = redness * red.scale + red.offset;
    row[at + green.at] = greenness * green.scale + green.offset;
    row[at + blue.at] = blueness * blue.scale + blue.offset;
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
}
