package io.github.unhunch.ui.report;

import io.github.unhunch.history.SpanState;
import io.github.unhunch.ui.theme.StateLook;
import io.github.unhunch.ui.theme.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Fills shapes with a state's colour and pattern; what was paused is barred. */
final class StateFill {

  private StateFill() {}

  static void fill(Graphics2D g, Rectangle2D area, SpanState state) {
    if (state == SpanState.PAUSED) {
      bars(g, area);
    } else {
      StateLook.valueOf(state.name()).fill(g, area, Theme.isDark());
    }
  }

  private static void bars(Graphics2D g, Rectangle2D area) {
    Graphics2D own = (Graphics2D) g.create();
    Color grey = StateLook.UNSURE.shape();
    own.setColor(grey);
    own.draw(area);
    own.clip(area);
    for (int x = (int) area.getX() / 6 * 6; x < area.getMaxX(); x += 6) {
      own.drawLine(x, (int) area.getY(), x, (int) area.getMaxY());
    }
    own.dispose();
  }
}
