package io.github.unhunch.ui.figure;

import java.awt.Shape;
import java.util.List;

/** Draws arms in their sleeves and legs in their trousers and shoes. */
final class LimbPainter {

  private final Pen pen;
  private final HandPainter hands;

  LimbPainter(Pen pen) {
    this.pen = pen;
    this.hands = new HandPainter(pen);
  }

  void arm(Skeleton body, Side side) {
    Skeleton.Arm arm = body.arm(side);
    Vec shoulder = body.shoulder(side);
    boolean handBelow = body.view == View.BACK && arm.depth() == Depth.BEHIND;
    if (handBelow) {
      hands.paint(arm, body.get(side, "CURL"), body, side);
    }
    Shape skin =
        Pen.joined(
            pen.member(shoulder, 6.2, arm.elbow(), 4.7),
            pen.member(arm.elbow(), 4.7, arm.wrist(), 3.1));
    pen.draw(skin, pen.palette().skin());
    Vec cuff = shoulder.toward(arm.elbow(), 0.56);
    pen.draw(pen.member(shoulder, 7.2, cuff, 6.6), pen.palette().shirt());
    blendSleeve(body, side, shoulder);
    if (folded(arm, shoulder)) {
      pen.draw(pen.member(arm.elbow(), 4.7, arm.wrist(), 3.1), pen.palette().skin());
      pen.fill(Pen.circle(arm.elbow(), 4.3 * pen.girth()), pen.palette().skin().fill());
    }
    if (!handBelow) {
      hands.paint(arm, body.get(side, "CURL"), body, side);
    }
  }

  /** Whether the forearm comes back over the sleeve and so lies on top of it. */
  private static boolean folded(Skeleton.Arm arm, Vec shoulder) {
    double upper = arm.elbow().minus(shoulder).angle();
    double lower = arm.wrist().minus(arm.elbow()).angle();
    return Math.abs(Math.IEEEremainder(upper - lower, 360)) > 110;
  }

  /** Hides the sleeve's line where it meets the trunk, so that shirt and sleeve are one. */
  private void blendSleeve(Skeleton body, Side side, Vec shoulder) {
    Skeleton.Arm arm = body.arm(side);
    if (arm.depth() == Depth.BEHIND || body.view == View.SIDE) {
      return;
    }
    double inward = -side.sign(body.view);
    Vec middle = shoulder.plus(Vec.across(body.get(DegreeOfFreedom.CHEST), inward * 3.6));
    pen.fill(Pen.circle(middle, 6.25 * pen.girth()), pen.palette().shirt().fill());
  }

  /** The fingers of a hand whose arm is hidden behind the body. */
  void fingersOver(Skeleton body, Side side) {
    Skeleton.Arm arm = body.arm(side);
    if (arm.hand() == HandShape.OVER) {
      hands.paintOver(arm, body.get(side, "CURL"));
    }
  }

  void leg(Skeleton body, Side side) {
    Vec hip = body.hip(side);
    Vec knee = body.knee(side);
    Vec ankle = body.ankle(side);
    shoe(body, side, ankle);
    boolean front = body.view == View.FRONT;
    Shape thigh = pen.member(hip, 9, knee, 7);
    Shape shin = pen.member(knee, front ? 6.8 : 6.6, ankle, 4.2);
    if (front && body.get(side, "THIGH_SEEN") < 0.8) {
      pen.draw(shin, pen.palette().trousers());
      pen.draw(Pen.joined(thigh, Pen.circle(knee, 7.4 * pen.girth())), pen.palette().trousers());
    } else {
      pen.draw(Pen.joined(thigh, shin), pen.palette().trousers());
    }
  }

  private void shoe(Skeleton body, Side side, Vec ankle) {
    Vec toes = body.toes(side);
    if (body.view != View.SIDE) {
      pen.draw(Pen.limb(ankle.plus(0, 2), 4.0, toes, 4.4), pen.palette().hair());
      return;
    }
    double foot = body.get(side, "FOOT");
    Vec down = Vec.polar(foot + 90, 1);
    Vec heel = ankle.plus(Vec.polar(foot, -5)).plus(down.times(4.6));
    pen.draw(
        Pen.smooth(
            List.of(
                heel,
                ankle.plus(Vec.polar(foot, -5)).plus(down.times(0.5)),
                ankle.plus(Vec.polar(foot, 3)).plus(down.times(-0.5)),
                toes.plus(down.times(1.8)),
                toes.plus(Vec.polar(foot, 2)).plus(down.times(4.4)),
                ankle.plus(Vec.polar(foot, 4)).plus(down.times(4.9)))),
        pen.palette().hair());
  }
}
