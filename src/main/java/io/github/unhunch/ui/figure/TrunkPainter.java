package io.github.unhunch.ui.figure;

import io.github.unhunch.ui.figure.FigurePalette.Ink;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** Draws neck and shirt, with the spine's curve. */
final class TrunkPainter {

  private final Pen pen;

  TrunkPainter(Pen pen) {
    this.pen = pen;
  }

  void paint(Skeleton body) {
    if (body.view == View.SIDE) {
      side(body);
    } else {
      facing(body);
    }
  }

  private void facing(Skeleton body) {
    Ink skin = pen.palette().skin();
    Ink shirt = pen.palette().shirt();
    hips(body);
    Vec nape = body.headBase.toward(body.head, 0.35);
    Vec neckFoot = body.neckBase.plus(Vec.up(body.get(DegreeOfFreedom.CHEST), -1));
    Shape neck = pen.member(neckFoot, 7.2, nape, 6.3);
    pen.draw(neck, skin);
    pen.draw(Pen.smooth(outline(body, pen.girth())), shirt);
    collar(body, neckFoot);
    if (body.view == View.FRONT) {
      folds(body);
    } else {
      spine(body);
    }
  }

  private void hips(Skeleton body) {
    pen.draw(pen.member(body.hips(-8, -1), 9.6, body.hips(8, -1), 9.6), pen.palette().trousers());
  }

  private static List<Vec> outline(Skeleton body, double girth) {
    double w = body.width();
    double breath = body.get(DegreeOfFreedom.BREATH) * 1.6;
    double wide = girth * (1 - (1 - w) * 0.6);
    List<Vec> right = half(body, 1, wide, breath, girth);
    List<Vec> left = half(body, -1, wide, breath, girth);
    List<Vec> all = new ArrayList<>(right);
    for (int i = left.size() - 1; i >= 0; i--) {
      all.add(left.get(i));
    }
    return all;
  }

  private static List<Vec> half(Skeleton body, int sign, double wide, double breath, double girth) {
    Side side = Side.LEFT.sign(body.view) == sign ? Side.LEFT : Side.RIGHT;
    Vec shoulder = body.shoulder(side);
    double lean = body.get(DegreeOfFreedom.CHEST);
    Vec top = shoulder.plus(Vec.up(lean, 6.8)).plus(Vec.across(lean, -sign * 2.4));
    Vec collar = body.chest(sign * 7.6, 2.0);
    Vec slope = collar.toward(top, 0.45).plus(Vec.up(lean, -0.4));
    Vec middle = body.waist.plus(Vec.across(lean * 0.7, sign * (16.2 * wide)));
    return List.of(
        collar,
        slope,
        top,
        shoulder.plus(Vec.across(lean, sign * 5.2 * girth)).plus(Vec.up(lean, -2)),
        body.chest(sign * (19.5 * wide + breath), -19),
        middle,
        body.hips(sign * 18.2 * girth, 4),
        body.hips(sign * 17.6 * girth, -3));
  }

  private void collar(Skeleton body, Vec neckFoot) {
    boolean back = body.view == View.BACK;
    double lean = body.get(DegreeOfFreedom.CHEST);
    double shift = body.get(DegreeOfFreedom.TWIST) * 4 * (back ? -1 : 1);
    Vec left = body.chest(-7.4, 2.2);
    Vec right = body.chest(7.4, 2.2);
    Vec low = body.chest(shift, back ? -2.5 : -9);
    Shape opening = Pen.arc(left, low, right);
    Ink skin = pen.palette().skin();
    pen.fill(
        Pen.joined(opening, Pen.limb(neckFoot.plus(Vec.up(lean, 2)), 6.6, body.headBase, 5.9)),
        skin.fill());
    pen.stroke(opening, pen.palette().shirt().line(), Pen.LINE * 1.6);
  }

