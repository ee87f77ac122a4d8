package io.github.unhunch.ui.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Draws what is not a thing: the glow of a worked area, and arrows. */
final class MarkPainter {

  private final Pen pen;

  MarkPainter(Pen pen) {
    this.pen = pen;
  }

  /** A glow that fades outward, with a hatch so that it does not depend on colour. */
  void highlight(Highlight highlight, Skeleton body) {
    Vec place = Anchors.find(body, highlight.at()).plus(highlight.offset());
    Graphics2D graphics = pen.graphics();
    AffineTransform before = graphics.getTransform();
    Shape clip = graphics.getClip();
    graphics.translate(place.x(), place.y());
    graphics.rotate(Math.toRadians(highlight.turn()));
    graphics.scale(highlight.width() / 2, highlight.height() / 2);
    Color mark = pen.palette().mark();
    graphics.setPaint(
        new RadialGradientPaint(
            new Point2D.Double(0, 0),
            1.25f,
            new float[] {0, 0.55f, 1},
            new Color[] {alpha(mark, 185), alpha(mark, 120), alpha(mark, 0)}));
    graphics.fill(new Ellipse2D.Double(-1.25, -1.25, 2.5, 2.5));
    graphics.clip(new Ellipse2D.Double(-0.92, -0.92, 1.84, 1.84));
    graphics.scale(2 / highlight.width(), 2 / highlight.height());
    double reach = (highlight.width() + highlight.height()) / 2;
    graphics.setStroke(new BasicStroke(0.75f));
    graphics.setColor(alpha(pen.palette().halo(), 205));
    for (double x = -2 * reach; x < 2 * reach; x += 2.7) {
      graphics.draw(Pen.polyline(new Vec(x, -reach), new Vec(x + 2 * reach, reach)));
    }
    graphics.setTransform(before);
    graphics.setClip(clip);
  }

  /** An arrow with a halo. */
  void arrow(Arrow arrow, Skeleton body) {
    Vec place = Anchors.find(body, arrow.at());
    Vec from = place.plus(arrow.from());
    Vec to = place.plus(arrow.to());
    Vec way = to.minus(from);
    Vec middle = from.toward(to, 0.5).plus(Vec.polar(way.angle() + 90, arrow.bend()));
    Path2D shaft =
        Pen.arc(from, middle, to.toward(middle, 2.2 / Math.max(4, to.minus(middle).length())));
    Path2D head = head(to, to.minus(middle).angle());
    Path2D tail = arrow.twoWay() ? head(from, from.minus(middle).angle()) : new Path2D.Double();
    pen.stroke(shaft, pen.palette().halo(), 4.0);
    for (Path2D tip : new Path2D[] {head, tail}) {
      pen.stroke(tip, pen.palette().halo(), 2.4);
    }
    pen.stroke(shaft, pen.palette().mark(), 2.0);
    for (Path2D tip : new Path2D[] {head, tail}) {
      pen.stroke(tip, pen.palette().mark(), 0.8);
      pen.fill(tip, pen.palette().mark());
    }
  }

  private static Path2D head(Vec tip, double angle) {
    Path2D head =
        Pen.polyline(
            tip,
            tip.plus(Vec.polar(angle + 180 - 30, 6.2)),
            tip.plus(Vec.polar(angle + 180 + 30, 6.2)));
    head.closePath();
    return head;
  }

  private static Color alpha(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }
}
