package io.github.unhunch.pose;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a network's map of everybody's faces: one plane of probabilities that a face's centre lies
 * in the cell, one of how wide that person's shoulders are in pixels of the input.
 */
final class FaceMap {

  /** Somebody smaller than this part of another is in that one's background. */
  private static final double LIKE_SIZE = 0.6;

  /** Nearer than this many shoulder widths is the same head. */
  private static final double SAME_HEAD = 0.45;

  /** Less likely faces are not looked at. */
  private static final double LEAST = 0.1;

  /** A place in pixels of the input, that person's shoulder width, and how likely it is. */
  private record Face(double x, double y, double shoulders, double probability) {

    /** Another head than this one, of a person of like size. */
    boolean isLike(Face other) {
      double larger = Math.max(shoulders, other.shoulders);
      double smaller = Math.min(shoulders, other.shoulders);
      return Math.hypot(x - other.x, y - other.y) > SAME_HEAD * larger
          && smaller > LIKE_SIZE * larger;
    }
  }

  private final float[] values;
  private final int width;
  private final int height;
  private final double cellWidth;
  private final double cellHeight;

  /**
   * Wraps an output.
   *
   * @param faces two planes: probability 0 to 1, shoulder width in pixels of the input
   * @throws PoseException when it has not two planes
   */
  FaceMap(PoseModel model, Tensor faces) throws PoseException {
    if (faces.fromLast(2) != 2) {
      throw new PoseException(
          "the model " + model.name() + " gives no two planes of faces; install it again");
    }
    values = faces.values();
    width = faces.fromLast(0);
    height = faces.fromLast(1);
    cellWidth = (double) model.input().width() / width;
    cellHeight = (double) model.input().height() / height;
  }

  /**
   * How likely two people of like size are in the picture. The points that were found do not say
   * it: with two people before them the networks mix one's left with the other's right.
   *
   * @return 0 to 1: the less certain face of the most certain pair
   */
  double second() {
    List<Face> faces = faces();
    double likeliest = 0;
    for (Face one : faces) {
      for (Face other : faces) {
        if (one.isLike(other)) {
          likeliest = Math.max(likeliest, Math.min(one.probability(), other.probability()));
        }
      }
    }
    return likeliest;
  }

  private List<Face> faces() {
    List<Face> faces = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        if (at(row, column) >= LEAST && isPeak(row, column)) {
          faces.add(
              new Face(
                  column * cellWidth,
                  row * cellHeight,
                  values[width * height + row * width + column],
                  at(row, column)));
        }
      }
    }
    return faces;
  }

  private boolean isPeak(int row, int column) {
    double here = at(row, column);
    for (int y = row - 1; y <= row + 1; y++) {
      for (int x = column - 1; x <= column + 1; x++) {
        if (at(y, x) > here) {
          return false;
        }
      }
    }
    return true;
  }

  private double at(int row, int column) {
    boolean inside = row >= 0 && row < height && column >= 0 && column < width;
    return inside ? values[row * width + column] : 0;
  }
}
