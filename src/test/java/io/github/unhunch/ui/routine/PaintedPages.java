package io.github.unhunch.ui.routine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.app.presenter.Guide;
import io.github.unhunch.app.presenter.SessionVoice;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Theme;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollBar;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;

/** Pages as they are, painted off screen, driven by their keys and a scripted clock. */
abstract class PaintedPages {

  static final FigureLibrary FIGURES = FigureLibrary.load();
  static final RoutineLibrary LIBRARY = RoutineLibrary.builtIn(Locale.ENGLISH);
  static final Texts TEXTS = Texts.in(Locale.ENGLISH);
  double now;
  final List<String> spoken = new ArrayList<>();
  final List<SessionVoice.Tone> played = new ArrayList<>();
  final RoutineContext around = new RoutineContext(TEXTS, FIGURES, () -> now);

  Guide guide(Routine routine, SessionOptions options) {
    SessionVoice voice =
        new SessionVoice() {
          @Override
          public void say(String words) {
            spoken.add(words);
          }

          @Override
          public void tone(Tone tone) {
            played.add(tone);
          }
        };
    return new Guide(routine, options, TEXTS, voice, now);
  }

  @AfterAll
  static void backToDefault() throws Exception {
    SwingUtilities.invokeAndWait(Theme.DEFAULT::install);
  }

  static void inTheme(boolean dark, double scale, Runnable work) throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          new Theme(dark, scale, true).install();
          work.run();
        });
  }

  static BufferedImage paint(JComponent page, int width, int height) {
    page.setSize(width, height);
    layOut(page);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    page.paint(graphics);
    graphics.dispose();
    return image;
  }

  private static void layOut(Container container) {
    container.doLayout();
    for (Component child : container.getComponents()) {
      if (child instanceof Container inner) {
        layOut(inner);
      }
    }
  }

  static <T> List<T> all(Class<T> type, Container container) {
    List<T> found = new ArrayList<>();
    for (Component child : container.getComponents()) {
      if (type.isInstance(child)) {
        found.add(type.cast(child));
      }
      if (child instanceof Container inner) {
        found.addAll(all(type, inner));
      }
    }
    return found;
  }

  static void press(JComponent page, String key) {
    page.getActionMap().get(key).actionPerformed(null);
  }

  static void nothingIsCut(JComponent page) {
    for (AbstractButton button : all(AbstractButton.class, page)) {
      if (button.getParent() instanceof JScrollBar) {
        continue;
      }
      assertThat(button.getWidth())
          .as(button.getText())
          .isGreaterThanOrEqualTo(button.getMinimumSize().width);
      assertThat(button.getAccessibleContext().getAccessibleName()).isNotBlank();
    }
    for (JLabel label : all(JLabel.class, page)) {
      assertThat(label.getWidth())
          .as(label.getText())
          .isGreaterThanOrEqualTo(label.getPreferredSize().width);
    }
    for (Prose words : all(Prose.class, page)) {
      assertThat(words.getHeight())
          .as(words.getText())
          .isGreaterThanOrEqualTo(words.getPreferredSize().height - 1);
    }
  }

  static Routine shortRoutine() {
    return LIBRARY.routinesOf(Routine.Kind.SHORT).get(0);
  }
}
