package io.github.unhunch.ui.report;

import io.github.unhunch.history.SpanState;
import io.github.unhunch.history.report.Canvas;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Type;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.function.BiConsumer;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/** Says what colours, patterns and signs mean. */
final class Legend extends JPanel {

  private static final long serialVersionUID = 1L;

  /** Names these states. */
  Legend(ReportWords words, SpanState... states) {
    super(new MigLayout("insets 0, wrap 3, gap 16 4"));
    for (SpanState state : states) {
      name(words.state(state), new Swatch((canvas, box) -> canvas.state(state, box, "")));
    }
  }

  /** Names all states of the day's band, what has none, and the signs for prompts and routines. */
  static Legend ofBand(ReportWords words) {
    Legend legend = new Legend(words, SpanState.values());
    legend.name(
        words.get("band.blank"),
        new Swatch((canvas, box) -> canvas.sign(Canvas.Sign.GROUND, box, "")));
    legend.name(words.get("html.prompt"), new Swatch(Legend::arrow));
    legend.name(words.get("html.routine"), new Swatch(Legend::bar));
    return legend;
  }

  private void name(String words, Icon icon) {
    add(Type.SMALL.on(new JLabel(words, icon, SwingConstants.LEADING)));
  }

  private static void arrow(Canvas canvas, Canvas.Box box) {
    double left = box.x() + (box.width() - box.height()) / 2;
    canvas.sign(Canvas.Sign.PROMPT, new Canvas.Box(left, box.y(), box.height(), box.height()), "");
  }

  private static void bar(Canvas canvas, Canvas.Box box) {
    double half = box.height() / 2;
    canvas.sign(
        Canvas.Sign.ROUTINE, new Canvas.Box(box.x(), box.y() + half / 2, box.width(), half), "");
  }

  /** A patch with a sign. */
  private record Swatch(BiConsumer<Canvas, Canvas.Box> sign) implements Icon {
    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
      Graphics2D g = (Graphics2D) graphics.create();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      sign.accept(
          new WindowCanvas(g),
          new Canvas.Box(
              WindowCanvas.points(x),
              WindowCanvas.points(y),
              WindowCanvas.points(getIconWidth() - 1.0),
              WindowCanvas.points(getIconHeight() - 1.0)));
      g.dispose();
    }

    @Override
    public int getIconWidth() {
      return Space.scaled(20);
    }

    @Override
    public int getIconHeight() {
      return Space.scaled(12);
    }
  }
}
