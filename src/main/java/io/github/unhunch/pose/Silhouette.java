package io.github.unhunch.pose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells of a thumbnail that a person may cover: generous rectangles round the head, below the
 * shoulders, and round each arm that is raised.
 *
 * @param known whether somebody is seen well enough to say what they cover
 */
record Silhouette(boolean known, List<Box> boxes) {

  /** Points surer than this are believed, 0 to 1. */
  private static final double SURE = 0.5;

  /** An arm reaches beyond its wrist, and is as thick, by this many shoulder widths. */
  private static final double HAND = 0.25;

  private static final Silhouette NOBODY = new Silhouette(false, List.of());

  /** A rectangle in thumbnail cells. */
  record Box(double left, double top, double right, double bottom) {

    void cover(boolean[] cells) {
      int from = firstMiddle(left, Thumbnail.WIDTH);
      int to = firstMiddle(Math.nextUp(right), Thumbnail.WIDTH);
      int last = firstMiddle(Math.nextUp(bottom), Thumbnail.HEIGHT);
      for (int row = firstMiddle(top, Thumbnail.HEIGHT); row < last && from < to; row++) {
        int start = row * Thumbnail.WIDTH;
        Arrays.fill(cells, start + from, start + to, true);
      }
    }

    /** The first cell whose middle is not before this. */
    private static int firstMiddle(double place, int size) {
      return (int) Math.max(0, Math.min(size, Math.ceil(place - 0.5)));
    }
  }

  /** Marks the cells, rows from the top, whose middles may show the person. */
  void cover(boolean[] cells) {
    boxes.forEach(box -> box.cover(cells));
  }

  static Silhouette of(Pose pose) {
    if (!pose.someone()) {
      return NOBODY;
    }
    double cellsX = (double) Thumbnail.WIDTH / pose.width();
    double cellsY = (double) Thumbnail.HEIGHT / pose.height();
    Keypoint left = pose.point(BodyPoint.LEFT_SHOULDER);
    Keypoint right = pose.point(BodyPoint.RIGHT_SHOULDER);
    Keypoint nose = pose.point(BodyPoint.NOSE);
    double width = Math.max(Math.abs(left.x() - right.x()), 0.15 * pose.width());
    double low = Math.min(left.x(), right.x());
    double high = Math.max(left.x(), right.x());
    double shoulders = Math.min(left.y(), right.y()) - 0.2 * width;
    List<Box> boxes = new ArrayList<>();
    for (BodyPoint[] arm :
        new BodyPoint[][] {
          {BodyPoint.LEFT_SHOULDER, BodyPoint.LEFT_ELBOW, BodyPoint.LEFT_WRIST},
          {BodyPoint.RIGHT_SHOULDER, BodyPoint.RIGHT_ELBOW, BodyPoint.RIGHT_WRIST}
        }) {
      double from = Double.POSITIVE_INFINITY;
      double to = Double.NEGATIVE_INFINITY;
      double top = shoulders;
      for (BodyPoint joint : arm) {
        Keypoint point = pose.point(joint);
        if (point.confidence() >= SURE) {
          from = Math.min(from, point.x() - HAND * width);
          to = Math.max(to, point.x() + HAND * width);
          top = Math.min(top, point.y() - HAND * width);
        }
      }
      boxes.add(new Box(from * cellsX, top * cellsY, to * cellsX, shoulders * cellsY));
      low = Math.min(low, from + HAND * width);
      high = Math.max(high, to - HAND * width);
    }
    boxes.add(
        new Box(
            (nose.x() - 0.55 * width) * cellsX,
            (nose.y() - 0.7 * width) * cellsY,
            (nose.x() + 0.55 * width) * cellsX,
            shoulders * cellsY));
    boxes.add(
        new Box(
            (low - 0.25 * width) * cellsX,
            shoulders * cellsY,
            (high + 0.25 * width) * cellsX,
            Thumbnail.HEIGHT));
    boolean known =
        nose.confidence() >= SURE && left.confidence() >= SURE && right.confidence() >= SURE;
    return new Silhouette(known, boxes);
  }
}
