package io.github.unhunch.coach.session;

import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Keypoint;
import io.github.unhunch.pose.Pose;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one pose, or the mean of a few, says about exercises. Lengths are in the person's own ear
 * spans at rest, angles in degrees, NaN where the points were not seen.
 *
 * @param time seconds on the source's clock
 * @param roll how far the head is tipped to the person's left in the picture, along the line of its
 *     level pairs: ears, eyes and corners of the mouth
 * @param slope how far the shoulders are, left one lower
 * @param tuck how far the head has glided back, level: ears up against the nose, the face smaller
 * @param raiseLeft height of the left shoulder toward the head
 * @param raiseRight height of the right shoulder toward the head
 * @param width distance between the shoulders
 * @param trunk how far the shoulders' middle lies right of the left edge of the picture
 * @param shoulders height of the shoulders' middle over the lower edge of the picture
 * @param turn how far the nose lies off the middle of the ears toward the left one, along the line
 *     of the ears and in present ear spans, so that a tilt does not matter
 * @param nod how far the nose lies below the ears
 * @param leftArm 1 when the left arm is up, 0 when it hangs, 0.4 with the elbow at the shoulder
 * @param rightArm the same of the right arm
 * @param arms 1 when both arms are up, 0 when they hang; what it was last while they are out of the
 *     picture and the shoulders are not down
 * @param hand 1 when a hand is at the face, 0 when none is seen there
 * @param growth natural logarithm of how many times larger the face is than at the start, by its
 *     texture
 */
