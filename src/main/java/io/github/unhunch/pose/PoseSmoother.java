package io.github.unhunch.pose;

import java.util.EnumMap;
import java.util.Map;

/**
 * Calms the points in time: a one-euro filter (Casiez, Roussel and Vogel, CHI 2012) on each point,
 * on elapsed seconds, so that it does the same at any frame rate. Speeds count in shoulder widths,
 * so that it does the same at any distance. Belongs to one thread.
 */
public final class PoseSmoother {

  /** Below this confidence a point's place is mere guessing and must not steer the filter. */
  private static final double GUESS = 0.3;

  /** Shoulder width in picture widths, until shoulders were seen. */
  private static final double USUAL_SHOULDERS = 0.4;

  private final SmoothingOptions options;
  private final Map<BodyPoint, Filter> filters = new EnumMap<>(BodyPoint.class);
  private double lastTime = Double.NaN;
  private double shoulderWidth = Double.NaN;

  /** With the given constants. */
  public PoseSmoother(SmoothingOptions options) {
    this.options = options;
  }

  /** Forgets all that was seen, as after a pause. */
  public void reset() {
    filters.clear();
    lastTime = Double.NaN;
    shoulderWidth = Double.NaN;
  }

  /**
   * Smooths one pose; to be called in order of time. Confidences stay as they are; nobody in the
   * picture, or a gap, starts afresh.
   */
  public Pose smooth(Pose pose) {
    boolean afresh =
        !pose.someone() || pose.time() < lastTime || pose.time() - lastTime > options.gap();
    if (afresh) {
      reset();
    }
    lastTime = pose.time();
    if (!pose.someone()) {
      return pose;
    }
    double scale = scale(pose);
    Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    pose.points().forEach((name, point) -> points.put(name, smooth(name, point, pose, scale)));
    return new Pose(pose.time(), pose.width(), pose.height(), pose.person(), points, pose.scene());
  }

  private Keypoint smooth(BodyPoint name, Keypoint point, Pose pose, double scale) {
    Filter filter = filters.get(name);
    boolean stale = filter != null && pose.time() - filter.time > options.gap();
    if (point.confidence() < GUESS) {
      return point;
    }
    if (filter == null || stale) {
      filters.put(name, new Filter(pose.time(), point.x(), point.y()));
      return point;
    }
    filter.move(pose.time(), point, scale);
    return new Keypoint(filter.x, filter.y, point.confidence());
  }

  /** The shoulder width in pixels, itself calmed, since it only sets the measure of speed. */
  private double scale(Pose pose) {
    Keypoint left = pose.point(BodyPoint.LEFT_SHOULDER);
    Keypoint right = pose.point(BodyPoint.RIGHT_SHOULDER);
    if (Math.min(left.confidence(), right.confidence()) >= GUESS) {
      double width = Math.hypot(left.x() - right.x(), left.y() - right.y());
      shoulderWidth = Double.isNaN(shoulderWidth) ? width : shoulderWidth * 0.9 + width * 0.1;
    }
    double known = Double.isNaN(shoulderWidth) ? USUAL_SHOULDERS * pose.width() : shoulderWidth;
    return Math.max(known, 0.05 * pose.width());
  }

  /** One point on its way. */
  private final class Filter {
    private double time;
    private double x;
    private double y;
    private double speedX;
    private double speedY;

    Filter(double time, double x, double y) {
      this.time = time;
      this.x = x;
      this.y = y;
    }

    void move(double now, Keypoint seen, double scale) {
      double elapsed = now - time;
      if (elapsed <= 0) {
        return;
      }
      time = now;
      double part = part(options.speedSmoothing(), elapsed);
      speedX += part * ((seen.x() - x) / elapsed - speedX);
      speedY += part * ((seen.y() - y) / elapsed - speedY);
      double speed = Math.hypot(speedX, speedY) / scale;
      double follow = part(options.cutoff() + options.speedCutoff() * speed, elapsed);
      x += follow * (seen.x() - x);
      y += follow * (seen.y() - y);
    }

    /** How much of a step a low-pass of that frequency lets through in that time. */
    private static double part(double hertz, double elapsed) {
      double turn = 2 * Math.PI * hertz * elapsed;
      return turn / (1 + turn);
    }
  }
}
