package io.github.unhunch.ui.report;

import io.github.unhunch.history.SpanState;
import io.github.unhunch.history.Trend;
import io.github.unhunch.history.TrendDay;
import io.github.unhunch.history.report.BarChart;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.ui.theme.Drawing;
import io.github.unhunch.ui.theme.Space;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.LocalDate;
import java.util.function.Consumer;
import javax.accessibility.AccessibleRole;
import javax.swing.ToolTipManager;
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
    WindowCanvas canvas = new WindowCanvas(g);
    new BarChart(words, trend)
        .draw(
            canvas,
            WindowCanvas.points(getWidth()),
            WindowCanvas.points(getHeight()),
            canvas.line(),
            false);
    g.dispose();
  }

  private double slot() {
    return (double) getWidth() / trend.days().size();
  }
}
