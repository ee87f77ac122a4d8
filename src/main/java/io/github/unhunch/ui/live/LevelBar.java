package io.github.unhunch.ui.live;

import com.formdev.flatlaf.util.UIScale;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Drawing;
import io.github.unhunch.ui.theme.StateLook;
import io.github.unhunch.ui.theme.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.OptionalDouble;
import javax.swing.UIManager;

/**
 * How near one cue is to its limit: from the user's own normal at the left, past the limit, which
 * is marked, to one and a half times the limit.
 */
final class LevelBar extends Drawing {

  private static final long serialVersionUID = 1L;
  private static final double MOST = 1.5;

  private final transient Texts texts;
  private final String name;
  private transient OptionalDouble level = OptionalDouble.empty();

  LevelBar(Cue cue, Texts texts) {
    this.texts = texts;
    this.name = texts.get("ui.cue." + cue);
    show(OptionalDouble.empty());
  }

  /** Shows a level, where 1 is the limit, or that it could not be judged. */
  void show(OptionalDouble now) {
    level = now;
    String words =
        now.isPresent()
            ? texts.get("ui.live.level", name, Math.round(100 * now.getAsDouble()))
            : texts.get("ui.live.level-unknown", name);
    getAccessibleContext().setAccessibleName(words);
    setToolTipText(words);
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    return UIScale.scale(new Dimension(220, 18));
  }

  @Override
  public Dimension getMinimumSize() {
    return UIScale.scale(new Dimension(120, 18));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int tick = UIScale.scale(4);
    double height = getHeight() - 2.0 * tick;
    RoundRectangle2D track =
        new RoundRectangle2D.Double(0, tick, getWidth() - 1, height, height, height);
    Color words = UIManager.getColor("Label.foreground");
    g.setColor(new Color(words.getRed(), words.getGreen(), words.getBlue(), 34));
    g.fill(track);
    if (level.isPresent()) {
      double value = level.getAsDouble();
      int width = (int) Math.round(Math.min(MOST, value) / MOST * getWidth());
      StateLook look =
          value >= 1 ? StateLook.SLOUCHING : value >= 0.75 ? StateLook.DRIFTING : StateLook.UPRIGHT;
      Area filled = new Area(track);
      filled.intersect(new Area(new Rectangle(0, 0, width, getHeight())));
      look.fill(g, filled, Theme.isDark());
    } else {
      StateLook.UNSURE.fill(g, track, Theme.isDark());
    }
    double limit = getWidth() / MOST;
    g.setColor(words);
    g.setStroke(new BasicStroke(UIScale.scale(2f)));
    g.draw(new Line2D.Double(limit, 0, limit, getHeight()));
    g.draw(new Line2D.Double(1, 0, 1, getHeight()));
    g.dispose();
  }
}