record Movement(
    double time,
    double roll,
    double slope,
    double tuck,
    double raiseLeft,
    double raiseRight,
    double width,
    double trunk,
    double shoulders,
    double turn,
    double nod,
    double leftArm,
    double rightArm,
    double arms,
    double hand,
    double growth) {

  /** Points below this confidence count as unseen. */
  private static final double SEEN = 0.3;

  /** An elbow below this confidence says nothing at all. */
  private static final double DIM = 0.05;

  /** An elbow so many ear spans below the shoulder hangs. */
  private static final double HANGING = 2;

  /** An elbow so many ear spans over the shoulder is up. */
  private static final double RAISED = 0.4;

  /** A hand or elbow must be this sure before it says anything. */
  private static final double SURE = 0.5;

  /**
   * Weights of the level glide: the ears go up, nose and eyes a little less or down, the face gets
   * smaller. Fitted (linear discriminant) to exact points in 80 simulated chin tucks of 16 people
   * and estimated points in 15 of 3 people, against the tremble of estimated points at the desk.
   */
  private static final double NOSE = 0.45;

  private static final double EYES = 0.42;
  private static final double MOUTH = 0.12;
  private static final double SPAN = 0.45;

  /** Reads a pose before which the face had grown by so much. */
  static Movement of(Pose pose, double earSpan, double grown) {
    Spot nose = Spot.of(pose, BodyPoint.NOSE);
    Spot leftEye = Spot.of(pose, BodyPoint.LEFT_EYE);
    Spot rightEye = Spot.of(pose, BodyPoint.RIGHT_EYE);
    Spot leftEar = Spot.of(pose, BodyPoint.LEFT_EAR);
    Spot rightEar = Spot.of(pose, BodyPoint.RIGHT_EAR);
    Spot left = Spot.of(pose, BodyPoint.LEFT_SHOULDER);
    Spot right = Spot.of(pose, BodyPoint.RIGHT_SHOULDER);
    Spot leftMouth = Spot.of(pose, BodyPoint.MOUTH_LEFT);
    Spot rightMouth = Spot.of(pose, BodyPoint.MOUTH_RIGHT);
    Spot mouth = leftMouth.middle(rightMouth);
    Spot ears = leftEar.middle(rightEar);
    Spot eyes = leftEye.middle(rightEye);
    Spot shoulders = left.middle(right);

    double tuck =
        (-ears.y()
                + NOSE * nose.y()
                + EYES * eyes.y()
                - MOUTH * mouth.y()
                - SPAN * leftEar.distance(rightEar))
            / earSpan;
    double head = (ears.y() + nose.y()) / 2;
    return new Movement(
        pose.time(),
        tilt(
            new Spot[] {leftEye, rightEye},
            new Spot[] {leftEar, rightEar},
            new Spot[] {leftMouth, rightMouth}),
        left.angleFrom(right),
        tuck,
        (head - left.y()) / earSpan,
        (head - right.y()) / earSpan,
        left.distance(right) / earSpan,
        shoulders.x() / earSpan,
        (pose.height() - shoulders.y()) / earSpan,
        nose.along(rightEar, leftEar) - 0.5,
        (nose.y() - ears.y()) / earSpan,
        armUp(pose, left, eyes, true, earSpan),
        armUp(pose, right, eyes, false, earSpan),
        Double.NaN,
        handAtFace(pose, nose, earSpan),
        grown + pose.scene().faceGrowth());
  }

  /** The mean of some movements, each field over those that know it; the time of the last. */
  static Movement mean(List<Movement> some) {
    return new Movement(
        mean(some, Movement::time),
        mean(some, Movement::roll),
        mean(some, Movement::slope),
        mean(some, Movement::tuck),
        mean(some, Movement::raiseLeft),
        mean(some, Movement::raiseRight),
        mean(some, Movement::width),
        mean(some, Movement::trunk),
        mean(some, Movement::shoulders),
        mean(some, Movement::turn),
        mean(some, Movement::nod),
        mean(some, Movement::leftArm),
        mean(some, Movement::rightArm),
        mean(some, Movement::arms),
        mean(some, Movement::hand),
        mean(some, Movement::growth));
  }

  /** The same at another time, with this of both arms. */
  Movement with(double when, double bothArms) {
    return new Movement(
        when,
        roll,
        slope,
        tuck,
        raiseLeft,
        raiseRight,
        width,
        trunk,
        shoulders,
        turn,
        nod,
        leftArm,
        rightArm,
        bothArms,
        hand,
        growth);
  }

  /** Both shoulders toward the head. */
  double raise() {
    return (raiseLeft + raiseRight) / 2;
  }

  /** Whether both arms are up. */
  boolean armsUp() {
    return arms > 0.6;
  }

  /** Whether at least one arm is up. */
  boolean anArmUp() {
    return leftArm >= 0.5 || rightArm >= 0.5;
  }

  /** The distance between the ears, in pixels; NaN when one was not seen. */
  static double earSpan(Pose pose) {
    return Spot.of(pose, BodyPoint.LEFT_EAR).distance(Spot.of(pose, BodyPoint.RIGHT_EAR));
  }

  private static double mean(List<Movement> some, ToDoubleFunction<Movement> field) {
    return some.stream()
        .mapToDouble(field)
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  /**
   * Tilt of the head by all its level pairs; hair hides ears, so that the eyes weigh twice. NaN
   * when no pair was seen.
   */
  private static double tilt(Spot[] eyes, Spot[] ears, Spot[] mouth) {
    double x = 0;
    double y = 0;
    for (Spot[] pair : new Spot[][] {eyes, eyes, ears, mouth}) {
      double dx = pair[0].x() - pair[1].x();
      if (!Double.isNaN(dx)) {
        x += dx;
        y += pair[0].y() - pair[1].y();
      }
    }
    return x == 0 && y == 0 ? Double.NaN : Math.toDegrees(Math.atan2(y, x));
  }

  /**
   * How far an arm is up: 0 while the elbow hangs {@link #HANGING} ear spans below the shoulder,
   * 0.4 at its height, 1 from {@link #RAISED} ear spans over it on, or with the wrist over the
   * eyes; a half where a dim elbow points up, as when the arm has left the picture; NaN when
   * nothing is known.
   */
  private static double armUp(
      Pose pose, Spot shoulder, Spot eyes, boolean leftSide, double earSpan) {
    Keypoint elbow = pose.point(leftSide ? BodyPoint.LEFT_ELBOW : BodyPoint.RIGHT_ELBOW);
    Keypoint wrist = pose.point(leftSide ? BodyPoint.LEFT_WRIST : BodyPoint.RIGHT_WRIST);
    double over = (shoulder.y() - elbow.y()) / earSpan;
    boolean elbowSeen = elbow.confidence() >= SURE;
    boolean wristUp = wrist.confidence() >= SURE && wrist.y() < eyes.y();
    if (wristUp && (over > RAISED || !elbowSeen)) {
      return 1;
    }
    if (elbow.confidence() < DIM || Double.isNaN(over)) {
      return Double.NaN;
    }
    if (over <= 0) {
      return 0.4 * Math.max(0, 1 + over / HANGING);
    }
    double up = Math.min(1, 0.4 + 0.6 * over / RAISED);
    return elbowSeen ? up : Math.min(0.5, up);
  }

  private static double handAtFace(Pose pose, Spot nose, double earSpan) {
    for (BodyPoint name : List.of(BodyPoint.LEFT_WRIST, BodyPoint.RIGHT_WRIST)) {
      Keypoint wrist = pose.point(name);
      if (wrist.confidence() >= SURE
          && Math.hypot(wrist.x() - nose.x(), wrist.y() - nose.y()) < 1.4 * earSpan) {
        return 1;
      }
    }
    return 0;
  }

  /** A point in the picture, or NaN. */
  private record Spot(double x, double y) {

    static Spot of(Pose pose, BodyPoint name) {
      Keypoint point = pose.point(name);
      return point.confidence() >= SEEN
          ? new Spot(point.x(), point.y())
          : new Spot(Double.NaN, Double.NaN);
    }

    Spot middle(Spot other) {
      return new Spot((x + other.x) / 2, (y + other.y) / 2);
    }

    /** Where this lies along the way from one spot (0) to another (1). */
    double along(Spot from, Spot to) {
      double dx = to.x - from.x;
      double dy = to.y - from.y;
      return ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy);
    }

    double distance(Spot other) {
      return Math.hypot(x - other.x, y - other.y);
    }

    /** Degrees by which this, the left one, hangs lower than the right one. */
    double angleFrom(Spot rightOne) {
      return Math.toDegrees(Math.atan2(y - rightOne.y, x - rightOne.x));
    }
  }
}
