package io.github.unhunch.pose;

/**
 * Reads a network's map of everybody's faces: one plane of probabilities that a face's centre lies
 * in the cell, one of how wide that person's shoulders are in pixels of the input.
 */
final class FaceMap {

  /** A second person this much smaller than the first is somebody in the background. */
  private static final double LIKE_SIZE = 0.6;

  /** Nearer than this many shoulder widths is the same head. */
  private static final double SAME_HEAD = 0.45;

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
   * How likely somebody else of like size is in the picture.
   *
   * @param x where the first person's face is, pixels of the input
   * @param y where the first person's face is, pixels of the input
   * @param shoulders the first person's shoulder width, pixels of the input
   * @return 0 to 1
   */
  double second(double x, double y, double shoulders) {
    double likeliest = 0;
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double wide = values[width * height + row * width + column];
        double away = Math.hypot((column + 0.5) * cellWidth - x, (row + 0.5) * cellHeight - y);
        boolean other = away > SAME_HEAD * Math.max(wide, shoulders);
        if (other && wide > LIKE_SIZE * shoulders && isPeak(row, column)) {
          likeliest = Math.max(likeliest, at(row, column));
        }
      }
    }
    return likeliest;
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
