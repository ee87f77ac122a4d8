package io.github.unhunch.ui.report;

import io.github.unhunch.history.SpanState;
import io.github.unhunch.history.Trend;
import io.github.unhunch.history.TrendDay;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.ui.theme.Drawing;
import io.github.unhunch.ui.theme.Space;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.function.Consumer;
import javax.accessibility.AccessibleRole;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/** A week or month as stacked bars, one a day, with the patterns of the states. */
final class TrendBars extends Drawing {

  private static final long serialVersionUID = 1L;

  private final transient ReportWords words;
  private final transient Trend trend;

  /**
   * Draws them.
   *
   * @param open shows a day whose bar is clicked
   */
  TrendBars(ReportWords words, Trend trend, Consumer<LocalDate> open) {
    super(AccessibleRole.CANVAS);
    this.words = words;
    this.trend = trend;
    ToolTipManager.sharedInstance().registerComponent(this);
    getAccessibleContext().setAccessibleName(words.get("html.bars"));
    getAccessibleContext().setAccessibleDescription(words.trend(trend));
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            int index = (int) (event.getX() / slot());
            if (index >= 0 && index < trend.days().size()) {
              open.accept(trend.days().get(index).date());
            }
          }
        });
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Space.scaled(trend.days().size() > 7 ? 560 : 320), Space.scaled(160));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Space.scaled(240), Space.scaled(120));
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    int index = (int) (event.getX() / slot());
    if (index < 0 || index >= trend.days().size()) {
      return null;
    }
    TrendDay day = trend.days().get(index);
    if (day.judged().isZero()) {
      return words.date(day.date()) + ": " + words.get("html.nothing");
    }
    return words.date(day.date())
        + ": "
        + words.state(SpanState.UPRIGHT)
        + " "
        + words.duration(day.upright())
        + ", "
        + words.state(SpanState.DRIFTING)
        + " "
        + words.duration(day.drifting())
        + ", "
        + words.state(SpanState.SLOUCHING)
        + " "
        + words.duration(day.slouching());
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = smooth(graphics);
    g.setFont(UIManager.getFont("small.font"));
    long longest = trend.days().stream().mapToLong(day -> day.judged().toMillis()).max().orElse(0);
    for (int i = 0; i < trend.days().size(); i++) {
      paintDay(g, trend.days().get(i), i * slot(), longest);
    }
    g.dispose();
  }

  private void paintDay(Graphics2D g, TrendDay day, double x, long longest) {
    FontMetrics metrics = g.getFontMetrics();
    double ground = getHeight() - metrics.getHeight() - Space.scaled(4);
    double room = ground - Space.scaled(4);
    double width = slot() * 0.7;
    double y = ground;
    if (longest > 0) {
      y = part(g, SpanState.UPRIGHT, day.upright(), x, y, width, room / longest);
      y = part(g, SpanState.DRIFTING, day.drifting(), x, y, width, room / longest);
      part(g, SpanState.SLOUCHING, day.slouching(), x, y, width, room / longest);
    }
    g.setColor(UIManager.getColor("Label.disabledForeground"));
    g.fill(new Rectangle2D.Double(x, ground, width, 1));
    boolean month = trend.days().size() > 7;
    String label =
        month
            ? Integer.toString(day.date().getDayOfMonth())
            : day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, words.locale());
    if (!month || day.date().getDayOfMonth() % 5 == 1) {
      double middle = x + (width - metrics.stringWidth(label)) / 2;
      g.drawString(label, (float) middle, (float) (ground + metrics.getAscent() + 2));
    }
  }

  private static double part(
      Graphics2D g,
      SpanState state,
      Duration length,
      double x,
      double y,
      double width,
      double pixelsPerMilli) {
    double height = length.toMillis() * pixelsPerMilli;
    if (height > 0) {
      StateFill.fill(g, new Rectangle2D.Double(x, y - height, width, height), state);
    }
    return y - height;
  }

  private double slot() {
    return (double) getWidth() / trend.days().size();
  }
}
