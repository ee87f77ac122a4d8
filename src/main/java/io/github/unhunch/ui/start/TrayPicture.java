package io.github.unhunch.ui.start;

import com.formdev.flatlaf.util.UIScale;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Drawing;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.tray.TrayFigure;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.UIManager;

/** A drawn corner of a desktop: the panel with the figure in it, and below it the states. */
final class TrayPicture extends Drawing {

  private static final long serialVersionUID = 1L;
  private static final TrayFigure[] SHOWN = {
    TrayFigure.UPRIGHT,
    TrayFigure.DRIFTING,
    TrayFigure.SLOUCHING,
    TrayFigure.AWAY,
    TrayFigure.UNSURE
  };

  private final transient Texts texts;

  TrayPicture(Texts texts) {
    this.texts = texts;
    getAccessibleContext().setAccessibleName(texts.get("ui.start.WHERE.tray"));
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
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    paintPanel(g);
    paintStates(g);
    g.dispose();
  }

  private void paintPanel(Graphics2D g) {
    int height = UIScale.scale(44);
    int arc = UIScale.scale(12);
    RoundRectangle2D bar =
        new RoundRectangle2D.Double(0.5, 0.5, getWidth() - 1.0, height, arc, arc);
    g.setColor(new Color(0x101113));
    g.fill(bar);
    g.setColor(UIManager.getColor("Card.borderColor"));
    g.draw(bar);
    g.setFont(UIManager.getFont("Label.font"));
    FontMetrics metrics = g.getFontMetrics();
    String clock = "14:32";
    int x = getWidth() - metrics.stringWidth(clock) - UIScale.scale(16);
    g.setColor(Color.WHITE);
    g.drawString(clock, x, (height - metrics.getHeight()) / 2 + metrics.getAscent());
    int size = UIScale.scale(24);
    int y = (height - size) / 2;
    for (Icons icon : new Icons[] {Icons.BELL, Icons.SOUND}) {
      x -= UIScale.scale(38);
      paintWhite(g, icon, x, (height - UIScale.scale(18)) / 2);
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

  private void paintWhite(Graphics2D g, Icons icon, int x, int y) {
    var svg = icon.icon(18);
    svg.setColorFilter(
        new com.formdev.flatlaf.extras.FlatSVGIcon.ColorFilter(drawn -> new Color(0xdddddd)));
    svg.paintIcon(this, g, x, y);
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
