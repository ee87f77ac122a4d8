package io.github.unhunch.ui.report;

import io.github.unhunch.history.SpanState;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Type;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/** Says what colours, patterns and signs mean. */
final class Legend extends JPanel {

  private static final long serialVersionUID = 1L;

  /** Names these states. */
  Legend(ReportWords words, SpanState... states) {
    super(new MigLayout("insets 0, wrap 4, gap 16 4"));
    for (SpanState state : states) {
      name(words.state(state), new Swatch((g, area) -> StateFill.fill(g, area, state)));
    }
  }

  /** Names all states of the day's band, and the signs for prompts and routines. */
  static Legend ofBand(ReportWords words) {
    Legend legend = new Legend(words, SpanState.values());
    legend.name(words.get("html.prompt"), new Swatch(Legend::tick));
    legend.name(words.get("html.routine"), new Swatch(Legend::bar));
    return legend;
  }

  private void name(String words, Icon icon) {
    add(Type.SMALL.on(new JLabel(words, icon, SwingConstants.LEADING)));
  }

  private static void tick(Graphics2D g, Rectangle2D area) {
    Path2D.Double tick = new Path2D.Double();
    tick.moveTo(area.getCenterX(), area.getMaxY());
    tick.lineTo(area.getCenterX() - area.getHeight() / 2, area.getY());
    tick.lineTo(area.getCenterX() + area.getHeight() / 2, area.getY());
    tick.closePath();
    g.setColor(UIManager.getColor("Label.foreground"));
    g.fill(tick);
  }

  private static void bar(Graphics2D g, Rectangle2D area) {
    g.setColor(UIManager.getColor("Component.accentColor"));
    double height = area.getHeight() / 2;
    g.fill(
        new Rectangle2D.Double(
            area.getX(), area.getCenterY() - height / 2, area.getWidth(), height));
  }

  /** Draws a sign into an area. */
  private interface Sign {
    void draw(Graphics2D g, Rectangle2D area);
  }

  /** A patch with a sign. */
  private record Swatch(Sign sign) implements Icon {
    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
      Graphics2D g = (Graphics2D) graphics.create();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      sign.draw(g, new Rectangle2D.Double(x, y, getIconWidth() - 1.0, getIconHeight() - 1.0));
      g.dispose();
    }

    @Override
    public int getIconWidth() {
      return Space.scaled(20);
    }

    @Override
    public int getIconHeight() {
      return Space.scaled(12);
    }
  }
}
