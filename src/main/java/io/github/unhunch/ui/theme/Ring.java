package io.github.unhunch.ui.theme;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import javax.swing.Icon;
import javax.swing.UIManager;

/** A ring that runs down with time or fills up with counts, with the number inside it. */
public class Ring extends Drawing {

  private static final long serialVersionUID = 1L;

  private final int diameter;
  private double share = 1;
  private boolean filling;
  private String number = "";
  private String below = "";
  private transient Optional<Icons> sign = Optional.empty();

  /**
   * A full ring without a number.
   *
   * @param diameter at the usual size of text, in pixels
   */
  public Ring(int diameter) {
    super(AccessibleRole.PROGRESS_BAR);
    this.diameter = diameter;
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Space.scaled(diameter), Space.scaled(diameter));
  }

  /**
   * Shows the time that is left: the ring runs down.
   *
   * @param left share of the step that is left, 0 to 1
   * @param counting the number that counts
   * @param unit what it counts, below it
   */
  public void showLeft(double left, String counting, String unit) {
    show(left, false, counting, unit);
  }

  /**
   * Shows what was counted: the ring fills up.
   *
   * @param done share that was done, 0 to 1
   * @param counting the number that counts
   * @param unit what it counts, below it; may be empty
   */
  public void showDone(double done, String counting, String unit) {
    show(done, true, counting, unit);
  }

  /**
   * Shows that it is over.
   *
   * @param instead in place of the number
   * @param name the same in words, for screen readers
   */
  public void showSign(Icons instead, String name) {
    show(1, true, "", "");
    sign = Optional.of(instead);
    getAccessibleContext().setAccessibleName(name);
  }

  private void show(double part, boolean fills, String counting, String unit) {
    sign = Optional.empty();
    share = Math.max(0, Math.min(1, part));
    filling = fills;
    number = counting;
    below = unit;
    getAccessibleContext().setAccessibleName(counting + " " + unit);
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = smooth(graphics);
    double size = Math.min(getWidth(), getHeight()) - 4;
    float width = (float) (size * 0.075);
    double x = (getWidth() - size + width) / 2;
    double y = (getHeight() - size + width) / 2;
    double d = size - width;
    g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setColor(color("Card.borderColor"));
    g.draw(new Ellipse2D.Double(x, y, d, d));
    g.setColor(color("Component.accentColor"));
    if (share > 0.001) {
      g.draw(new Arc2D.Double(x, y, d, d, 90, (filling ? -360 : 360) * share, Arc2D.OPEN));
    }
    if (sign.isPresent()) {
      Icon icon = sign.get().icon((int) (size * 42 / Space.scaled(100)));
      int left = (getWidth() - icon.getIconWidth()) / 2;
      icon.paintIcon(this, g, left, (getHeight() - icon.getIconHeight()) / 2);
    }
    g.setColor(color("Label.foreground"));
    centred(g, number, Font.BOLD, size * (number.length() > 3 ? 0.24 : 0.36), 0.54, size * 0.78);
    g.setColor(color("Label.disabledForeground"));
    centred(g, below, Font.PLAIN, size * 0.085, 0.72, size * 0.64);
    g.dispose();
  }

  private void centred(
      Graphics2D g, String words, int style, double size, double height, double room) {
    Font font = getFont().deriveFont(style, (float) size);
    FontMetrics metrics = g.getFontMetrics(font);
    if (metrics.stringWidth(words) > room) {
      font = font.deriveFont((float) (size * room / metrics.stringWidth(words)));
      metrics = g.getFontMetrics(font);
    }
    g.setFont(font);
    float baseline =
        (float) (getHeight() * height + metrics.getAscent() * (style == Font.BOLD ? 0.32 : 0.4));
    g.drawString(words, (getWidth() - metrics.stringWidth(words)) / 2f, baseline);
  }

  private static Color color(String key) {
    return Optional.ofNullable(UIManager.getColor(key)).orElse(Color.GRAY);
  }
}
