package io.github.unhunch.pose;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.camera.TextureFlow;
import java.util.Optional;

/**
 * Measures how much the face grew or shrank from one frame to the next, from its own texture. A
 * chin tuck takes the face back by two centimetres, 3 % of its size, which body points of a network
 * are too coarse to show.
 *
 * <p>Only frames that follow each other quickly are compared, and only then is the frame before
 * kept; while the monitor merely watches nothing is. Belongs to one thread.
 */
final class FaceFlow {

  /**
   * Frames further apart than this, in seconds, are not compared: the monitor then only watches,
   * and nobody asks. Less than three frames of a camera that gives ten a second, since a look that
   * is due after 0.4 s may well come one frame sooner.
   */
  private static final double LONGEST_STEP = 0.27;

  /** Points below this confidence do not say where the face is. */
  private static final double SEEN = 0.3;

  /** Eyes nearer to each other, in pixels, leave too little to follow. */
  private static final double LEAST_EYES = 6;

  /** Half axes of the ellipse round the face, in eye distances. */
  private static final double ACROSS = 1.15;

  private static final double DOWN = 1.35;

  private Optional<Before> before = Optional.empty();
  private double lastTime = Double.NEGATIVE_INFINITY;

  /** The frame before, and where its face was. */
  private record Before(Frame frame, Optional<TextureFlow.Ellipse> face) {}

  /**
   * Takes the next frame.
   *
   * @param pose the points found in it
   * @return the natural logarithm of how many times larger the face is than in the frame before;
   *     NaN in the first two of quick frames, or where it cannot be followed
   */
  double growth(Frame frame, Pose pose) {
    Optional<Before> last = before;
    boolean quick = frame.time() > lastTime && frame.time() - lastTime < LONGEST_STEP;
    lastTime = frame.time();
    before = quick ? Optional.of(new Before(frame, face(pose))) : Optional.empty();
    return last.filter(
            old ->
                quick
                    && old.frame().width() == frame.width()
                    && old.frame().height() == frame.height())
        .flatMap(old -> old.face().map(face -> TextureFlow.growth(old.frame(), frame, face)))
        .orElse(Double.NaN);
  }

  private static Optional<TextureFlow.Ellipse> face(Pose pose) {
    Keypoint left = pose.point(BodyPoint.LEFT_EYE);
    Keypoint right = pose.point(BodyPoint.RIGHT_EYE);
    Keypoint nose = pose.point(BodyPoint.NOSE);
    double least = Math.min(nose.confidence(), Math.min(left.confidence(), right.confidence()));
    double eyes = Math.hypot(left.x() - right.x(), left.y() - right.y());
    // The tip of the nose is about half way from the eyes to the mouth.
    return pose.someone() && least >= SEEN && eyes >= LEAST_EYES
        ? Optional.of(new TextureFlow.Ellipse(nose.x(), nose.y(), ACROSS * eyes, DOWN * eyes))
        : Optional.empty();
  }
}
