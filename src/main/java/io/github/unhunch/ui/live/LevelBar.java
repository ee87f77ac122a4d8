package io.github.unhunch.ui.live;

import com.formdev.flatlaf.util.UIScale;
import io.github.unhunch.ui.theme.Drawing;
import io.github.unhunch.ui.theme.StateLook;
import io.github.unhunch.ui.theme.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.OptionalDouble;
import javax.accessibility.AccessibleRole;
import javax.swing.UIManager;

/**
 * How far something has gone from the user's own normal, marked by a ring, towards its limit,
 * marked by a line; to half as far again. With limits to both sides, the person's left is at the
 * left, as in the mirrored picture.
 */
final class LevelBar extends Drawing {

  private static final long serialVersionUID = 1L;
  private static final double MOST = 1.5;
  private static final double LEAST = -0.5;
  private static final double NEAR = 0.75;

  private final boolean bothSides;
  private transient OptionalDouble level = OptionalDouble.empty();

  LevelBar(boolean bothSides) {
    super(AccessibleRole.PROGRESS_BAR);
    this.bothSides = bothSides;
    repaintOnFocus();
  }

  /**
   * Shows a level, or that there is none just now.
   *
   * @param now 0 at the user's normal, 1 and with two limits -1 at a limit
   * @param words the same in a sentence, for screen readers and as a tip
   */
  void show(OptionalDouble now, String words) {
    level = now;
    getAccessibleContext().setAccessibleName(words);
    setToolTipText(words);
    repaint();
  }

  /** Where a level lies on a bar of this width. */
  private double place(double at, double width) {
    double share =
        bothSides
            ? (MOST - Math.max(-MOST, Math.min(MOST, at))) / (2 * MOST)
            : (Math.max(LEAST, Math.min(MOST, at)) - LEAST) / (MOST - LEAST);
    return share * width;
  }

  @Override
  public Dimension getPreferredSize() {
    return UIScale.scale(new Dimension(200, 18));
  }

  @Override
  public Dimension getMinimumSize() {
    return UIScale.scale(new Dimension(60, 18));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    double edge = UIScale.scale(4f);
    double height = getHeight() - 2 * edge;
    double width = getWidth() - 2 * edge;
    g.translate(edge, edge);
    RoundRectangle2D track = new RoundRectangle2D.Double(0, 0, width, height, height, height);
    Color words = UIManager.getColor("Label.foreground");
    g.setColor(new Color(words.getRed(), words.getGreen(), words.getBlue(), 34));
    g.fill(track);
    double normal = place(0, width);
    if (level.isPresent()) {
      double value = place(level.getAsDouble(), width);
      Area filled = new Area(track);
      filled.intersect(
          new Area(
              new Rectangle2D.Double(
                  Math.min(normal, value), 0, Math.abs(value - normal), height)));
      look(level.getAsDouble()).fill(g, filled, Theme.isDark());
    } else {
      StateLook.UNSURE.fill(g, track, Theme.isDark());
    }
    paintLimit(g, place(1, width), height, words);
    if (bothSides) {
      paintLimit(g, place(-1, width), height, words);
    }
    paintNormal(g, normal, height, words);
    if (isFocusOwner()) {
      g.setColor(UIManager.getColor("Component.focusedBorderColor"));
      g.setStroke(new BasicStroke(UIScale.scale(1.5f)));
      g.draw(new RoundRectangle2D.Double(-3, -3, width + 6, height + 6, height, height));
    }
    g.dispose();
  }

  private StateLook look(double value) {
    double gone = bothSides ? Math.abs(value) : value;
    return gone >= 1 ? StateLook.SLOUCHING : gone >= NEAR ? StateLook.DRIFTING : StateLook.UPRIGHT;
  }

  static void paintLimit(Graphics2D g, double x, double height, Color colour) {
    g.setColor(colour);
    g.setStroke(new BasicStroke(UIScale.scale(2f)));
    double over = UIScale.scale(3f);
    g.draw(new Line2D.Double(x, -over, x, height + over));
  }

  static void paintNormal(Graphics2D g, double x, double height, Color colour) {
    double radius = height / 2;
    Ellipse2D ring = new Ellipse2D.Double(x - radius, 0, 2 * radius, 2 * radius);
    g.setColor(UIManager.getColor("Panel.background"));
    g.fill(ring);
    g.setColor(colour);
    g.setStroke(new BasicStroke(UIScale.scale(1.5f)));
    g.draw(ring);
  }
}
