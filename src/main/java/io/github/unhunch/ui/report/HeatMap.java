package io.github.unhunch.ui.report;

import io.github.unhunch.history.HourMap;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.ui.theme.Keys;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.StateLook;
import io.github.unhunch.ui.theme.Theme;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.IntSummaryStatistics;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javax.accessibility.AccessibleRole;
import javax.swing.UIManager;

/**
 * The hours of the week as cells, each filled from below by the part of its judged time that was
 * not upright. Cells are read by pointing, or with the arrow keys.
 */
final class HeatMap extends ReadDrawing {

  private static final long serialVersionUID = 1L;

  /** These hours are drawn in any case: one alone would be as wide as the window. */
  private static final int USUAL_FIRST = 8;

  private static final int USUAL_LAST = 17;

  private final transient ReportWords words;
  private final transient HourMap hours;
  private final int first;
  private final int last;
  private int row = -1;
  private int column = -1;

  /**
   * Draws them.
   *
   * @param reading is told what the cell says that is pointed at or selected
   */
  HeatMap(ReportWords words, HourMap hours, Consumer<String> reading) {
    super(AccessibleRole.TABLE, reading);
    this.words = words;
    this.hours = hours;
    IntSummaryStatistics judged =
        hours.hours().keySet().stream().mapToInt(HourMap.Hour::hour).summaryStatistics();
    this.first = Math.min(judged.getMin(), USUAL_FIRST);
    this.last = Math.max(judged.getMax(), USUAL_LAST);
    getAccessibleContext().setAccessibleName(words.get("heading.hours"));
    getAccessibleContext().setAccessibleDescription(hint(words));
    Keys.focused(this, "UP", () -> step(-1, 0));
    Keys.focused(this, "DOWN", () -> step(1, 0));
    Keys.focused(this, "LEFT", () -> step(0, -1));
    Keys.focused(this, "RIGHT", () -> step(0, 1));
  }

  @Override
  void point(int x, int y) {
    select((int) (y / cellHeight()), (int) Math.floor((x - left()) / cellWidth()));
  }

  @Override
  Optional<Object> selection() {
    return row < 0
        ? Optional.empty()
        : Optional.of(new HourMap.Hour(DayOfWeek.of(row + 1), first + column));
  }

  @Override
  void select(Object part) {
    HourMap.Hour hour = (HourMap.Hour) part;
    select(hour.day().getValue() - 1, hour.hour() - first);
  }

  private void step(int down, int right) {
    select(
        Math.max(0, Math.min(6, row + down)), Math.max(0, Math.min(last - first, column + right)));
  }

  private void select(int newRow, int newColumn) {
    boolean inside = newRow >= 0 && newRow < 7 && newColumn >= 0 && newColumn <= last - first;
    String before = selectedWords();
    row = inside ? newRow : -1;
    column = inside ? newColumn : -1;
    say(before, selectedWords());
  }

  private String selectedWords() {
    return row < 0 ? "" : cellWords(DayOfWeek.of(row + 1), first + column);
  }

  /** How it is read. */
  static String hint(ReportWords words) {
    return words.get("hours.hint", HourMap.ENOUGH.toMinutes());
  }

  /** What a cell says. */
  String cellWords(DayOfWeek day, int hour) {
    String name = day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
    OptionalDouble off = hours.off(day, hour);
    return off.isPresent()
        ? words.get("hours.cell", name, hour, hour + 1, Math.round(100 * off.getAsDouble()))
        : words.get("hours.nothing", name, hour, hour + 1, HourMap.ENOUGH.toMinutes());
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Space.scaled(420), 7 * Space.scaled(22) + Space.scaled(22));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Space.scaled(240), getPreferredSize().height);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = smooth(graphics);
    g.setFont(UIManager.getFont("small.font"));
    FontMetrics metrics = g.getFontMetrics();
    for (int r = 0; r < 7; r++) {
      DayOfWeek day = DayOfWeek.of(r + 1);
      g.setColor(UIManager.getColor("Label.disabledForeground"));
      double middle = (r + 0.5) * cellHeight() + metrics.getAscent() * 0.4;
      g.drawString(day.getDisplayName(TextStyle.SHORT, words.locale()), 0, (float) middle);
      for (int c = 0; c <= last - first; c++) {
        paintCell(g, day, c, r);
      }
    }
    g.setColor(UIManager.getColor("Label.disabledForeground"));
    double free = -1;
    for (int c = 0; c <= last - first; c++) {
      String label = Integer.toString(first + c);
      double x = left() + c * cellWidth();
      if (x > free) {
        g.drawString(label, (float) x, (float) (7 * cellHeight()) + metrics.getAscent() + 2);
        free = x + metrics.stringWidth(label) + Space.scaled(8);
      }
    }
    g.dispose();
  }

  private void paintCell(Graphics2D g, DayOfWeek day, int c, int r) {
    double gap = Space.scaled(1);
    double width = cellWidth() - 2 * gap;
    double height = cellHeight() - 2 * gap;
    double x = left() + c * cellWidth() + gap;
    double y = r * cellHeight() + gap;
    OptionalDouble off = hours.off(day, first + c);
    if (off.isPresent()) {
      g.setColor(UIManager.getColor("TextField.background"));
      g.fill(new Rectangle2D.Double(x, y, width, height));
      double part = height * off.getAsDouble();
      if (part >= 1) {
        StateLook.DRIFTING.fill(
            g, new Rectangle2D.Double(x, y + height - part, width, part), Theme.isDark());
      }
      g.setColor(UIManager.getColor("Component.borderColor"));
      g.draw(new Rectangle2D.Double(x, y, width, height));
    }
    if (r == row && c == column) {
      g.setColor(UIManager.getColor("Component.focusedBorderColor"));
      g.draw(new Rectangle2D.Double(x - 1, y - 1, width + 2, height + 2));
    }
  }

  private double left() {
    return Space.scaled(40);
  }

  private double cellWidth() {
    return (getWidth() - left() - 2) / (last - first + 1);
  }

  private double cellHeight() {
    return (getHeight() - Space.scaled(22)) / 7.0;
  }
}
