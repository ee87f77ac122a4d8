package io.github.unhunch.pose;

import java.util.Arrays;
import java.util.List;

/**
 * Whether the maps of the face points agree on a second place, away from the face that was found. A
 * weak cue, since the networks are trained to look at one person: it takes the median of the five
 * points' mass in a window, so that one odd map says nothing.
 */
final class SecondFace {

  private static final List<BodyPoint> FACE =
      List.of(
          BodyPoint.NOSE,
          BodyPoint.LEFT_EYE,
          BodyPoint.RIGHT_EYE,
          BodyPoint.LEFT_EAR,
          BodyPoint.RIGHT_EAR);

  /** Cells a side of the window that gathers mass. */
  private static final int WINDOW = 7;

  /** Nearer than this many shoulder widths is the same head. */
  private static final double SAME_HEAD = 0.7;

  /** Mass that says yes and no alike; on rendered rooms 2 in 100 people alone reach it. */
  private static final double EVEN = 1e-3;

  private SecondFace() {}

  /** 0 to 1; NaN where the model lacks face or shoulders. */
  static double likelihood(PoseModel model, Finding finding, Tensor heat) {
    int[] face = FACE.stream().mapToInt(point -> channel(model, point)).toArray();
    int left = channel(model, BodyPoint.LEFT_SHOULDER);
    int right = channel(model, BodyPoint.RIGHT_SHOULDER);
    if (left < 0 || right < 0 || Arrays.stream(face).anyMatch(channel -> channel < 0)) {
      return Double.NaN;
    }
    double stride = model.decoding().stride();
    double shoulders =
        Math.hypot(finding.x()[left] - finding.x()[right], finding.y()[left] - finding.y()[right]);
    double radius = Math.max(5, SAME_HEAD * shoulders / stride);
    double x = median(Arrays.stream(face).mapToDouble(c -> finding.x()[c]).toArray()) / stride;
    double y = median(Arrays.stream(face).mapToDouble(c -> finding.y()[c]).toArray()) / stride;
    double mass = largestAgreedMass(heat, face, x, y, radius);
    // A tenth or ten times the even mass is about 0.1 or 0.9.
    return mass <= 0 ? 0 : 1 / (1 + EVEN / mass);
  }

  private static int channel(PoseModel model, BodyPoint point) {
    for (int c = 0; c < model.points().size(); c++) {
      if (model.points().get(c).filter(name -> name == point).isPresent()) {
        return c;
      }
    }
    return -1;
  }

  private static double largestAgreedMass(
      Tensor heat, int[] face, double faceX, double faceY, double radius) {
    int width = heat.fromLast(0);
    int height = heat.fromLast(1);
    double[][] sums = new double[face.length][];
    for (int i = 0; i < face.length; i++) {
      sums[i] = sumsAway(heat, face[i], faceX, faceY, radius);
    }
    double largest = 0;
    double[] masses = new double[face.length];
    for (int y = 0; y + WINDOW <= height; y++) {
      for (int x = 0; x + WINDOW <= width; x++) {
        for (int i = 0; i < face.length; i++) {
          masses[i] = window(sums[i], width + 1, x, y);
        }
        largest = Math.max(largest, median(masses));
      }
    }
    return largest;
  }

  /** Running sums of one map over rows and columns, cells near the first face counted as empty. */
  private static double[] sumsAway(
      Tensor heat, int channel, double faceX, double faceY, double radius) {
    int width = heat.fromLast(0);
    int height = heat.fromLast(1);
    int from = channel * width * height;
    double[] sums = new double[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      double row = 0;
      for (int x = 0; x < width; x++) {
        boolean away = Math.hypot(x + 0.5 - faceX, y + 0.5 - faceY) > radius;
        row += away ? heat.values()[from + y * width + x] : 0;
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
    return sums;
  }

  private static double window(double[] sums, int stride, int x, int y) {
    int top = y * stride;
    int bottom = (y + WINDOW) * stride;
    return sums[bottom + x + WINDOW] - sums[bottom + x] - sums[top + x + WINDOW] + sums[top + x];
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
