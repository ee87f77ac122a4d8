package io.github.unhunch.ui.figure;

/** Finds the named places on a body in its present pose. */
final class Anchors {

  private Anchors() {}

  static Vec find(Skeleton body, Anchor anchor) {
    boolean side = body.view == View.SIDE;
    boolean back = body.view == View.BACK;
    return switch (anchor) {
      case SCENE -> new Vec(0, 0);
      case PELVIS -> body.pelvis;
      case HEAD -> body.head;
      case HEAD_TOP -> body.head(0, -15);
      case HEAD_BACK -> body.head(side ? -11 : 0, side ? -2 : 0);
      case MOUTH -> side ? body.head(11, 7) : body.head(body.get(DegreeOfFreedom.TURN) * 5, 8);
      case SKULL_BASE -> side ? body.head(-8.5, 8.5) : body.head(0, 12);
      case NAPE -> side ? body.headBase.plus(-6, -1) : body.headBase.plus(0, 1);
      case NECK_BASE -> side ? body.chest(-6, -2) : body.neckBase;
      case UPPER_BACK -> side ? body.chest(-10, -14) : body.chest(0, -17);
      case LOWER_BACK -> body.waist.toward(body.pelvis, 0.35).plus(side ? -9 : 0, 0);
      case CHEST -> side ? body.chest(11, -16) : body.chest(0, -18);
      case BELLY -> body.waist.plus(side ? 10 : 0, back ? 0 : 3);
      default -> paired(body, anchor);
    };
  }

  private static Vec paired(Skeleton body, Anchor anchor) {
    String name = anchor.name();
    int cut = name.lastIndexOf('_');
    Side which = Side.valueOf(name.substring(cut + 1));
    boolean side = body.view == View.SIDE;
    int sign = which.sign(body.view);
    return switch (name.substring(0, cut)) {
      case "TEMPLE" -> side ? body.head(4, -6) : body.head(sign * 10.5, -6);
      case "TRAPEZIUS" ->
          side
              ? body.chest(-4, 0.5)
              : body.chest(sign * 3.0, 1).toward(shoulderTop(body, which), 0.52).plus(0, -1.2);
      case "SHOULDER" -> body.shoulder(which);
      case "BLADE" -> side ? body.chest(-10, -18) : body.chest(sign * 13 * body.width(), -21);
      case "BREAST" -> side ? body.chest(9, -13) : body.chest(sign * 12 * body.width(), -14);
      case "HIP" -> body.hip(which);
      case "THIGH" -> body.hip(which).toward(body.knee(which), 0.5);
      case "KNEE" -> body.knee(which);
      case "CALF" -> body.knee(which).toward(body.ankle(which), 0.35);
      case "FOOT" -> body.ankle(which).toward(body.toes(which), 0.5);
      case "UPPER_ARM" -> body.shoulder(which).toward(body.arm(which).elbow(), 0.55);
      case "ELBOW" -> body.arm(which).elbow();
      case "FOREARM" -> body.arm(which).elbow().toward(body.arm(which).wrist(), 0.5);
      case "HAND" -> body.arm(which).palm();
      default -> throw new IllegalStateException("no place for " + anchor);
    };
  }

  /** The highest point of the shoulder's outline, above the joint. */
  static Vec shoulderTop(Skeleton body, Side side) {
    return body.shoulder(side).plus(Vec.up(body.get(DegreeOfFreedom.CHEST), 6));
  }
}
