package io.github.unhunch.ui.tray;

import io.github.unhunch.posture.PostureState;
import io.github.unhunch.ui.theme.StateLook;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * The little figure of the tray, seen from the side, whose back shows the state. Its colours stand
 * out from light and from dark panels alike, and every state has a shape of its own.
 */
public enum TrayFigure {
  /** A straight back. */
  UPRIGHT(StateLook.UPRIGHT, Back.STRAIGHT),
  /** The head comes forward. */
  DRIFTING(StateLook.DRIFTING, Back.LEANING),
  /** A round back, the head low. */
  SLOUCHING(StateLook.SLOUCHING, Back.BENT),
  /** Hollow: nobody there. */
  AWAY(StateLook.AWAY, Back.STRAIGHT),
  /** Striped: somebody there, posture not known. */
  UNSURE(StateLook.UNSURE, Back.STRAIGHT),
  /** With the two bars of a pause. */
  PAUSED(StateLook.UNSURE, Back.NARROW),
  /** Crossed out. */
  NO_CAMERA(StateLook.UNSURE, Back.STRAIGHT);

  /** How the figure sits, on a grid of 16. */
  private enum Back {
    STRAIGHT(6.0, 3.0, 5.6, 7.0, 5.6, 9, 4.6),
    LEANING(9.0, 3.6, 7.8, 7.3, 5.6, 9.2, 4.6),
    BENT(11.4, 6.2, 8.6, 6.2, 4.2, 6.4, 0),
    /** Straight, the arm by the side: beside it there is something else. */
    NARROW(6.0, 3.0, 5.6, 7.0, 5.6, 9, 0);

    private final double headX;
    private final double headY;
    private final double neckX;
    private final double neckY;
    private final double bendX;
    private final double bendY;
    private final double reach;

    Back(
        double headX,
        double headY,
        double neckX,
        double neckY,
        double bendX,
        double bendY,
        double reach) {
      this.headX = headX;
      this.headY = headY;
      this.neckX = neckX;
      this.neckY = neckY;
      this.bendX = bendX;
      this.bendY = bendY;
      this.reach = reach;
    }
  }

  private static final double GRID = 16;
  private static final double HEAD = 2.5;
  private static final float BODY = 2.8f;
  private static final float ARM = 1.7f;

  private final StateLook look;
  private final Back back;

  TrayFigure(StateLook look, Back back) {
    this.look = look;
    this.back = back;
  }

  /** The figure of a state. */
  public static TrayFigure of(PostureState state) {
    return valueOf(state.label());
  }

  /** The figure at a size in pixels, on nothing. */
  public BufferedImage draw(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    paint(g, size);
    g.dispose();
    return image;
  }

  /** Paints the figure into the square from the origin; leaves the graphics as they were. */
  public void paint(Graphics2D graphics, int size) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(size / GRID, size / GRID);
    g.setColor(look.shape(false));
    Area figure = figure();
    switch (this) {
      case AWAY -> outline(g, figure, size);
      case UNSURE -> stripes(g, figure, size);
      case PAUSED -> bars(g, figure);
      case NO_CAMERA -> crossed(g, figure);
      default -> g.fill(figure);
    }
    g.dispose();
  }

  private Area figure() {
    Path2D spine = new Path2D.Double();
    spine.moveTo(back.neckX, back.neckY);
    spine.quadTo(back.bendX, back.bendY, 6.0, 12.5);
    spine.lineTo(11.6, 12.5);
    spine.lineTo(11.6, 14.4);
    BasicStroke stroke = new BasicStroke(BODY, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    Area result = new Area(stroke.createStrokedShape(spine));
    if (back.reach > 0) { // Without an arm the figure reads as a letter.
      Line2D arm = new Line2D.Double(back.neckX, back.neckY + 1, back.neckX + back.reach, 8.9);
      BasicStroke thin = new BasicStroke(ARM, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
      result.add(new Area(thin.createStrokedShape(arm)));
    }
    result.add(
        new Area(new Ellipse2D.Double(back.headX - HEAD, back.headY - HEAD, 2 * HEAD, 2 * HEAD)));
    return result;
  }

  private static void outline(Graphics2D g, Area figure, int size) {
    g.setStroke(new BasicStroke((float) Math.max(1.0, GRID / size)));
    g.draw(figure);
  }

  private static void stripes(Graphics2D g, Area figure, int size) {
    // Stripes and gaps are whole pixels, so that they do not blur.
    double step = GRID / size * Math.max(1, Math.round(size / 16.0));
    Color solid = g.getColor();
    g.setColor(new Color(solid.getRed(), solid.getGreen(), solid.getBlue(), 110));
    g.fill(figure);
    g.setColor(solid);
    Area kept = new Area();
    for (double y = 0; y < GRID; y += 2 * step) {
      kept.add(new Area(new Rectangle2D.Double(0, y, GRID, step)));
    }
    kept.intersect(figure);
    g.fill(kept);
  }

  private static void bars(Graphics2D g, Area figure) {
    Area bars = new Area(new Rectangle2D.Double(10, 2, 2, 7));
    bars.add(new Area(new Rectangle2D.Double(13, 2, 2, 7)));
    g.fill(figure);
    g.fill(bars);
  }

  private static void crossed(Graphics2D g, Area figure) {
    Line2D line = new Line2D.Double(1.5, 14.5, 14.5, 1.5);
    figure.subtract(new Area(new BasicStroke(3.8f).createStrokedShape(line)));
    g.fill(figure);
    g.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(line);
  }
}
