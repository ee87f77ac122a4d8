package io.github.unhunch.ui.report;

import com.formdev.flatlaf.util.UIScale;
import io.github.unhunch.history.SpanState;
import io.github.unhunch.history.report.Canvas;
import io.github.unhunch.ui.theme.StateLook;
import io.github.unhunch.ui.theme.Theme;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.UIManager;

/** A window's part on which a chart is drawn, in the colours of the look; what it says is not. */
final class WindowCanvas implements Canvas {

  private final Graphics2D g;
  private final FontMetrics small;

  /** Draws on these graphics, whose font and colour it changes. */
  WindowCanvas(Graphics2D g) {
    this.g = g;
    g.setFont(UIManager.getFont("small.font"));
    this.small = g.getFontMetrics();
  }

  /** How many points before scaling so many pixels are. */
  static double points(double pixels) {
    return pixels / UIScale.getUserScaleFactor();
  }

  /** Where a place lies, in pixels. */
  static Rectangle2D pixels(Box box) {
    double factor = UIScale.getUserScaleFactor();
    return new Rectangle2D.Double(
        box.x() * factor, box.y() * factor, box.width() * factor, box.height() * factor);
  }

  /** The height of a line of small words, in points before scaling. */
  double line() {
    return points(small.getHeight());
  }

  /** What was paused is barred. */
  @Override
  public void state(SpanState state, Box box, String says) {
    Rectangle2D area = pixels(box);
    if (state == SpanState.PAUSED) {
      bars(area);
    } else {
      StateLook.valueOf(state.name()).fill(g, area, Theme.isDark());
    }
  }

  private void bars(Rectangle2D area) {
    Graphics2D own = (Graphics2D) g.create();
    own.setColor(StateLook.UNSURE.shape());
    own.draw(area);
    own.clip(area);
    for (int x = (int) area.getX() / 6 * 6; x < area.getMaxX(); x += 6) {
      own.drawLine(x, (int) area.getY(), x, (int) area.getMaxY());
    }
    own.dispose();
  }

  @Override
  public void sign(Sign sign, Box box, String says) {
    g.setColor(colour(sign));
    Rectangle2D area = pixels(box);
    if (sign != Sign.PROMPT) {
      g.fill(area);
      return;
    }
    double x = area.getCenterX();
    double tip = area.getY() + area.getWidth();
    Path2D.Double arrow = new Path2D.Double();
    arrow.moveTo(x, tip);
    arrow.lineTo(area.getX(), area.getY());
    arrow.lineTo(area.getMaxX(), area.getY());
    arrow.closePath();
    g.fill(arrow);
    g.fill(new Rectangle2D.Double(x - 0.5, tip, 1, area.getMaxY() - tip));
  }

  private static Color colour(Sign sign) {
    return UIManager.getColor(
        switch (sign) {
          case GROUND -> "TextField.background";
          case PROMPT -> "Label.foreground";
          case ROUTINE -> "Component.accentColor";
          case TICK -> "Label.disabledForeground";
        });
  }

  @Override
  public double width(String words) {
    return points(small.stringWidth(words));
  }

  @Override
  public void label(String words, double middle, double top) {
    double factor = UIScale.getUserScaleFactor();
    g.setColor(UIManager.getColor("Label.disabledForeground"));
    g.drawString(
        words,
        (float) (middle * factor - small.stringWidth(words) / 2.0),
        (float) (top * factor + small.getAscent()));
  }
}
