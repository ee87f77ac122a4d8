package io.github.unhunch.ui.report;

import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.history.PainChange;
import io.github.unhunch.history.report.Period;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.ui.theme.Drawing;
import io.github.unhunch.ui.theme.Space;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import javax.accessibility.AccessibleRole;
import javax.swing.UIManager;

/** Pain from 0 to 10, a line for each routine done: from a ring before it to a dot after it. */
final class PainLines extends Drawing {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 10;

  private final transient List<RoutineOutcome> rated;

  PainLines(ReportWords words, Period period) {
    super(AccessibleRole.CANVAS);
    rated = period.rated().stream().filter(RoutineOutcome::moved).toList();
    getAccessibleContext().setAccessibleName(words.get("pain.lines"));
    getAccessibleContext().setAccessibleDescription(words.pain(PainChange.of(period.rated())));
    setToolTipText(words.get("pain.lines"));
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Space.scaled(420), Space.scaled(120));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Space.scaled(240), Space.scaled(120));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = smooth(graphics);
    g.setFont(UIManager.getFont("small.font"));
    FontMetrics metrics = g.getFontMetrics();
    double left = Space.scaled(40);
    for (int pain = 0; pain <= MOST; pain += 5) {
      g.setColor(UIManager.getColor("Label.disabledForeground"));
      g.drawString(Integer.toString(pain), 0, (float) (y(pain) + metrics.getAscent() * 0.4));
      g.setColor(UIManager.getColor("Component.borderColor"));
      g.draw(new Line2D.Double(left, y(pain), getWidth(), y(pain)));
    }
    double slot = (getWidth() - left) / rated.size();
    double radius = Math.min(Space.scaled(4), Math.max(1.5, slot / 3));
    g.setColor(UIManager.getColor("Component.accentColor"));
    g.setStroke(new BasicStroke(Space.scaled(1) * 1.5f));
    for (int i = 0; i < rated.size(); i++) {
      double x = left + (i + 0.5) * slot;
      double before = y(rated.get(i).painBefore().orElse(0));
      double after = y(rated.get(i).painAfter().orElse(0));
      g.draw(new Line2D.Double(x, before, x, after));
      g.draw(circle(x, before, radius));
      g.fill(circle(x, after, radius));
    }
    g.dispose();
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private double y(int pain) {
    double edge = Space.scaled(8);
    return getHeight() - edge - (getHeight() - 2 * edge) * pain / MOST;
  }
}
