package io.github.unhunch.pose;

import io.github.unhunch.camera.Frame;
import java.nio.FloatBuffer;

/**
 * Brings a view of a picture to the size of a network's input: the mean of the covered area where
 * it shrinks, between neighbours where it grows, as the models were trained. Reuses its memory, so
 * it belongs to one thread.
 */
final class PictureSampler {

  private final PoseModel.Input input;
  private final float[] scale = new float[3];
  private final float[] offset = new float[3];
  private Axis columns = Axis.NONE;
  private Axis rows = Axis.NONE;
  private float[] line = new float[0];

  PictureSampler(PoseModel.Input input) {
    this.input = input;
    for (int c = 0; c < 3; c++) {
      scale[c] = 1 / input.std().get(c);
      offset[c] = -input.mean().get(c) / input.std().get(c);
    }
  }

  /** Writes the view as the network wants it; the buffer holds width x height x 3 numbers. */
  void sample(Frame frame, PictureView view, FloatBuffer target) {
    columns = columns.fitting(view.x(), view.width(), frame.width(), input.width());
    rows = rows.fitting(view.y(), view.height(), frame.height(), input.height());
    int bytesPerRow = frame.width() * 3;
    if (line.length != bytesPerRow) {
      line = new float[bytesPerRow];
    }
    for (int y = 0; y < input.height(); y++) {
      addRows(frame.rgb(), bytesPerRow, y);
      writeRow(y, target);
    }
  }

  /** The weighted sum of the picture rows that one row of the input covers. */
  private void addRows(byte[] rgb, int bytesPerRow, int y) {
    java.util.Arrays.fill(line, 0);
    float[] weights = rows.weights[y];
    for (int k = 0; k < weights.length; k++) {
      float weight = weights[k];
      int from = (rows.first[y] + k) * bytesPerRow;
      for (int i = 0; i < bytesPerRow; i++) {
        line[i] += weight * (rgb[from + i] & 0xff);
      }
    }
  }

  private void writeRow(int y, FloatBuffer target) {
    boolean planes = input.layout() == PoseModel.Layout.NCHW;
    int plane = input.width() * input.height();
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
      boolean rgb = input.channels() == PoseModel.Channels.RGB;
      int at = y * input.width() + x;
      put(
          target,
          planes ? at : at * 3,
          planes ? plane : 1,
          rgb ? red : blue,
          green,
          rgb ? blue : red);
    }
  }

  private void put(FloatBuffer target, int at, int step, float first, float second, float third) {
    target.put(at, first * scale[0] + offset[0]);
    target.put(at + step, second * scale[1] + offset[1]);
    target.put(at + 2 * step, third * scale[2] + offset[2]);
  }

  /** For each place of the input along one axis, the picture pixels under it and their weights. */
  private static final class Axis {

    static final Axis NONE = new Axis(0, 0, 0, 0);

    private final double from;
    private final double length;
    private final int pictureSize;
    final int[] first;
    final float[][] weights;

    private Axis(double from, double length, int pictureSize, int inputSize) {
      this.from = from;
      this.length = length;
      this.pictureSize = pictureSize;
      this.first = new int[inputSize];
      this.weights = new float[inputSize][];
      double step = inputSize == 0 ? 1 : length / inputSize;
      for (int i = 0; i < inputSize; i++) {
        if (step >= 1) {
          coverArea(i, from + i * step, from + (i + 1) * step);
        } else {
          lieBetween(i, from + (i + 0.5) * step - 0.5);
        }
      }
    }

    Axis fitting(double from, double length, int pictureSize, int inputSize) {
      boolean same =
          this.from == from
              && this.length == length
              && this.pictureSize == pictureSize
              && first.length == inputSize;
      return same ? this : new Axis(from, length, pictureSize, inputSize);
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
