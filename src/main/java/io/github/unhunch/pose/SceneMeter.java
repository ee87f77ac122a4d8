package io.github.unhunch.pose;

import io.github.unhunch.camera.Frame;
import java.util.Arrays;
import java.util.Optional;

/**
 * Measures what the picture as a whole says: light, contrast, whether the background moved since
 * the previous frame, how the face grew. Keeps a thumbnail of the previous frame and, of quick
 * ones, the frame; belongs to one thread.
 */
final class SceneMeter {

  /** Beyond this many seconds two frames are not compared. */
  private static final double LONGEST_STEP = 5;

  private final FaceFlow face = new FaceFlow();
  private Optional<Previous> previous = Optional.empty();

  /**
   * The frame before.
   *
   * @param body the rectangle that the person may cover, in thumbnail cells
   */
  private record Previous(double time, Thumbnail thumbnail, Body body) {}

  /** The rectangles that head and trunk may cover, in thumbnail cells. */
  private record Body(
      double headLeft, double left, double right, double headRight, double top, double shoulders) {

    static final Body NOBODY = new Body(1, 1, -1, -1, Thumbnail.HEIGHT, Thumbnail.HEIGHT);

    /** Marks the cells, rows from the top, whose middles may show the person. */
    void cover(boolean[] cells) {
      for (int row = 0; row < Thumbnail.HEIGHT; row++) {
        double y = row + 0.5;
        boolean trunk = y >= shoulders;
        if (trunk || y >= top) {
          int from = firstMiddle(trunk ? left : headLeft);
          int to = firstMiddle(Math.nextUp(trunk ? right : headRight));
          if (from < to) {
            int start = row * Thumbnail.WIDTH;
            Arrays.fill(cells, start + from, start + to, true);
          }
        }
      }
    }

    /** The first column whose middle is not left of this. */
    private static int firstMiddle(double x) {
      return (int) Math.max(0, Math.min(Thumbnail.WIDTH, Math.ceil(x - 0.5)));
    }
  }

  /**
   * Measures one frame of pixels; to be called in order of time.
   *
   * @param pose the points found in the same frame
   * @param secondPerson taken over into the result, 0 to 1 or NaN
   * @param upsideDown whether the picture stands on its head; taken over as well
   */
  Scene measure(Frame frame, Pose pose, double secondPerson, boolean upsideDown) {
    Thumbnail thumbnail = Thumbnail.of(frame);
    Body body = body(pose);
    Optional<Previous> before = before(frame.time());
    boolean[] covered = new boolean[Thumbnail.WIDTH * Thumbnail.HEIGHT];
    body.cover(covered);
    before.ifPresent(old -> old.body().cover(covered));
    Optional<BackgroundShift.Cells> shift =
        before.flatMap(old -> BackgroundShift.between(old.thumbnail(), thumbnail, covered));
    previous = Optional.of(new Previous(frame.time(), thumbnail, body));
    return new Scene(
        thumbnail.brightness(),
        thumbnail.contrast(),
        shift.map(cells -> cells.x() / Thumbnail.WIDTH).orElse(Double.NaN),
        // Down counts in picture widths as well; a cell is as high as the picture's shape makes it.
        shift
            .map(cells -> cells.y() / Thumbnail.HEIGHT * frame.height() / frame.width())
            .orElse(Double.NaN),
        secondPerson,
        face.growth(frame, pose),
        shift.map(BackgroundShift.Cells::growth).orElse(Double.NaN),
        before.map(old -> old.thumbnail().likeness(thumbnail, covered)).orElse(Double.NaN),
        before.map(old -> old.thumbnail().change(thumbnail)).orElse(Double.NaN),
        upsideDown ? 1 : Double.NaN);
  }

  /** The frame before, unless it is too long ago or the clock went back. */
  private Optional<Previous> before(double time) {
    return previous.filter(old -> time >= old.time() && time - old.time() <= LONGEST_STEP);
  }

  /** Generous rectangles round the head and, with arms, below the shoulders. */
  private static Body body(Pose pose) {
    if (!pose.someone()) {
      return Body.NOBODY;
    }
    double cellsX = (double) Thumbnail.WIDTH / pose.width();
    double cellsY = (double) Thumbnail.HEIGHT / pose.height();
    Keypoint left = pose.point(BodyPoint.LEFT_SHOULDER);
    Keypoint right = pose.point(BodyPoint.RIGHT_SHOULDER);
    Keypoint nose = pose.point(BodyPoint.NOSE);
    double width = Math.max(Math.abs(left.x() - right.x()), 0.15 * pose.width());
    double low = Math.min(left.x(), right.x());
    double high = Math.max(left.x(), right.x());
    for (BodyPoint arm :
        new BodyPoint[] {
          BodyPoint.LEFT_ELBOW, BodyPoint.RIGHT_ELBOW, BodyPoint.LEFT_WRIST, BodyPoint.RIGHT_WRIST
        }) {
      Keypoint point = pose.point(arm);
      if (point.confidence() >= 0.5) {
        low = Math.min(low, point.x());
        high = Math.max(high, point.x());
      }
    }
    double shoulders = Math.min(left.y(), right.y()) - 0.2 * width;
    return new Body(
        (nose.x() - 0.55 * width) * cellsX,
        (low - 0.25 * width) * cellsX,
        (high + 0.25 * width) * cellsX,
        (nose.x() + 0.55 * width) * cellsX,
        (nose.y() - 0.7 * width) * cellsY,
        shoulders * cellsY);
  }
}
