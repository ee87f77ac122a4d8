package io.github.unhunch.ui.figure;

import io.github.unhunch.ui.figure.FigurePalette.Ink;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws hands that read as hands. A hand is drawn with the wrist at the origin, fingers toward
 * positive x and the thumb toward negative y, then put in place.
 */
final class HandPainter {

  private static final double FINGER = 1.45;
  private static final double[] ROOT_Y = {-3.1, -1.05, 1.05, 3.1};
  private static final double[] LENGTH = {6.4, 7.4, 7.0, 5.4};

  private final Pen pen;

  HandPainter(Pen pen) {
    this.pen = pen;
  }

  /** What a hand consists of: one outline, and lines inside it. */
  private record Drawing(Area outline, List<Shape> lines) {}

  void paint(Skeleton.Arm arm, double curl, Skeleton body, Side side) {
    Drawing drawing =
        switch (arm.hand()) {
          case OPEN -> fingers(curl, 9, 44);
          case FLAT -> fingers(curl, 0, 22);
          case RELAXED -> fingers(Math.max(curl, 0.25), 2, 30);
          case CUP -> cup(curl);
          case FIST -> fist();
          case GRIP -> grip();
          case THUMB -> thumb(curl);
          case FINGERTIPS -> fingertips(curl);
          case OVER -> null;
        };
    if (drawing == null) {
      return;
    }
    AffineTransform place = AffineTransform.getTranslateInstance(arm.wrist().x(), arm.wrist().y());
    place.rotate(Math.toRadians(arm.handAngle()));
    place.scale(1, (side == Side.LEFT) == (body.view == View.BACK) == arm.flipped() ? 1 : -1);
    Graphics2D graphics = pen.graphics();
    AffineTransform before = graphics.getTransform();
    graphics.transform(place);
    Ink ink = pen.palette().skin();
    pen.draw(drawing.outline, ink);
    pen.fill(Pen.limb(new Vec(-3, 0), 2.3, new Vec(1, 0), 2.4), ink.fill());
    drawing.lines.forEach(line -> pen.stroke(line, ink.line(), Pen.LINE * 0.75));
    graphics.setTransform(before);
  }

  private static Shape palm() {
    return Pen.smooth(
        List.of(
            new Vec(-2, -2.9),
            new Vec(3, -4.2),
            new Vec(8, -4.5),
            new Vec(9, 0),
            new Vec(8, 4.5),
            new Vec(3, 3.9),
            new Vec(-2, 2.9)));
  }

