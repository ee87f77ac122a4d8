package io.github.unhunch.ui.calibration;

import com.formdev.flatlaf.util.UIScale;
import io.github.unhunch.ui.theme.Drawing;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.StateLook;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.util.Optional;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;

/** A ring that fills, with the seconds that are left, large, in its middle. */
final class CountdownRing extends Drawing {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 132;
  private static final int SMALLEST = 72;

  private double progress;
  private String number = "";
  private transient Optional<Icons> sign = Optional.empty();

  /**
   * Shows how far it is.
   *
   * @param share how full, 0 to 1
   * @param middle the number in the middle, or empty
   * @param instead an icon instead of the number
   * @param name the same in words, for screen readers
   */
  void show(double share, String middle, Optional<Icons> instead, String name) {
    progress = share;
    number = middle;
    sign = instead;
    getAccessibleContext().setAccessibleName(name);
    repaint();
  }

  /** Smaller where large text leaves so little room that the words above it would go. */
  @Override
  public Dimension getPreferredSize() {
    Container view = SwingUtilities.getAncestorOfClass(JViewport.class, this);
    boolean little = view != null && view.getHeight() < UIScale.scale(2 * SIZE);
    return little ? getMinimumSize() : UIScale.scale(new Dimension(SIZE, SIZE));
  }

  @Override
  public Dimension getMinimumSize() {
    return UIScale.scale(new Dimension(SMALLEST, SMALLEST));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = smooth(graphics);
    float width = UIScale.scale(9f);
    double size = Math.min(getWidth(), getHeight()) - width - 1;
    double left = (getWidth() - size) / 2;
    double top = (getHeight() - size) / 2;
    Color words = UIManager.getColor("Label.foreground");
    g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setColor(new Color(words.getRed(), words.getGreen(), words.getBlue(), 38));
    g.draw(new Arc2D.Double(left, top, size, size, 0, 360, Arc2D.OPEN));
    g.setColor(StateLook.UPRIGHT.shape());
    if (progress > 0) {
      g.draw(new Arc2D.Double(left, top, size, size, 90, -360 * progress, Arc2D.OPEN));
    }
    if (sign.isPresent()) {
      int icon = 56;
      int scaled = UIScale.scale(icon);
      sign.get()
          .icon(icon)
          .paintIcon(this, g, (getWidth() - scaled) / 2, (getHeight() - scaled) / 2);
    } else {
      g.setColor(words);
      g.setFont(UIManager.getFont("Label.font").deriveFont((float) (size * 0.42)));
      FontMetrics metrics = g.getFontMetrics();
      g.drawString(
          number,
          (getWidth() - metrics.stringWidth(number)) / 2,
          (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent());
    }
    g.dispose();
  }
}
