package io.github.unhunch.ui.start;

import com.formdev.flatlaf.util.UIScale;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Drawing;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.tray.TrayFigure;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.UIManager;

/**
 * Where the program lives on this desktop: the figure in the panel that this screen has, or the
 * small window that stands in for it; and below it the states.
 */
final class HomePicture extends Drawing {

  private static final long serialVersionUID = 1L;
  private static final TrayFigure[] SHOWN = {
    TrayFigure.UPRIGHT,
    TrayFigure.DRIFTING,
    TrayFigure.SLOUCHING,
    TrayFigure.AWAY,
    TrayFigure.UNSURE
  };

  private final transient Texts texts;
  private final boolean tray;

  /**
   * Draws it.
   *
   * @param tray whether this desktop has a tray that shows the figure
   */
  HomePicture(Texts texts, boolean tray) {
    this.texts = texts;
    this.tray = tray;
    getAccessibleContext()
        .setAccessibleName(texts.get(tray ? "ui.start.WHERE.tray" : "ui.start.WHERE.window"));
  }

  @Override
  public Dimension getPreferredSize() {
    return UIScale.scale(new Dimension(560, 176));
  }

  @Override
  public Dimension getMinimumSize() {
    return UIScale.scale(new Dimension(360, 176));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = smooth(graphics);
    if (tray) {
      paintPanel(g);
    } else {
      paintWindow(g);
    }
    paintStates(g);
    g.dispose();
  }

  private void paintPanel(Graphics2D g) {
    int height = UIScale.scale(44);
    int arc = UIScale.scale(12);
    RoundRectangle2D bar =
        new RoundRectangle2D.Double(0.5, 0.5, getWidth() - 1.0, height, arc, arc);
    g.setColor(UIManager.getColor("Card.background"));
    g.fill(bar);
    g.setColor(UIManager.getColor("Card.borderColor"));
    g.draw(bar);
    g.setFont(UIManager.getFont("Label.font"));
    int x = getWidth() - UIScale.scale(16);
    int size = UIScale.scale(24);
    int y = (height - size) / 2;
    for (Icons icon : new Icons[] {Icons.CLOCK, Icons.SOUND}) {
      x -= UIScale.scale(38);
      icon.icon(18).paintIcon(this, g, x, (height - UIScale.scale(18)) / 2);
    }
    x -= UIScale.scale(48);
    Graphics2D own = (Graphics2D) g.create();
    own.translate(x, y);
    TrayFigure.UPRIGHT.paint(own, size);
    own.dispose();
    g.setColor(UIManager.getColor("Component.accentColor"));
    g.setStroke(new BasicStroke(UIScale.scale(2.5f)));
    double ring = UIScale.scale(38);
    g.draw(new Ellipse2D.Double(x + (size - ring) / 2, (height - ring) / 2.0, ring, ring));
  }

  /** As the window looks: the figure, the state in a word, the menu. */
  private void paintWindow(Graphics2D g) {
    String word = texts.get("ui.state." + TrayFigure.UPRIGHT);
    String menu = texts.get("ui.tray.menu");
    g.setFont(UIManager.getFont("Label.font"));
    FontMetrics metrics = g.getFontMetrics();
    int gap = UIScale.scale(12);
    int height = UIScale.scale(56);
    int size = UIScale.scale(36);
    int width = size + metrics.stringWidth(word) + metrics.stringWidth(menu) + 8 * gap;
    int x = (getWidth() - width) / 2;
    RoundRectangle2D edge = new RoundRectangle2D.Double(x, 0.5, width, height, gap, gap);
    g.setColor(UIManager.getColor("Card.background"));
    g.fill(edge);
    g.setColor(UIManager.getColor("Component.accentColor"));
    g.setStroke(new BasicStroke(UIScale.scale(2f)));
    g.draw(edge);
    Graphics2D own = (Graphics2D) g.create();
    own.translate(x + gap, (height - size) / 2);
    TrayFigure.UPRIGHT.paint(own, size);
    own.dispose();
    int line = (height - metrics.getHeight()) / 2 + metrics.getAscent();
    g.setColor(UIManager.getColor("Label.foreground"));
    g.drawString(word, x + size + 2 * gap, line);
    int right = x + width - gap - metrics.stringWidth(menu) - gap;
    g.drawString(menu, right, line);
    g.setStroke(new BasicStroke(UIScale.scale(1f)));
    g.setColor(UIManager.getColor("Component.borderColor"));
    g.draw(
        new RoundRectangle2D.Double(
            right - gap,
            (height - metrics.getHeight()) / 2.0 - gap / 2.0,
            metrics.stringWidth(menu) + 2.0 * gap,
            metrics.getHeight() + gap,
            gap,
            gap));
  }

  private void paintStates(Graphics2D g) {
    int size = UIScale.scale(56);
    int column = getWidth() / SHOWN.length;
    int top = UIScale.scale(76);
    g.setFont(UIManager.getFont("Label.font"));
    FontMetrics metrics = g.getFontMetrics();
    for (int i = 0; i < SHOWN.length; i++) {
      int middle = i * column + column / 2;
      Graphics2D own = (Graphics2D) g.create();
      own.translate(middle - size / 2, top);
      SHOWN[i].paint(own, size);
      own.dispose();
      String word = texts.get("ui.state." + SHOWN[i]);
      g.setColor(UIManager.getColor("Label.foreground"));
      g.drawString(
          word,
          middle - metrics.stringWidth(word) / 2,
          top + size + UIScale.scale(10) + metrics.getAscent());
    }
  }
}
