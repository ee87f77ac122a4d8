package io.github.unhunch.ui.figure;

import io.github.unhunch.ui.figure.FigurePalette.Ink;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;

/** Draws the head: face, ears, hair, seen from the front, the back or the side. */
final class HeadPainter {

  private final Pen pen;

  HeadPainter(Pen pen) {
    this.pen = pen;
  }

  void paint(Skeleton body) {
    Graphics2D graphics = pen.graphics();
    AffineTransform before = graphics.getTransform();
    graphics.translate(body.head.x(), body.head.y());
    graphics.rotate(Math.toRadians(body.get(DegreeOfFreedom.HEAD)));
    switch (body.view) {
      case FRONT -> front(body);
      case BACK -> back(body);
      case SIDE -> side(body);
    }
    graphics.setTransform(before);
  }

  private void front(Skeleton body) {
    Ink skin = pen.palette().skin();
    Ink hair = pen.palette().hair();
    double turn = body.get(DegreeOfFreedom.TURN);
    double nod = body.get(DegreeOfFreedom.NOD);
    double x = turn * 5.2;
    double y = nod * 3.4;
    double near = turn < 0 ? 1 : -1;
    ear(near * -(11.4 - Math.abs(turn) * 3), 1 - nod * 2);
    if (Math.abs(turn) <= 0.2) {
      ear(near * 11.4, 1 - nod * 2);
    }
    pen.draw(
        Pen.smooth(
            List.of(
                new Vec(-11.6, -4),
                new Vec(-7, -13.4),
                new Vec(7, -13.4),
                new Vec(11.6, -4),
                new Vec(10.2, 6),
                new Vec(5 + x * 0.4, 13.4 + y * 0.3),
                new Vec(-5 + x * 0.4, 13.4 + y * 0.3),
                new Vec(-10.2, 6))),
        skin);
    fringe(hair, x, y);
    if (Math.abs(turn) > 0.2) {
      ear(near * (11.4 - Math.abs(turn) * 3.4), 1 - nod * 2);
    }
    blush(x - 6 - Math.min(0, turn) * 2.6, 5.6 + y);
    blush(x + 6 - Math.max(0, turn) * 2.6, 5.6 + y);
    eye(x - 4.3, 0.2 + y, body.get(DegreeOfFreedom.EYES_CLOSED), nod);
    eye(x + 4.3, 0.2 + y, body.get(DegreeOfFreedom.EYES_CLOSED), nod);
    double nose = x * 1.25;
    pen.stroke(
        Pen.arc(
            new Vec(nose, 2 + y),
            new Vec(nose + 1.7 + turn * 1.2, 5.2 + y * 1.2),
            new Vec(nose - 0.6, 5.3 + y * 1.2)),
        skin.line(),
        0.8);
    pen.stroke(
        Pen.arc(new Vec(x - 3, 8.6 + y), new Vec(x, 10.9 + y), new Vec(x + 3, 8.6 + y)),
        skin.line(),
        1.0);
  }

  private void fringe(Ink hair, double x, double y) {
    double line = -7.4 + y * 1.2;
    Path2D cap = new Path2D.Double();
    cap.moveTo(-12.4, 0 + y * 0.4);
    cap.curveTo(-14.2, -10, -9.5, -17.4, 0, -17.2);
    cap.curveTo(9.5, -17.4, 14.2, -10, 12.4, 0 + y * 0.4);
    cap.curveTo(11.6, -2, 11, -4, 10.2 + x * 0.2, line + 1);
    cap.curveTo(6 + x * 0.5, line + 0.6, 1 + x * 0.6, line - 0.4, -3 + x * 0.6, line - 2.6);
    cap.curveTo(-5 + x * 0.4, line, -8 + x * 0.2, line + 1.6, -10.4 + x * 0.2, line + 1.6);
    cap.curveTo(-11, -4, -11.6, -2, -12.4, 0 + y * 0.4);
    cap.closePath();
    pen.draw(cap, hair);
  }

  private void eye(double x, double y, double closed, double nod) {
    Color dark = pen.palette().hair().line();
    if (closed > 0.5) {
      pen.stroke(Pen.arc(new Vec(x - 1.7, y), new Vec(x, y + 1.5), new Vec(x + 1.7, y)), dark, 0.9);
    } else {
      pen.fill(Pen.ellipse(new Vec(x, y), 1.0, 1.45 - Math.abs(nod) * 0.4), dark);
    }
    pen.stroke(
        Pen.arc(new Vec(x - 2, y - 3.6), new Vec(x, y - 4.6), new Vec(x + 2, y - 3.6)), dark, 0.8);
  }

