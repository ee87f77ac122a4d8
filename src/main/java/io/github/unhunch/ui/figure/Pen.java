package io.github.unhunch.ui.figure;

import io.github.unhunch.ui.figure.FigurePalette.Ink;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Draws shapes in figure units, all with the same weight of line and round joints.
 *
 * @param girth how broad bodies are, as a multiple of the slender one
 */
record Pen(Graphics2D graphics, FigurePalette palette, double girth) {

  static final float LINE = 1.0f;

  /** Fills and outlines. */
  void draw(Shape shape, Ink ink) {
    fill(shape, ink.fill());
    stroke(shape, ink.line(), LINE);
  }

  void fill(Shape shape, Color color) {
    graphics.setColor(color);
    graphics.fill(shape);
  }

  void stroke(Shape shape, Color color, double width) {
    graphics.setColor(color);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  static Shape circle(Vec middle, double radius) {
    return ellipse(middle, radius, radius);
  }

  static Shape ellipse(Vec middle, double rx, double ry) {
    return new Ellipse2D.Double(middle.x() - rx, middle.y() - ry, 2 * rx, 2 * ry);
  }

  /** A limb: round at both ends, of changing thickness. */
  static Shape limb(Vec from, double r1, Vec to, double r2) {
    Vec way = to.minus(from);
    double length = way.length();
    if (length <= Math.abs(r1 - r2) + 1e-6) {
      return circle(r1 > r2 ? from : to, Math.max(r1, r2));
    }
    double heading = way.angle();
    double open = Math.toDegrees(Math.acos((r1 - r2) / length));
    Path2D hull = new Path2D.Double();
    move(hull, from.plus(Vec.polar(heading + open, r1)));
    line(hull, to.plus(Vec.polar(heading + open, r2)));
    line(hull, to.plus(Vec.polar(heading - open, r2)));
    line(hull, from.plus(Vec.polar(heading - open, r1)));
    hull.closePath();
    Area area = new Area(hull);
    area.add(new Area(circle(from, r1)));
    area.add(new Area(circle(to, r2)));
    return area;
  }

  /** A limb of the body: as broad as the body's build. */
  Shape member(Vec from, double r1, Vec to, double r2) {
    return limb(from, r1 * girth, to, r2 * girth);
  }

  static Area joined(Shape... shapes) {
    Area area = new Area();
    for (Shape shape : shapes) {
      area.add(new Area(shape));
    }
    return area;
  }

  static Path2D polyline(Vec... points) {
    Path2D path = new Path2D.Double();
    move(path, points[0]);
    for (int i = 1; i < points.length; i++) {
      line(path, points[i]);
    }
    return path;
  }

  static Path2D arc(Vec from, Vec control, Vec to) {
    Path2D path = new Path2D.Double();
    move(path, from);
    path.quadTo(control.x(), control.y(), to.x(), to.y());
    return path;
  }

  /** A closed outline that runs smoothly through all points. */
  static Path2D smooth(List<Vec> points) {
    int n = points.size();
    Path2D path = new Path2D.Double();
    move(path, points.get(0));
    for (int i = 0; i < n; i++) {
      Vec before = points.get((i + n - 1) % n);
      Vec from = points.get(i);
      Vec to = points.get((i + 1) % n);
      Vec after = points.get((i + 2) % n);
      Vec c1 = from.plus(to.minus(before).times(1 / 6.0));
      Vec c2 = to.minus(after.minus(from).times(1 / 6.0));
      path.curveTo(c1.x(), c1.y(), c2.x(), c2.y(), to.x(), to.y());
    }
    path.closePath();
    return path;
  }

  static void move(Path2D path, Vec point) {
    path.moveTo(point.x(), point.y());
  }

  static void line(Path2D path, Vec point) {
    path.lineTo(point.x(), point.y());
  }
}
