package io.github.unhunch.ui.routine;

import io.github.unhunch.ui.theme.Drawing;
import io.github.unhunch.ui.theme.Space;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import javax.accessibility.AccessibleRole;
import javax.swing.UIManager;

/** A dot for each step: done ones filled, the present one long, those to come hollow. */
final class StepDots extends Drawing {

  private static final long serialVersionUID = 1L;

  private int present;
  private int steps = 1;

  StepDots() {
    super(AccessibleRole.PROGRESS_BAR);
  }

  /**
   * Shows where one is.
   *
   * @param index of the present step, from 0
   * @param count of the steps
   * @param words the same in words
   */
  void show(int index, int count, String words) {
    getAccessibleContext().setAccessibleName(words);
    present = index;
    steps = Math.max(1, count);
    revalidate();
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Space.scaled(Math.min(520, 18 * (steps + 1))), Space.scaled(14));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    double gap = Math.min(Space.scaled(18), getWidth() / (steps + 1.0));
    double size = Math.min(Space.scaled(9), gap * 0.62);
    double x = (getWidth() - gap * steps) / 2;
    double y = (getHeight() - size) / 2;
    for (int i = 0; i < steps; i++) {
      g.setColor(
          UIManager.getColor(i <= present ? "Component.accentColor" : "Label.disabledForeground"));
      if (i == present) {
        g.fill(new RoundRectangle2D.Double(x, y, gap + size * 0.4, size, size, size));
        x += gap * 0.6;
      } else if (i < present) {
        g.fill(new Ellipse2D.Double(x, y, size, size));
      } else {
        g.draw(new Ellipse2D.Double(x + 0.5, y + 0.5, size - 1, size - 1));
      }
      x += gap;
    }
    g.dispose();
  }
}