  private void blush(double x, double y) {
    pen.fill(Pen.ellipse(new Vec(x, y), 2.2, 1.3), new Color(0xD8, 0x6E, 0x5A, 60));
  }

  private void ear(double x, double y) {
    Ink skin = pen.palette().skin();
    pen.draw(Pen.ellipse(new Vec(x, y), 2.5, 3.6), skin);
    pen.stroke(
        Pen.arc(new Vec(x, y - 1.6), new Vec(x + Math.signum(x) * 1.4, y), new Vec(x, y + 1.5)),
        skin.line(),
        0.6);
  }

  private void back(Skeleton body) {
    Ink skin = pen.palette().skin();
    Ink hair = pen.palette().hair();
    double turn = body.get(DegreeOfFreedom.TURN);
    double nod = body.get(DegreeOfFreedom.NOD);
    ear(-11.4 + turn * 1.5, 1.5 + nod * 2);
    ear(11.4 + turn * 1.5, 1.5 + nod * 2);
    pen.draw(
        Pen.smooth(
            List.of(
                new Vec(-11.4, -3),
                new Vec(-7, -12.5),
                new Vec(7, -12.5),
                new Vec(11.4, -3),
                new Vec(9.4, 7),
                new Vec(6.3, 11),
                new Vec(-6.3, 11),
                new Vec(-9.4, 7))),
        skin);
    double low = 8.2 - nod * 2.2;
    pen.draw(
        Pen.smooth(
            List.of(
                new Vec(-12.2, -3),
                new Vec(-10, -12),
                new Vec(0, -17.2),
                new Vec(10, -12),
                new Vec(12.2, -3),
                new Vec(9.8, 4),
                new Vec(6.8, low),
                new Vec(0, low + 1.4),
                new Vec(-6.8, low),
                new Vec(-9.8, 4))),
        hair);
    pen.stroke(
        Pen.arc(new Vec(-1 + turn * 4, -12), new Vec(3 + turn * 4, -9), new Vec(2 + turn * 4, -4)),
        hair.line(),
        0.7);
  }

  private void side(Skeleton body) {
    Ink skin = pen.palette().skin();
    Ink hair = pen.palette().hair();
    pen.draw(face(), skin);
    Path2D cap = new Path2D.Double();
    cap.moveTo(9.4, -8.4);
    cap.curveTo(11.5, -13.5, 5, -17.6, -1.5, -17.2);
    cap.curveTo(-10, -16.8, -14.2, -9.5, -13.2, -1);
    cap.curveTo(-12.6, 4, -11.4, 7.5, -8.6, 9.2);
    cap.curveTo(-6.6, 8.4, -5.4, 6.4, -4.6, 4.4);
    cap.curveTo(-3, -1.5, -1.5, -3, 1.6, -2.4);
    cap.curveTo(3, -5, 4, -7.6, 9.4, -8.4);
    cap.closePath();
    pen.draw(cap, hair);
    ear(-1.4, 1.6);
    Color dark = hair.line();
    if (body.get(DegreeOfFreedom.EYES_CLOSED) > 0.5) {
      pen.stroke(Pen.arc(new Vec(5.6, -0.6), new Vec(7.4, 1), new Vec(8.8, -0.4)), dark, 0.9);
    } else {
      pen.fill(Pen.ellipse(new Vec(7.2, -0.6), 0.95, 1.5), dark);
    }
    pen.stroke(Pen.arc(new Vec(5.6, -4), new Vec(7.6, -5), new Vec(9.2, -3.8)), dark, 0.8);
    blush(5.4, 4.6);
    pen.stroke(Pen.arc(new Vec(6.6, 8), new Vec(8.6, 9.3), new Vec(10.4, 7.8)), skin.line(), 0.9);
  }

  private static Path2D face() {
    Path2D face = new Path2D.Double();
    face.moveTo(9.8, -8);
    face.curveTo(10.4, -5.5, 10, -4, 10.4, -2.6);
    face.curveTo(11.6, -0.4, 13.2, 1.6, 13.4, 2.8);
    face.curveTo(13.4, 4, 12, 4.2, 11, 4.4);
    face.curveTo(11.4, 6, 11.6, 6.6, 11, 7.6);
    face.curveTo(11.6, 9.4, 11.2, 12.6, 8.6, 13.4);
    face.curveTo(5, 14, 1.5, 13, -2, 10.4);
    face.curveTo(-5, 9.4, -8, 9.6, -9.4, 7.4);
    face.curveTo(-13.4, -1, -12, -12, -2, -14.8);
    face.curveTo(5, -16, 9, -12, 9.8, -8);
    face.closePath();
    return face;
  }
}
