package io.github.unhunch.ui.figure;

import io.github.unhunch.ui.figure.FigurePalette.Ink;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/**
 * Draws the things around the body. Each is drawn round its own origin: things that stand on the
 * floor have it at the middle of the seat or top, all others at their middle.
 */
final class PropPainter {

  private final Pen pen;
  private final FigurePalette palette;

  PropPainter(Pen pen) {
    this.pen = pen;
    this.palette = pen.palette();
  }

  void paint(Prop prop, Skeleton body) {
    Vec place = Anchors.find(body, prop.at()).plus(prop.offset());
    Graphics2D graphics = pen.graphics();
    AffineTransform before = graphics.getTransform();
    graphics.translate(place.x(), place.y());
    graphics.rotate(Math.toRadians(prop.turn()));
    draw(prop.kind(), prop.width(), prop.height(), body.view);
    graphics.setTransform(before);
  }

  private void draw(Prop.Kind kind, double w, double h, View view) {
    switch (kind) {
      case CHAIR -> chair(w, h, view);
      case STOOL -> stool(w, h);
      case MASSAGE_CHAIR -> massageChair(w, h);
      case WALL -> wall(w, h);
      case DOORWAY -> doorway(w, h);
      case FLOOR -> pen.fill(new Rectangle2D.Double(-w / 2, 0, w, h), palette.cloth().fill());
      case MAT -> pen.draw(round(-w / 2, 0, w, h, h), palette.tool());
      case TABLE -> table(w, h);
      case BALL -> ball(w / 2);
      case ROLLER -> roller(w / 2);
      case STICK -> stick(w, h);
      case SCRATCHER -> scratcher(w, h);
      case PILLOW -> nubs(w, h, true);
      case CUSHION -> nubs(w, h, false);
      case CUP -> cup(w, h);
      case HEAT -> heat(w, h);
      case BOTTLE -> bottle(w, h);
      case LAMP -> lamp(w, h);
      case TIMER -> timer(w / 2);
      case SCREEN -> pen.draw(round(-w / 2, -h / 2, w, h, 4), palette.trousers());
      case DROP -> drop(w, h);
      case WINDOW -> window(w, h);
    }
  }

  private static Shape round(double x, double y, double w, double h, double corner) {
    return new RoundRectangle2D.Double(x, y, w, h, corner, corner);
  }

  private void chair(double w, double h, View view) {
    Ink wood = palette.wood();
    double floor = 38;
    if (view == View.SIDE) {
      leg(-w * 0.26, 3, -w * 0.34, floor);
      leg(w * 0.48, 3, w * 0.52, floor);
      pen.draw(Pen.limb(new Vec(-w * 0.34, 2), 2.6, new Vec(-w * 0.42, floor - h), 2.6), wood);
      pen.draw(round(-w * 0.36, 0, w, 5, 5), wood);
      return;
    }
    leg(-w * 0.38, 3, -w * 0.42, floor);
    leg(w * 0.38, 3, w * 0.42, floor);
    pen.draw(round(-w / 2, floor - h, w, h * 0.48, 9), wood);
    pen.draw(round(-w / 2, 0, w, 6, 6), wood);
  }

  private void leg(double x1, double y1, double x2, double y2) {
    pen.draw(Pen.limb(new Vec(x1, y1), 2, new Vec(x2, y2), 1.6), palette.wood());
  }

  private void stool(double w, double h) {
    leg(-w * 0.3, 3, -w * 0.4, h);
    leg(w * 0.3, 3, w * 0.4, h);
    pen.draw(round(-w / 2, 0, w, 6, 6), palette.wood());
  }

  private void massageChair(double w, double h) {
    Ink cloth = palette.cloth();
    Ink tool = palette.trousers();
    double floor = 34;
    pen.draw(Pen.limb(new Vec(-w * 0.3, 4), 10, new Vec(-w * 0.52, floor - h), 8), tool);
    pen.draw(round(-w * 0.44, 0, w * 0.95, floor - 4, 14), tool);
    pen.draw(Pen.limb(new Vec(w * 0.46, 6), 6, new Vec(w * 0.62, floor - 6), 5), tool);
    pen.draw(round(-w * 0.34, floor - 5, w * 0.9, 5, 4), cloth);
    for (int i = 0; i < 4; i++) {
      Vec at = new Vec(-w * 0.3, -4).toward(new Vec(-w * 0.43, floor - h + 16), i / 3.0);
      pen.draw(Pen.circle(at.plus(7.5, 0), 3.2), palette.tool());
    }
  }

