package io.github.unhunch.ui.figure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Turns a figure and a moment into a body: blends the key poses around that moment. */
final class Motion {

  /** Which poses count how much just now, and which one is nearest. */
  private record Blend(int[] poses, double[] weights, int nearest) {}

  /** An arm as ways from joint to joint, so that blends turn instead of shrinking. */
  private record ArmWays(
      double upperAngle, double upper, double foreAngle, double fore, double hand) {}

  private final Figure figure;

  Motion(Figure figure) {
    this.figure = figure;
  }

  /** The body at this moment, in seconds; the loop begins again after {@link Figure#seconds}. */
  Skeleton at(double seconds) {
    Blend blend = blend(seconds);
    Map<DegreeOfFreedom, Double> body = new EnumMap<>(DegreeOfFreedom.class);
    for (DegreeOfFreedom freedom : DegreeOfFreedom.values()) {
      double sum = 0;
      for (int i = 0; i < blend.poses.length; i++) {
        sum += blend.weights[i] * pose(blend.poses[i]).get(freedom);
      }
      body.put(freedom, Math.max(freedom.least, Math.min(freedom.most, sum)));
    }
    Skeleton skeleton = new Skeleton(figure.view(), body);
    boolean leftLast =
        figure.poses().stream().anyMatch(p -> FigureReader.restsOnArm(p.left(), Side.RIGHT));
    Side first = leftLast ? Side.RIGHT : Side.LEFT;
    place(skeleton, first, blend);
    place(skeleton, first.other(), blend);
    return skeleton;
  }

  /** The pose that is being moved to or held, as an index. */
  int poseAt(double seconds) {
    double t = loopTime(seconds);
    for (int i = 0; i < figure.poses().size(); i++) {
      t -= pose(i).move() + pose(i).hold();
      if (t < 0) {
        return i;
      }
    }
    return figure.poses().size() - 1;
  }

  /** How far the loop has come, in poses; the same number as long as a pose is held. */
  double stage(double seconds) {
    int to = poseAt(seconds);
    double t = loopTime(seconds);
    for (int i = 0; i < to; i++) {
      t -= pose(i).move() + pose(i).hold();
    }
    return to + Math.min(1, t / pose(to).move());
  }

  private double loopTime(double seconds) {
    double length = figure.seconds();
    return seconds - Math.floor(seconds / length) * length;
  }

  private Blend blend(double seconds) {
    double stage = stage(seconds);
    int to = poseAt(seconds);
    double share = stage - to;
    int[] poses = {to - 2, to - 1, to, to + 1};
    int nearest = share < 0.5 ? to - 1 : to;
    if (figure.ease() == Easing.SMOOTH) {
      double soft = share * share * (3 - 2 * share);
      return new Blend(poses, new double[] {0, 1 - soft, soft, 0}, nearest);
    }
    double s = share;
    double s2 = s * s;
    double s3 = s2 * s;
    return new Blend(
        poses,
        new double[] {
          (-s + 2 * s2 - s3) / 2,
          (2 - 5 * s2 + 3 * s3) / 2,
          (s + 4 * s2 - 3 * s3) / 2,
          (-s2 + s3) / 2
        },
        nearest);
  }

  private KeyPose pose(int index) {
    List<KeyPose> poses = figure.poses();
    return poses.get(Math.floorMod(index, poses.size()));
  }

  private void place(Skeleton body, Side side, Blend blend) {
    ArmWays reference = ways(body, side, pose(blend.poses[1]).arm(side));
    double[] sum = new double[5];
    for (int i = 0; i < blend.poses.length; i++) {
      ArmWays way = i == 1 ? reference : ways(body, side, pose(blend.poses[i]).arm(side));
      double weight = blend.weights[i];
      sum[0] += weight * near(way.upperAngle, reference.upperAngle);
      sum[1] += weight * way.upper;
      sum[2] += weight * near(way.foreAngle, reference.foreAngle);
      sum[3] += weight * way.fore;
      sum[4] += weight * near(way.hand, reference.hand);
    }
    ArmPose look = pose(blend.nearest).arm(side);
    Vec elbow = body.shoulder(side).plus(Vec.polar(sum[0], sum[1]));
    Vec wrist = elbow.plus(Vec.polar(sum[2], sum[3]));
    body.place(
        side, new Skeleton.Arm(elbow, wrist, sum[4], look.hand(), look.flipped(), look.depth()));
  }

  /** The same angle, in the turn of the circle that is nearest to the other. */
  private static double near(double angle, double other) {
    return angle - 360 * Math.rint((angle - other) / 360);
  }

  private static ArmWays ways(Skeleton body, Side side, ArmPose arm) {
    Vec shoulder = body.shoulder(side);
    Vec palm = Anchors.find(body, arm.at()).plus(arm.offset());
    Vec elbow;
    Vec wrist;
    if (arm.elbow().isPresent()) {
      elbow = shoulder.plus(arm.elbow().get());
      wrist = palm.minus(hand(arm, elbow, palm));
    } else if (arm.angle().isPresent()) {
      wrist = palm.minus(hand(arm, shoulder, palm));
      elbow = bent(shoulder, wrist, Skeleton.UPPER_ARM, Skeleton.FOREARM, arm.bend());
      wrist = reach(elbow, wrist, Skeleton.FOREARM);
    } else {
      double fore = Skeleton.FOREARM + Skeleton.PALM;
      elbow = bent(shoulder, palm, Skeleton.UPPER_ARM, fore, arm.bend());
      wrist = elbow.plus(Vec.polar(palm.minus(elbow).angle(), Skeleton.FOREARM));
    }
    Vec upper = elbow.minus(shoulder);
    Vec lower = wrist.minus(elbow);
    double pointing = arm.angle().orElse(lower.angle());
    return new ArmWays(upper.angle(), upper.length(), lower.angle(), lower.length(), pointing);
  }

  /** From the wrist to the middle of the hand. */
  private static Vec hand(ArmPose arm, Vec from, Vec palm) {
    double length = arm.hand() == HandShape.OVER ? -Skeleton.PALM : Skeleton.PALM;
    return Vec.polar(arm.angle().orElse(palm.minus(from).angle()), length);
  }

  /** The joint between two bones that lead from start to goal; straight when out of reach. */
  private static Vec bent(Vec start, Vec goal, double first, double second, int bend) {
    Vec way = goal.minus(start);
    double distance =
        Math.max(Math.abs(first - second) + 0.1, Math.min(way.length(), first + second - 0.01));
    double cosine =
        (first * first + distance * distance - second * second) / (2 * first * distance);
    double open = Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    return start.plus(Vec.polar(way.angle() + bend * open, first));
  }

  private static Vec reach(Vec from, Vec goal, double length) {
    return from.plus(Vec.polar(goal.minus(from).angle(), length));
  }
}
