package io.github.unhunch.ui.figure;

import java.util.EnumMap;
import java.util.Map;

/** Where every joint of the body is at one moment, and what the hands do there. */
final class Skeleton {

  /** Lengths in figure units; a head is about 30 high. */
  static final double SPINE_LOW = 28;

  static final double SPINE_HIGH = 31;
  static final double NECK = 9;
  static final double HEAD_RISE = 14.5;
  static final double SHOULDER_HALF = 22.5;
  static final double UPPER_ARM = 34;
  static final double FOREARM = 29;

  /** From wrist to the middle of the hand. */
  static final double PALM = 7.5;

  static final double HIP_HALF = 9.5;
  static final double THIGH = 40;
  static final double SHIN = 38;

  /** One arm, resolved. */
  record Arm(Vec elbow, Vec wrist, double handAngle, HandShape hand, boolean flipped, Depth depth) {

    Vec palm() {
      // Fingers that come over an edge point back toward the arm they belong to.
      return wrist.plus(Vec.polar(handAngle, hand == HandShape.OVER ? -PALM : PALM));
    }
  }

  final View view;
  final Vec pelvis;
  final Vec waist;
  final Vec neckBase;
  final Vec headBase;
  final Vec head;
  private final Map<DegreeOfFreedom, Double> body;
  private final Map<Side, Arm> arms = new EnumMap<>(Side.class);

  Skeleton(View view, Map<DegreeOfFreedom, Double> body) {
    this.view = view;
    this.body = body;
    pelvis = new Vec(get(DegreeOfFreedom.PELVIS_X), get(DegreeOfFreedom.PELVIS_Y));
    waist = pelvis.plus(Vec.up(get(DegreeOfFreedom.LUMBAR), SPINE_LOW));
    neckBase = waist.plus(Vec.up(get(DegreeOfFreedom.CHEST), SPINE_HIGH));
    headBase = neckBase.plus(Vec.up(get(DegreeOfFreedom.NECK), NECK));
    Vec rise = Vec.up(get(DegreeOfFreedom.HEAD), HEAD_RISE);
    head =
        headBase.plus(
            view == View.SIDE ? rise.plus(Vec.across(get(DegreeOfFreedom.HEAD), 2.5)) : rise);
  }

  double get(DegreeOfFreedom freedom) {
    return body.getOrDefault(freedom, freedom.rest);
  }

  double get(Side side, String what) {
    return get(DegreeOfFreedom.of(side, what));
  }

  void place(Side side, Arm arm) {
    arms.put(side, arm);
  }

  /** The arm of this side; only once it has been placed. */
  Arm arm(Side side) {
    Arm arm = arms.get(side);
    if (arm == null) {
      throw new IllegalStateException("the " + side + " arm is not placed yet");
    }
    return arm;
  }

  /** A point of the chest: so far across (viewer's right) and up from the neck's base. */
  Vec chest(double across, double up) {
    double lean = get(DegreeOfFreedom.CHEST);
    return neckBase.plus(Vec.across(lean, across)).plus(Vec.up(lean, up));
  }

  /** A point of the hips: so far across and up from the pelvis. */
  Vec hips(double across, double up) {
    double lean = get(DegreeOfFreedom.LUMBAR) * (view == View.SIDE ? 1 : 0.35);
    return pelvis.plus(Vec.across(lean, across)).plus(Vec.up(lean, up));
  }

  /** A point of the head: so far across and down from its middle. */
  Vec head(double across, double down) {
    double lean = get(DegreeOfFreedom.HEAD);
    return head.plus(Vec.across(lean, across)).plus(Vec.up(lean, -down));
  }

  /** How much of the trunk's width is seen when it is turned. */
  double width() {
    return Math.cos(get(DegreeOfFreedom.TWIST) * Math.PI / 2 * 0.75);
  }

  Vec shoulder(Side side) {
    double out = get(side, "SHOULDER_OUT");
    double up = get(side, "SHOULDER_UP");
    if (view == View.SIDE) {
      return chest(1.5 + out, -7 + up);
    }
    int sign = side.sign(view);
    return chest(sign * (SHOULDER_HALF * width() + out), -9.2 + up);
  }

  Vec hip(Side side) {
    if (view == View.SIDE) {
      return hips(0, 0);
    }
    return hips(side.sign(view) * HIP_HALF, -1);
  }

  Vec knee(Side side) {
    double seen = THIGH * get(side, "THIGH_SEEN");
    return hip(side).plus(Vec.polar(90 - get(side, "THIGH"), seen));
  }

  Vec ankle(Side side) {
    double seen = SHIN * get(side, "SHIN_SEEN");
    return knee(side).plus(Vec.polar(90 - get(side, "SHIN"), seen));
  }

  Vec toes(Side side) {
    double length = view == View.SIDE ? 13 : 6.5;
    return ankle(side).plus(Vec.polar(get(side, "FOOT"), length));
  }
}
