package io.github.unhunch.ui.report;

import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.report.DayAxis;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.ui.theme.Drawing;
import io.github.unhunch.ui.theme.Keys;
import io.github.unhunch.ui.theme.Space;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.UIManager;

/**
 * The day as one band: states with colour and pattern, prompts as ticks above, routines as bars
 * below. Every part can be read by pointing at it, or with the arrow keys when it has the focus.
 */
final class BandView extends Drawing {

  private static final long serialVersionUID = 1L;
  private static final int NONE = -1;

  private final transient ReportWords words;
  private final transient Consumer<String> reading;
  private transient DayAxis axis;
  private transient List<BandPart> parts = List.of();
  private int selected = NONE;

  /**
   * Makes an empty band.
   *
   * @param reading is told what the part says that is pointed at or selected
   */
  BandView(ReportWords words, DaySummary day, Consumer<String> reading) {
    super(AccessibleRole.LIST);
    this.words = words;
    this.reading = reading;
    this.axis = DayAxis.of(day);
    setFocusable(true);
    setOpaque(false);
    Keys.focused(this, "RIGHT", () -> step(1));
    Keys.focused(this, "LEFT", () -> step(-1));
    MouseAdapter pointer =
        new MouseAdapter() {
          @Override
          public void mouseMoved(MouseEvent event) {
            select(at(event.getX(), event.getY()));
          }

          @Override
          public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
          }
        };
    addMouseListener(pointer);
    addMouseMotionListener(pointer);
    repaintOnFocus();
    show(day);
  }

  /** Shows another day. */
  void show(DaySummary day) {
    axis = DayAxis.of(day);
    parts = BandPart.of(day, words);
    selected = NONE;
    getAccessibleContext()
        .setAccessibleName(
            words.get("band.name", axis.label(axis.start()), axis.label(axis.end())));
    getAccessibleContext().setAccessibleDescription(words.sentence(day));
    repaint();
  }

  /** What the selected part says; empty words when none is. */
  String selectedWords() {
    return selected == NONE ? "" : parts.get(selected).words();
  }

  /** Selects the part so many places further; stays at the ends. */
  void step(int by) {
    if (!parts.isEmpty()) {
      select(Math.max(0, Math.min(parts.size() - 1, selected + by)));
    }
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Space.scaled(640), Space.scaled(112));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Space.scaled(280), Space.scaled(112));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = smooth(graphics);
    g.setColor(UIManager.getColor("TextField.background"));
    g.fill(new Rectangle2D.Double(left(), bandTop(), bandWidth(), bandHeight()));
    parts.forEach(part -> paint(g, part));
    paintTicks(g);
    if (selected != NONE && (isFocusOwner() || !selectedWords().isEmpty())) {
      paintSelection(g, parts.get(selected));
    }
    g.dispose();
  }

  private void paint(Graphics2D g, BandPart part) {
    switch (part.kind()) {
      case SPAN -> StateFill.fill(g, area(part), part.state().orElseThrow());
      case PROMPT -> {
        double x = x(part.from());
        double tip = bandTop() - Space.scaled(2);
        double half = Space.scaled(5);
        Path2D.Double arrow = new Path2D.Double();
        arrow.moveTo(x, tip);
        arrow.lineTo(x - half, tip - 2 * half);
        arrow.lineTo(x + half, tip - 2 * half);
        arrow.closePath();
        g.setColor(getForeground());
        g.fill(arrow);
        g.fill(new Rectangle2D.Double(x - 0.5, tip, 1, bandHeight() + Space.scaled(2)));
      }
      case ROUTINE -> {
        g.setColor(UIManager.getColor("Component.accentColor"));
        g.fill(area(part));
      }
      case GAP -> {}
    }
  }

  private void paintTicks(Graphics2D g) {
    g.setFont(UIManager.getFont("small.font"));
    FontMetrics metrics = g.getFontMetrics();
    g.setColor(UIManager.getColor("Label.disabledForeground"));
    double y = bandTop() + bandHeight() + Space.scaled(16);
    double free = -1;
    for (Instant tick : axis.ticks()) {
      String label = axis.label(tick);
      double width = metrics.stringWidth(label);
      double middle = Math.max(0, Math.min(getWidth() - width, x(tick) - width / 2));
      g.fill(new Rectangle2D.Double(x(tick) - 0.5, y - Space.scaled(2), 1, Space.scaled(5)));
      if (middle > free) {
        g.drawString(label, (float) middle, (float) y + metrics.getAscent() + Space.scaled(4));
        free = middle + width + Space.scaled(6);
      }
    }
  }

  private void paintSelection(Graphics2D g, BandPart part) {
    Color accent = UIManager.getColor("Component.focusedBorderColor");
    g.setColor(accent == null ? getForeground() : accent);
    g.setStroke(new BasicStroke(Space.scaled(2)));
    Rectangle2D area = area(part);
    double grow = Space.scaled(2);
    g.draw(
        new Rectangle2D.Double(
            area.getX() - grow,
            area.getY() - grow,
            area.getWidth() + 2 * grow,
            area.getHeight() + 2 * grow));
  }

  private Rectangle2D area(BandPart part) {
    double from = x(part.from());
    double least = part.kind() == BandPart.Kind.ROUTINE ? Space.scaled(3) : 0.5;
    double width = Math.max(least, x(part.to()) - from);
    return switch (part.kind()) {
      case SPAN, GAP -> new Rectangle2D.Double(from, bandTop(), width, bandHeight());
      case PROMPT ->
          new Rectangle2D.Double(
              from - Space.scaled(5), 0, 2.0 * Space.scaled(5), bandTop() + bandHeight());
      case ROUTINE ->
          new Rectangle2D.Double(
              from, bandTop() + bandHeight() + Space.scaled(4), width, Space.scaled(7));
    };
  }

  /** The part under a point; prompts and routines lie above spans. */
  private int at(int px, int py) {
    int found = NONE;
    for (int i = 0; i < parts.size(); i++) {
      BandPart part = parts.get(i);
      boolean above = found == NONE || part.kind() != BandPart.Kind.SPAN;
      boolean tickOnly = part.kind() != BandPart.Kind.PROMPT || py < bandTop();
      if (above && tickOnly && area(part).contains(px, py)) {
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
    reading.accept(selectedWords());
    AccessibleContext context = getAccessibleContext();
    context.setAccessibleDescription(selectedWords());
    context.firePropertyChange(
        AccessibleContext.ACCESSIBLE_VALUE_PROPERTY, before, selectedWords());
    repaint();
  }

  private double x(Instant time) {
    return left() + bandWidth() * axis.position(time);
  }

  private static double left() {
    return Space.scaled(6);
  }

  private double bandWidth() {
    return getWidth() - 2 * left();
  }

  private static double bandTop() {
    return Space.scaled(16);
  }

  private static double bandHeight() {
    return Space.scaled(52);
  }
}