  private void wall(double w, double h) {
    Rectangle2D wall = new Rectangle2D.Double(-w / 2, -h / 2, w, h);
    pen.fill(wall, palette.cloth().fill());
    Graphics2D graphics = pen.graphics();
    Shape clip = graphics.getClip();
    graphics.clip(wall);
    for (double y = -h / 2 - w; y < h / 2 + w; y += 11) {
      pen.stroke(
          Pen.polyline(new Vec(-w / 2, y), new Vec(w / 2, y + w)), palette.cloth().line(), 0.5);
    }
    graphics.setClip(clip);
    pen.stroke(wall, palette.cloth().line(), Pen.LINE);
  }

  private void doorway(double w, double h) {
    Ink wood = palette.wood();
    double post = 11;
    pen.fill(new Rectangle2D.Double(-w * 1.5, -h * 0.6, w - post, h * 1.2), palette.cloth().fill());
    pen.fill(
        new Rectangle2D.Double(w / 2 + post, -h * 0.6, w - post, h * 1.2), palette.cloth().fill());
    pen.draw(new Rectangle2D.Double(-w / 2 - post, -h * 0.6, post, h * 1.2), wood);
    pen.draw(new Rectangle2D.Double(w / 2, -h * 0.6, post, h * 1.2), wood);
  }

  private void table(double w, double h) {
    leg(-w * 0.4, 3, -w * 0.4, h);
    leg(w * 0.4, 3, w * 0.4, h);
    pen.draw(round(-w / 2, 0, w, 6, 5), palette.wood());
  }

  private void ball(double r) {
    Ink tool = palette.tool();
    pen.draw(Pen.circle(new Vec(0, 0), r), tool);
    Graphics2D graphics = pen.graphics();
    Shape clip = graphics.getClip();
    graphics.clip(Pen.circle(new Vec(0, 0), r - 0.5));
    pen.stroke(
        Pen.arc(new Vec(-r, -r * 0.75), new Vec(r * 0.1, 0), new Vec(-r, r * 0.75)),
        tool.line(),
        0.9);
    pen.stroke(
        Pen.arc(new Vec(r, -r * 0.75), new Vec(-r * 0.1, 0), new Vec(r, r * 0.75)),
        tool.line(),
        0.9);
    graphics.setClip(clip);
  }

  private void roller(double r) {
    Ink tool = palette.tool();
    pen.draw(Pen.circle(new Vec(0, 0), r), tool);
    pen.fill(Pen.circle(new Vec(0, 0), r * 0.48), palette.ground());
    pen.stroke(Pen.circle(new Vec(0, 0), r * 0.48), tool.line(), Pen.LINE);
    for (int i = 0; i < 6; i++) {
      Vec dot = Vec.polar(i * 60, r * 0.74);
      pen.fill(Pen.circle(dot, r * 0.08), tool.line());
    }
  }

  private void stick(double w, double h) {
    pen.draw(round(-w / 2, -h * 0.3, w, h * 0.6, h * 0.6), palette.wood());
    for (int i = -3; i <= 3; i++) {
      pen.draw(round(i * w * 0.088 - w * 0.036, -h / 2, w * 0.072, h, h * 0.8), palette.tool());
    }
  }

  private void scratcher(double w, double h) {
    Ink wood = palette.wood();
    pen.draw(round(-w / 2, -1.4, w * 0.94, 2.8, 2.8), wood);
    Path2D claw = new Path2D.Double();
    claw.moveTo(w * 0.42, -h * 0.35);
    claw.lineTo(w * 0.5, -h * 0.5);
    claw.quadTo(w * 0.56, 0, w * 0.5, h * 0.9);
    claw.lineTo(w * 0.42, h * 0.35);
    claw.closePath();
    pen.draw(claw, wood);
    for (int i = -1; i <= 2; i++) {
      double y = i * h * 0.24;
      pen.stroke(Pen.polyline(new Vec(w * 0.46, y), new Vec(w * 0.53, y)), wood.line(), 0.8);
    }
  }

  private void nubs(double w, double h, boolean wide) {
    Ink tool = palette.tool();
    int count = 3;
    for (int i = 0; i < count; i++) {
      double share = (i + 0.5) / count - 0.5;
      Vec at = wide ? new Vec(share * w * 0.8, -h * 0.42) : new Vec(w * 0.42, share * h * 0.8);
      pen.draw(Pen.circle(at, Math.min(w, h) * 0.24), palette.wood());
    }
    pen.draw(round(-w / 2, -h / 2, w, h, Math.min(w, h) * 0.9), tool);
  }

  private void cup(double w, double h) {
    Path2D glass = new Path2D.Double();
    glass.moveTo(-w / 2, -h / 2);
    glass.lineTo(w / 2, -h / 2);
    glass.lineTo(w * 0.38, h / 2);
    glass.lineTo(-w * 0.38, h / 2);
    glass.closePath();
    pen.fill(glass, new Color(0xF4, 0xFA, 0xFC, 215));
    Path2D water = new Path2D.Double();
    water.moveTo(-w * 0.47, -h * 0.2);
    water.lineTo(w * 0.47, -h * 0.2);
    water.lineTo(w * 0.38, h / 2);
    water.lineTo(-w * 0.38, h / 2);
    water.closePath();
    pen.fill(water, new Color(0x56, 0xB4, 0xE9, 210));
    pen.stroke(glass, palette.cloth().line(), Pen.LINE);
  }