  /** The hand from above: fingers spread so far (degrees) and shortened by their curl. */
  private static Drawing fingers(double curl, double spread, double thumbOut) {
    Area outline = new Area(palm());
    List<Shape> lines = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      double heading = (i - 1.5) * spread;
      Vec root = new Vec(8, ROOT_Y[i]);
      Vec tip = root.plus(Vec.polar(heading, LENGTH[i] * (1 - 0.55 * curl)));
      outline.add(new Area(Pen.limb(root, FINGER, tip, FINGER * 0.85)));
      if (i > 0 && spread < 5) {
        double y = (ROOT_Y[i - 1] + ROOT_Y[i]) / 2;
        double reach = Math.min(LENGTH[i], LENGTH[i - 1]) * (1 - 0.55 * curl);
        lines.add(Pen.polyline(new Vec(8.5, y), new Vec(8.5 + reach, y + (i - 2) * spread * 0.1)));
      }
    }
    Vec root = new Vec(2.5, -3);
    outline.add(new Area(Pen.limb(root, 1.9, root.plus(Vec.polar(-thumbOut, 7)), FINGER * 0.95)));
    return new Drawing(outline, lines);
  }

  /** The hand from its edge, fingers bent downward (positive y) round something. */
  private static Drawing cup(double curl) {
    double bend = 34 + 40 * curl;
    Vec knuckle = new Vec(8, -0.4);
    Vec middle = knuckle.plus(Vec.polar(bend * 0.55, 5));
    Vec tip = middle.plus(Vec.polar(bend * 1.5, 4.6));
    Area outline =
        Pen.joined(
            Pen.limb(new Vec(-1, 0), 2.9, knuckle, 2.8),
            Pen.limb(knuckle, 2.6, middle, 2.1),
            Pen.limb(middle, 2.1, tip, 1.5));
    Vec root = new Vec(3, 1.5);
    Vec joint = root.plus(Vec.polar(38, 4.4));
    outline.add(new Area(Pen.limb(root, 2, joint, 1.7)));
    outline.add(new Area(Pen.limb(joint, 1.7, joint.plus(Vec.polar(62 + 20 * curl, 3)), 1.3)));
    return new Drawing(
        outline, List.of(Pen.arc(new Vec(3.4, 2), new Vec(5, 1.6), new Vec(6.4, 3))));
  }

  private static Drawing fist() {
    Area outline = Pen.joined(block(10.5));
    List<Shape> lines = new ArrayList<>();
    for (double y : new double[] {-2.2, 0, 2.2}) {
      lines.add(Pen.polyline(new Vec(6.6, y), new Vec(10, y)));
    }
    lines.add(Pen.arc(new Vec(1.5, -4.2), new Vec(6.5, -4.2), new Vec(6.4, -0.6)));
    return new Drawing(outline, lines);
  }

  private static Drawing grip() {
    Area outline = Pen.joined(block(9));
    List<Shape> lines = new ArrayList<>();
    for (double y : new double[] {-2.2, 0, 2.2}) {
      lines.add(Pen.polyline(new Vec(3.6, y), new Vec(8.6, y)));
    }
    outline.add(new Area(Pen.limb(new Vec(2, -3), 1.9, new Vec(6.6, -5), 1.6)));
    return new Drawing(outline, lines);
  }

  private static Drawing thumb(double curl) {
    Area outline = Pen.joined(block(8.2));
    Vec root = new Vec(4, -3.4);
    Vec tip = root.plus(Vec.polar(-14, 9.5 - 2 * curl));
    outline.add(new Area(Pen.limb(root, 2.1, tip, 1.6)));
    List<Shape> lines = new ArrayList<>();
    for (double y : new double[] {-0.9, 1.4}) {
      lines.add(Pen.polyline(new Vec(4.6, y), new Vec(8, y)));
    }
    lines.add(Pen.polyline(new Vec(4, -2), new Vec(8, -2.6)));
    return new Drawing(outline, lines);
  }

  private static Drawing fingertips(double curl) {
    Area outline = Pen.joined(block(7.6));
    List<Shape> lines = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Vec root = new Vec(7, ROOT_Y[i]);
      outline.add(
          new Area(
              Pen.limb(root, FINGER, root.plus(Vec.polar(2, LENGTH[i] * (1 - 0.35 * curl))), 1.2)));
      if (i > 0) {
        double y = (ROOT_Y[i - 1] + ROOT_Y[i]) / 2;
        lines.add(Pen.polyline(new Vec(7, y), new Vec(12, y)));
      }
    }
    Vec root = new Vec(2.5, -3);
    outline.add(new Area(Pen.limb(root, 1.8, root.plus(Vec.polar(-8, 7)), 1.4)));
    return new Drawing(outline, lines);
  }

  private static Path2D block(double length) {
    return Pen.smooth(
        List.of(
            new Vec(-2, -2.9),
            new Vec(3, -4.5),
            new Vec(length - 1, -4.4),
            new Vec(length, 0),
            new Vec(length - 1, 4.4),
            new Vec(3, 4.2),
            new Vec(-2, 2.9)));
  }

  /** Four fingers that come over an edge from behind: the palm itself is hidden. */
  void paintOver(Skeleton.Arm arm, double curl) {
    Ink ink = pen.palette().skin();
    Vec palm = arm.palm();
    for (int i = 0; i < 4; i++) {
      Vec across = Vec.polar(arm.handAngle() + 90, (i - 1.5) * 3.1);
      double lean = (i - 1.5) * 5;
      double reach = LENGTH[i] + 4.5 - 3.4 * curl;
      Vec root = palm.plus(across).plus(Vec.polar(arm.handAngle(), -2.6));
      Vec tip = root.plus(Vec.polar(arm.handAngle() + lean, reach));
      pen.draw(Pen.limb(root, 1.75, tip, 1.5), ink);
      Vec nail = tip.plus(Vec.polar(arm.handAngle() + lean, 0.35));
      pen.stroke(
          Pen.arc(
              nail.plus(Vec.polar(arm.handAngle() + lean + 120, 0.9)),
              nail.plus(Vec.polar(arm.handAngle() + lean + 180, 1.1)),
              nail.plus(Vec.polar(arm.handAngle() + lean - 120, 0.9))),
          ink.line(),
          0.5);
    }
  }
}
