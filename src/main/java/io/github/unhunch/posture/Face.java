package io.github.unhunch.posture;

import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Keypoint;
import io.github.unhunch.pose.Pose;
import java.util.Optional;

/**
 * A head in the picture, in pixels, with its turn and tilt.
 *
 * @param noseX nose from the left edge
 * @param noseY nose from the top edge
 * @param earX middle of the ears from the left edge
 * @param earY middle of the ears from the top edge
 * @param eyeY middle of the eyes from the top edge; the ears' where the eyes were not seen
 * @param ears ear to ear as it would be from straight ahead
 * @param eyes eye to eye as it would be from straight ahead, 0 where not seen
 * @param eyesToMouth from the middle of the eyes to the middle of the mouth, 0 where not seen
 * @param yaw degrees, + to the person's left
 * @param roll degrees, + towards the person's left shoulder
 */
record Face(
    double noseX,
    double noseY,
    double earX,
    double earY,
    double eyeY,
    double ears,
    double eyes,
    double eyesToMouth,
    double yaw,
    double roll) {

  /** A point with less confidence is not used. */
  static final double USABLE = 0.15;

  // How far nose and eyes stand before the axis of the ears, in ear spans, and the nose before that
  // of the eyes, in eye spans: medians of 24 rendered adults. They only set the scale of the angle.
  private static final double NOSE_BEFORE_EARS = 0.78;
  private static final double EYES_BEFORE_EARS = 0.56;
  private static final double NOSE_BEFORE_EYES = 0.45;

  // Nose against eyes alone is misled by a head that nods before a camera at the side, but it stays
  // right when the far ear is hidden; so it has a small say.
  private static final double SHARE_OF_EYES = 0.25;
  private static final double LEAST_COSINE = 0.6;

  /** The head of this pose, when nose and both ears were seen. */
  static Optional<Face> of(Pose pose) {
    Keypoint nose = pose.point(BodyPoint.NOSE);
    Keypoint leftEar = pose.point(BodyPoint.LEFT_EAR);
    Keypoint rightEar = pose.point(BodyPoint.RIGHT_EAR);
    if (!usable(nose) || !usable(leftEar) || !usable(rightEar)) {
      return Optional.empty();
    }
    Keypoint leftEye = pose.point(BodyPoint.LEFT_EYE);
    Keypoint rightEye = pose.point(BodyPoint.RIGHT_EYE);
    Keypoint leftMouth = pose.point(BodyPoint.MOUTH_LEFT);
    Keypoint rightMouth = pose.point(BodyPoint.MOUTH_RIGHT);
    boolean eyesSeen = usable(leftEye) && usable(rightEye);
    boolean mouthSeen = usable(leftMouth) && usable(rightMouth);

    double axisX = leftEar.x() - rightEar.x();
    double axisY = leftEar.y() - rightEar.y();
    if (eyesSeen) {
      axisX += leftEye.x() - rightEye.x();
      axisY += leftEye.y() - rightEye.y();
    }
    double axis = Math.hypot(axisX, axisY);
    double earSpan = distance(leftEar, rightEar);
    if (axis < 1 || earSpan < 1) {
      return Optional.empty();
    }
    double earX = (leftEar.x() + rightEar.x()) / 2;
    double earY = (leftEar.y() + rightEar.y()) / 2;
    double aside = ((nose.x() - earX) * axisX + (nose.y() - earY) * axisY) / axis;
    double yaw = turn(aside, earSpan * NOSE_BEFORE_EARS);
    double eyeSpan = 0;
    double eyeY = earY;
    double eyesToMouth = 0;
    if (eyesSeen) {
      double eyeX = (leftEye.x() + rightEye.x()) / 2;
      eyeY = (leftEye.y() + rightEye.y()) / 2;
      eyeSpan = distance(leftEye, rightEye);
      double eyesAside = ((eyeX - earX) * axisX + (eyeY - earY) * axisY) / axis;
      double byEars = turn(aside + eyesAside, earSpan * (NOSE_BEFORE_EARS + EYES_BEFORE_EARS));
      double byEyes = turn(aside - eyesAside, Math.max(eyeSpan, 1) * NOSE_BEFORE_EYES);
      yaw = (1 - SHARE_OF_EYES) * byEars + SHARE_OF_EYES * byEyes;
      if (mouthSeen) {
        eyesToMouth =
            Math.hypot(
                (leftMouth.x() + rightMouth.x()) / 2 - eyeX,
                (leftMouth.y() + rightMouth.y()) / 2 - eyeY);
      }
    }
    double cosine = Math.max(LEAST_COSINE, Math.cos(Math.toRadians(yaw)));
    return Optional.of(
        new Face(
            nose.x(),
            nose.y(),
            earX,
            earY,
            eyeY,
            earSpan / cosine,
            eyeSpan / cosine,
            eyesToMouth,
            yaw,
            Math.toDegrees(Math.atan2(axisY, axisX))));
  }

  /** The turn in degrees of what stands so far before an axis and so far aside of its middle. */
  private static double turn(double aside, double before) {
    return Math.toDegrees(Math.atan(aside / before));
  }

  static boolean usable(Keypoint point) {
    return point.confidence() >= USABLE && Double.isFinite(point.x()) && Double.isFinite(point.y());
  }

  private static double distance(Keypoint one, Keypoint other) {
    return Math.hypot(one.x() - other.x(), one.y() - other.y());
  }
}
