package io.github.unhunch.ui.report;

import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.report.BandChart;
import io.github.unhunch.history.report.BandPart;
import io.github.unhunch.history.report.Canvas;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.ui.theme.Keys;
import io.github.unhunch.ui.theme.Space;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javax.accessibility.AccessibleRole;
import javax.swing.UIManager;

/**
 * The day as one band: states with colour and pattern, prompts as ticks above, routines as bars
 * below. Every part can be read by pointing at it, or with the arrow keys when it has the focus.
 */
final class BandView extends ReadDrawing {

  private static final long serialVersionUID = 1L;
  private static final int NONE = -1;

  private final transient ReportWords words;
  private final transient BandChart chart;
  private int selected = NONE;

  /**
   * Makes an empty band.
   *
   * @param reading is told what the part says that is pointed at or selected
   */
  BandView(ReportWords words, DaySummary day, Consumer<String> reading) {
    super(AccessibleRole.LIST, reading);
    this.words = words;
    this.chart = new BandChart(words, day);
    Keys.focused(this, "RIGHT", () -> step(1));
    Keys.focused(this, "LEFT", () -> step(-1));
    getAccessibleContext().setAccessibleName(chart.name());
    getAccessibleContext().setAccessibleDescription(words.sentence(day));
  }

  @Override
  void point(int x, int y) {
    select(at(x, y));
  }

  /** A part is the same when it is of the same kind and begins when it did. */
  private record Begun(BandPart.Kind kind, Instant from) {
    private static Begun of(BandPart part) {
      return new Begun(part.kind(), part.from());
    }
  }

  @Override
  Optional<Object> selection() {
    return selected == NONE ? Optional.empty() : Optional.of(Begun.of(chart.parts().get(selected)));
  }

  @Override
  void select(Object part) {
    select(chart.parts().stream().map(Begun::of).toList().indexOf(part));
  }

  /** What the selected part says; empty words when none is. */
  String selectedWords() {
    return selected == NONE ? "" : chart.parts().get(selected).words();
  }

  /** Selects the part so many places further; stays at the ends. */
  void step(int by) {
    if (!chart.parts().isEmpty()) {
      select(Math.max(0, Math.min(chart.parts().size() - 1, selected + by)));
    }
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Space.scaled(640), Space.scaled((int) BandChart.HEIGHT));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Space.scaled(280), Space.scaled((int) BandChart.HEIGHT));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = smooth(graphics);
    chart.draw(new WindowCanvas(g), WindowCanvas.points(getWidth()));
    if (selected != NONE) {
      paintSelection(g, WindowCanvas.pixels(box(chart.parts().get(selected))));
    }
    g.dispose();
  }

  private void paintSelection(Graphics2D g, Rectangle2D area) {
    Color accent = UIManager.getColor("Component.focusedBorderColor");
    g.setColor(accent == null ? getForeground() : accent);
    g.setStroke(new BasicStroke(Space.scaled(2)));
    double grow = Space.scaled(2);
    g.draw(
        new Rectangle2D.Double(
            area.getX() - grow,
            area.getY() - grow,
            area.getWidth() + 2 * grow,
            area.getHeight() + 2 * grow));
  }

  private Canvas.Box box(BandPart part) {
    return chart.box(part, WindowCanvas.points(getWidth()));
  }

  /** The part under a point; prompts and routines lie above spans. */
  private int at(int px, int py) {
    double x = WindowCanvas.points(px);
    double y = WindowCanvas.points(py);
    int found = NONE;
    for (int i = 0; i < chart.parts().size(); i++) {
      BandPart part = chart.parts().get(i);
      boolean above = found == NONE || part.kind() != BandPart.Kind.SPAN;
      boolean arrowOnly = part.kind() != BandPart.Kind.PROMPT || y < BandChart.TOP;
      if (above && arrowOnly && box(part).contains(x, y)) {
        found = i;
      }
    }
    return found;
  }

  private void select(int index) {
    if (index == selected) {
      return;
    }
    String before = selectedWords();
    selected = index;
    say(before, selectedWords());
  }
}