  private void folds(Skeleton body) {
    Ink shirt = pen.palette().shirt();
    double shift = body.get(DegreeOfFreedom.TWIST) * 10;
    Vec pocket = body.chest(9 + shift * 0.6, -19);
    double lean = body.get(DegreeOfFreedom.CHEST);
    pen.stroke(
        Pen.polyline(
            pocket,
            pocket.plus(Vec.across(lean, 6.5)),
            pocket.plus(Vec.across(lean, 6.5)).plus(Vec.up(lean, -6)),
            pocket.plus(Vec.across(lean, 3.2)).plus(Vec.up(lean, -8)),
            pocket.plus(Vec.up(lean, -6)),
            pocket),
        shirt.line(),
        Pen.LINE * 0.7);
    twistFolds(body);
  }

  /** Folds that wind round the trunk: without them a turned trunk only looks narrow. */
  private void twistFolds(Skeleton body) {
    double twist = body.get(DegreeOfFreedom.TWIST);
    int sign = twist < 0 ? -1 : 1;
    for (double from = -11; Math.abs(twist) > 0.3 && from < 8; from += 6.5) {
      Vec low = body.hips(sign * from, 3);
      Vec high = body.chest(sign * (from + 9), -31).toward(body.waist, 0.15);
      Vec middle = low.toward(high, 0.5).plus(sign * 2.2, 2);
      pen.stroke(Pen.arc(low, middle, high), pen.palette().shirt().line(), Pen.LINE * 0.7);
    }
  }

  private void spine(Skeleton body) {
    Ink shirt = pen.palette().shirt();
    double shift = body.get(DegreeOfFreedom.TWIST) * -5;
    Vec top = body.chest(shift, -9);
    Vec low = body.waist.toward(body.pelvis, 0.5);
    pen.stroke(Pen.arc(top, body.waist.plus(shift * 0.5, -4), low), shirt.line(), Pen.LINE * 0.6);
    for (Side side : Side.values()) {
      int sign = side.sign(View.BACK);
      double in = body.get(side, "SHOULDER_OUT");
      double up = body.get(side, "SHOULDER_UP") * 0.6;
      double inner = sign * (7.5 * body.width() + in * 0.9) + shift;
      pen.stroke(
          Pen.arc(
              body.chest(inner + sign * 1.5, -12 + up),
              body.chest(inner - sign * 1.2, -20 + up),
              body.chest(inner + sign * 6, -28 + up)),
          shirt.line(),
          Pen.LINE * 0.7);
    }
  }

  private void side(Skeleton body) {
    Ink skin = pen.palette().skin();
    double neckLean = body.get(DegreeOfFreedom.NECK);
    Vec foot = body.chest(0.5, -2);
    Vec top = body.headBase.plus(Vec.up(neckLean, 5)).plus(Vec.across(neckLean, -1));
    pen.draw(pen.member(foot, 6.8, top, 5.6), skin);
    pen.draw(Pen.smooth(profile(body, pen.girth())), pen.palette().shirt());
    Shape opening = Pen.arc(body.chest(-6.5, 1.5), body.chest(0.5, -4.5), body.chest(6.8, -3.5));
    pen.fill(
        Pen.joined(opening, Pen.limb(body.chest(0.4, 1), 5.6, body.headBase, 5.0)), skin.fill());
    pen.stroke(opening, pen.palette().shirt().line(), Pen.LINE * 1.6);
  }

  private static List<Vec> profile(Skeleton body, double girth) {
    double breath = body.get(DegreeOfFreedom.BREATH) * 2.2;
    double bend = body.get(DegreeOfFreedom.CHEST) - body.get(DegreeOfFreedom.LUMBAR);
    Vec waist = body.waist;
    double lean = (body.get(DegreeOfFreedom.CHEST) + body.get(DegreeOfFreedom.LUMBAR)) / 2;
    double round = Math.max(-3, Math.min(5, bend * 0.10));
    return List.of(
        body.chest(6.8, -3),
        body.chest((10.4 + breath) * girth, -14),
        body.chest((11.2 + breath * 0.8) * girth, -23),
        waist.plus(Vec.across(lean, (10.4 - round * 0.3) * girth * girth)),
        body.hips(11 * girth, 10),
        body.hips(10.5 * girth, -4),
        body.hips(-11, -5),
        body.hips(-11.6, 8),
        waist.plus(Vec.across(lean, -8.8 - round * 0.6)),
        body.chest(-11.4 - round, -20),
        body.chest(-10.4 - round * 0.5, -10),
        body.chest(-6.4, 1.2));
  }
}
