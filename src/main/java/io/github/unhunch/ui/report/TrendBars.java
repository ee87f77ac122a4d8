package io.github.unhunch.ui.report;

import io.github.unhunch.history.SpanState;
import io.github.unhunch.history.Trend;
import io.github.unhunch.history.TrendDay;
import io.github.unhunch.history.report.BarChart;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.ui.theme.Keys;
import io.github.unhunch.ui.theme.Space;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javax.accessibility.AccessibleRole;
import javax.swing.UIManager;

/**
 * A week or month as stacked bars, one a day, with the patterns of the states. Bars are read by
 * pointing, or with the arrow keys; a click or Enter opens the day.
 */
final class TrendBars extends ReadDrawing {

  private static final long serialVersionUID = 1L;
  private static final int NONE = -1;

  private final transient ReportWords words;
  private final transient Trend trend;
  private int selected = NONE;

  /**
   * Draws them.
   *
   * @param reading is told what the bar says that is pointed at or selected
   * @param open shows a day whose bar is chosen
   */
  TrendBars(ReportWords words, Trend trend, Consumer<String> reading, Consumer<LocalDate> open) {
    super(AccessibleRole.LIST, reading);
    this.words = words;
    this.trend = trend;
    getAccessibleContext().setAccessibleName(words.get("html.bars"));
    getAccessibleContext().setAccessibleDescription(words.trend(trend));
    Keys.focused(this, "RIGHT", () -> step(1));
    Keys.focused(this, "LEFT", () -> step(-1));
    Keys.focused(
        this,
        "ENTER",
        () -> {
          if (selected != NONE) {
            open.accept(trend.days().get(selected).date());
          }
        });
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            int index = at(event.getX());
            if (index != NONE) {
              open.accept(trend.days().get(index).date());
            }
          }
        });
  }

  private int at(int x) {
    int index = (int) Math.floor(x / slot());
    return index >= 0 && index < trend.days().size() ? index : NONE;
  }

  @Override
  void point(int x, int y) {
    select(at(x));
  }

  private void step(int by) {
    select(Math.max(0, Math.min(trend.days().size() - 1, selected + by)));
  }

  @Override
  Optional<Object> selection() {
    return selected == NONE ? Optional.empty() : Optional.of(trend.days().get(selected).date());
  }

  @Override
  void select(Object part) {
    select(trend.days().stream().map(TrendDay::date).toList().indexOf(part));
  }

  private void select(int index) {
    if (index != selected) {
      String before = selectedWords();
      selected = index;
      say(before, selectedWords());
    }
  }

  /** What the selected bar says; empty words when none is. */
  String selectedWords() {
    if (selected == NONE) {
      return "";
    }
    TrendDay day = trend.days().get(selected);
    String date = words.date(day.date());
    return day.judged().isZero()
        ? words.get("days.nothing", date)
        : words.get(
            "days.one",
            date,
            words.state(SpanState.UPRIGHT) + " " + words.duration(day.upright()),
            words.state(SpanState.DRIFTING) + " " + words.duration(day.drifting()),
            words.state(SpanState.SLOUCHING) + " " + words.duration(day.slouching()));
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
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = smooth(graphics);
    WindowCanvas canvas = new WindowCanvas(g);
    new BarChart(words, trend)
        .draw(
            canvas,
            WindowCanvas.points(getWidth()),
            WindowCanvas.points(getHeight()),
            canvas.line(),
            trend.days().size() <= 7);
    if (selected != NONE) {
      g.setColor(UIManager.getColor("Component.focusedBorderColor"));
      g.setStroke(new BasicStroke(Space.scaled(2)));
      double edge = Space.scaled(1);
      g.draw(
          new Rectangle2D.Double(
              selected * slot() + edge, edge, slot() * 0.7 - edge, getHeight() - 2 * edge));
    }
    g.dispose();
  }

  private double slot() {
    return (double) getWidth() / trend.days().size();
  }
}
