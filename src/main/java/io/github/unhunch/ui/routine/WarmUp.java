package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.session.GuidedSession;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.figure.FigurePainter;
import io.github.unhunch.ui.figure.FigurePalette;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Ring;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/**
 * Does once, ahead of time, what is slow the first time: loading the classes of the routine's
 * window, reading fonts and icons, drawing a figure, laying out the first pages. Nothing of it is
 * shown. What makes no component runs in the background; the pages are made on the Swing thread, in
 * pieces, so that it is never away for long.
 */
public final class WarmUp {

  private static final int SIZE = 320;
  private static final List<Class<?>> PARTS =
      List.of(
          RoutineWindow.class,
          Pages.class,
          Page.class,
          PainPanel.class,
          PlayerPanel.class,
          Ring.class,
          BigText.class,
          StepDots.class,
          Prose.class,
          ClosingPanel.class,
          JLabel.class,
          MigLayout.class);

  private WarmUp() {}

  /**
   * Begins in a thread of low priority and returns at once.
   *
   * @param around language, figures and clock
   * @param routine one whose first step is laid out
   */
  public static void begin(RoutineContext around, Routine routine) {
    Font font = UIManager.getFont("defaultFont");
    Thread thread =
        new Thread(
            () -> {
              inBackground(around.figures(), font);
              pages(around, routine).forEach(SwingUtilities::invokeLater);
            },
            "warm-up");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  /** The pieces that belong on the Swing thread, in this order. */
  public static List<Runnable> pages(RoutineContext around, Routine routine) {
    return List.of(
        () -> paint(new PainPanel(around.texts(), false, OptionalInt.empty(), pain -> {})),
        () -> {
          GuidedSession session = new GuidedSession(routine, SessionOptions.DEFAULT);
          PlayerPanel player =
              new PlayerPanel(
                  around.texts(),
                  around.figures(),
                  routine,
                  around.clock(),
                  command -> {},
                  () -> {});
          player.show(session.view(session.begin(around.clock().getAsDouble()).state()));
          paint(player);
        });
  }

  private static void paint(JComponent page) {
    page.setSize(920, 720);
    layOut(page);
    BufferedImage image = new BufferedImage(920, 720, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      page.print(g);
    } finally {
      g.dispose();
    }
  }

  private static void layOut(Container container) {
    container.doLayout();
    for (Component child : container.getComponents()) {
      if (child instanceof Container inner) {
        layOut(inner);
      }
    }
  }

  /**
   * What needs no component.
   *
   * @param figures two of them are drawn
   * @param font the default font of the windows
   */
  public static void inBackground(FigureLibrary figures, Font font) {
    PARTS.forEach(WarmUp::initialise);
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      for (String id : List.of("shoulder-rolls", "breathe")) {
        new FigurePainter(FigurePalette.on(Color.WHITE))
            .paint(
                g,
                figures.findOrCalm(id),
                0.5,
                FigurePainter.Look.MOVING,
                new Rectangle2D.Double(0, 0, SIZE, SIZE));
      }
      for (Icons icon : Icons.values()) {
        icon.icon().paintIcon(null, g, 0, 0);
      }
      for (Font words : List.of(font.deriveFont(Font.BOLD, 40f), font.deriveFont(20f))) {
        AttributedString text =
            new AttributedString("Éé Aa 0123", Map.of(TextAttribute.FONT, words));
        new LineBreakMeasurer(text.getIterator(), g.getFontRenderContext())
            .nextLayout(SIZE)
            .draw(g, 0, 100);
      }
    } finally {
      g.dispose();
    }
  }

  private static void initialise(Class<?> part) {
    try {
      Class.forName(part.getName(), true, part.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