  private void heat(double w, double h) {
    Ink warm = new Ink(new Color(0xC8, 0x55, 0x3D), new Color(0x7C, 0x2C, 0x1C));
    pen.draw(round(-w / 2, -h / 2, w, h, h * 0.8), warm);
    for (double x = -w * 0.3; x <= w * 0.31; x += w * 0.2) {
      pen.stroke(Pen.polyline(new Vec(x, -h * 0.28), new Vec(x, h * 0.28)), warm.line(), 0.8);
    }
    for (int i = -1; i <= 1; i++) {
      steam(new Vec(i * w * 0.28, -h * 0.5 - 4));
    }
  }

  private void steam(Vec foot) {
    Path2D wave = new Path2D.Double();
    wave.moveTo(foot.x(), foot.y());
    wave.curveTo(foot.x() - 4, foot.y() - 4, foot.x() + 4, foot.y() - 8, foot.x(), foot.y() - 12);
    pen.stroke(wave, palette.mark(), 1.5);
  }

  private void bottle(double w, double h) {
    Ink tool = palette.tool();
    pen.draw(round(-w * 0.2, -h / 2, w * 0.4, h * 0.24, 2), palette.wood());
    pen.draw(round(-w / 2, -h * 0.3, w, h * 0.8, w * 0.5), tool);
    drop(w * 0.36, h * 0.24);
  }

  private void lamp(double w, double h) {
    pen.fill(Pen.ellipse(new Vec(0, -h * 0.2), w, h * 0.5), new Color(0xF2, 0xC8, 0x5B, 46));
    pen.draw(round(-1.5, -h * 0.2, 3, h * 0.68, 2), palette.wood());
    pen.draw(round(-w * 0.3, h * 0.44, w * 0.6, 4, 4), palette.wood());
    Path2D shade = new Path2D.Double();
    shade.moveTo(-w * 0.28, -h / 2);
    shade.lineTo(w * 0.28, -h / 2);
    shade.lineTo(w / 2, -h * 0.08);
    shade.lineTo(-w / 2, -h * 0.08);
    shade.closePath();
    pen.draw(shade, new Ink(new Color(0xF2, 0xC8, 0x5B), palette.wood().line()));
  }

  private void timer(double r) {
    pen.draw(round(-r * 0.25, -r * 1.28, r * 0.5, r * 0.4, 2), palette.wood());
    pen.draw(
        Pen.circle(new Vec(0, 0), r), new Ink(new Color(0xFA, 0xFB, 0xFB), palette.wood().line()));
    pen.fill(
        new Arc2D.Double(-r * 0.78, -r * 0.78, r * 1.56, r * 1.56, 90, -120, Arc2D.PIE),
        new Color(0x56, 0xB4, 0xE9, 190));
    pen.stroke(Pen.polyline(new Vec(0, -r * 0.7), new Vec(0, 0)), palette.wood().line(), 1.4);
    pen.stroke(Pen.polyline(new Vec(0, 0), Vec.polar(30, r * 0.55)), palette.wood().line(), 1.4);
  }

  private void drop(double w, double h) {
    Path2D drop = new Path2D.Double();
    drop.moveTo(0, -h / 2);
    drop.curveTo(w * 0.2, -h * 0.2, w / 2, 0, w / 2, h * 0.18);
    drop.curveTo(w / 2, h * 0.62, -w / 2, h * 0.62, -w / 2, h * 0.18);
    drop.curveTo(-w / 2, 0, -w * 0.2, -h * 0.2, 0, -h / 2);
    pen.draw(drop, new Ink(new Color(0xF2, 0xC8, 0x5B), new Color(0x9C, 0x77, 0x1E)));
  }

  private void window(double w, double h) {
    pen.draw(round(-w / 2, -h / 2, w, h, 3), new Ink(new Color(0xA9D5EE), palette.wood().line()));
    Graphics2D graphics = pen.graphics();
    Shape clip = graphics.getClip();
    graphics.clip(new Rectangle2D.Double(-w / 2, -h / 2, w, h));
    pen.fill(Pen.ellipse(new Vec(-w * 0.2, h * 0.6), w * 0.7, h * 0.3), new Color(0x7FB39B));
    pen.fill(Pen.circle(new Vec(w * 0.2, -h * 0.25), w * 0.13), new Color(0xF2C85B));
    graphics.setClip(clip);
    pen.stroke(round(-w / 2, -h / 2, w, h, 3), palette.wood().line(), 1.6);
    pen.stroke(Pen.polyline(new Vec(0, -h / 2), new Vec(0, h / 2)), palette.wood().line(), 1.6);
  }
}
