package io.github.unhunch.ui.figure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The pose that the first key pose of a figure starts from. */
enum RestPose {
  STANDING,
  SITTING,
  LYING;

  KeyPose in(View view) {
    Map<DegreeOfFreedom, Double> body = new EnumMap<>(DegreeOfFreedom.class);
    for (Side side : Side.values()) {
      body.put(
          DegreeOfFreedom.of(side, "FOOT"), view == View.SIDE ? 0.0 : 90.0 - 25 * side.sign(view));
      legs(view, side, body);
    }
    if (view == View.SIDE) {
      double lying = this == LYING ? -90 : 0;
      body.put(DegreeOfFreedom.LUMBAR, lying - 3);
      body.put(DegreeOfFreedom.CHEST, lying + 6);
      body.put(DegreeOfFreedom.NECK, lying + 16);
      body.put(DegreeOfFreedom.HEAD, lying);
    }
    return new KeyPose(1, 0, body, arm(view, Side.LEFT), arm(view, Side.RIGHT));
  }

  private void legs(View view, Side side, Map<DegreeOfFreedom, Double> body) {
    int sign = side.sign(view);
    if (this == SITTING && view == View.SIDE) {
      body.put(DegreeOfFreedom.of(side, "THIGH"), 86.0);
    } else if (this == SITTING) {
      body.put(DegreeOfFreedom.of(side, "THIGH"), 20.0 * sign);
      body.put(DegreeOfFreedom.of(side, "THIGH_SEEN"), 0.55);
    } else if (this == LYING) {
      body.put(DegreeOfFreedom.of(side, "THIGH"), 140.0);
      body.put(DegreeOfFreedom.of(side, "SHIN"), 30.0);
      body.put(DegreeOfFreedom.of(side, "FOOT"), 0.0);
    } else if (view != View.SIDE) {
      body.put(DegreeOfFreedom.of(side, "THIGH"), 3.0 * sign);
    }
  }

  private ArmPose arm(View view, Side side) {
    int sign = side.sign(view);
    boolean left = side == Side.LEFT;
    Anchor shoulder = left ? Anchor.SHOULDER_LEFT : Anchor.SHOULDER_RIGHT;
    if (view == View.SIDE) {
      Depth depth = left ? Depth.FRONT : Depth.BEHIND;
      if (this == SITTING) {
        Anchor thigh = left ? Anchor.THIGH_LEFT : Anchor.THIGH_RIGHT;
        return arm(thigh, new Vec(9, -8), 1, depth);
      }
      return this == LYING
          ? arm(shoulder, new Vec(66, 2), -1, depth)
          : arm(shoulder, new Vec(3, 67), 1, depth);
    }
    if (this == SITTING && view == View.FRONT) {
      Anchor knee = left ? Anchor.KNEE_LEFT : Anchor.KNEE_RIGHT;
      return arm(knee, new Vec(0, -9), -sign, Depth.FRONT);
    }
    return arm(shoulder, new Vec(6.0 * sign, 67), -sign, Depth.FRONT);
  }

  private static ArmPose arm(Anchor at, Vec offset, int bend, Depth depth) {
    return new ArmPose(
        at, offset, bend, Optional.empty(), Optional.empty(), HandShape.RELAXED, false, depth);
  }
}
