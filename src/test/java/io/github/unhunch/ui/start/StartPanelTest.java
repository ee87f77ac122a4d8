package io.github.unhunch.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.report.OffScreen;
import io.github.unhunch.ui.theme.Theme;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

/** The first start beside the safety questions that it asks. */
class StartPanelTest {

  private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

  private final List<String> told = new ArrayList<>();
  private Optional<LocalDate> answered = Optional.empty();

  private SafetyPanel safety() {
    return new SafetyPanel(TEXTS, () -> answered, then -> told.add("ask"));
  }

  private StartParts parts(SafetyPanel safety) {
    return new StartParts(
        List::of,
        camera -> {},
        () -> {},
        () -> safety,
        JPanel::new,
        () -> true,
        () -> false,
        on -> {},
        step -> told.add(step.name()),
        () -> told.add("finished"),
        () -> told.add("left"));
  }

  private static JButton button(StartPanel panel, String words) {
    return OffScreen.all(panel, JButton.class).stream()
        .filter(button -> words.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothingGoesOnBehindTheSafetyQuestions() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          Theme.DEFAULT.install();
          SafetyPanel safety = safety();
          StartPanel panel = new StartPanel(TEXTS, parts(safety), StartStep.SAFETY);
          button(panel, "Answer the questions").doClick();
          safety.asking(true);
          button(panel, "Skip for now").doClick();
          button(panel, "Back").doClick();
          button(panel, "Finish later").doClick();
          panel.leave();
          assertThat(panel.step()).isEqualTo(StartStep.SAFETY);
          // Leaving shows what it waits for.
          assertThat(told).containsExactly("SAFETY", "ask", "ask");

          answered = Optional.of(LocalDate.of(2026, 11, 28));
          safety.asking(false);
          button(panel, "Next").doClick();
          assertThat(panel.step()).isEqualTo(StartStep.SIT);
          panel.leave();
          assertThat(told).endsWith("left");
        });
  }

  @Test
  void aDoubleClickOnSkipForNowSkipsOnePage() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          Theme.DEFAULT.install();
          StartPanel panel = new StartPanel(TEXTS, parts(safety()), StartStep.SAFETY);
          JButton skip = button(panel, "Skip for now");
          skip.setSize(100, 30);
          click(skip, 10_000);
          click(skip, 10_200);
          assertThat(panel.step()).isEqualTo(StartStep.SIT);
          click(skip, 12_000);
          assertThat(panel.step()).isEqualTo(StartStep.WHERE);
        });
  }

  private static void click(JButton button, long millis) {
    for (int id : new int[] {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED}) {
      int held = id == MouseEvent.MOUSE_PRESSED ? InputEvent.BUTTON1_DOWN_MASK : 0;
      button.dispatchEvent(
          new MouseEvent(button, id, millis, held, 50, 15, 1, false, MouseEvent.BUTTON1));
    }
  }

  @Test
  void questionsThatWereOpenBeforeAreWaitedForToo() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          Theme.DEFAULT.install();
          SafetyPanel safety = safety();
          safety.asking(true);
          StartPanel panel = new StartPanel(TEXTS, parts(safety), StartStep.WHAT);
          button(panel, "Next").doClick();
          button(panel, "Skip for now").doClick();
          assertThat(panel.step()).isEqualTo(StartStep.SAFETY);
          assertThat(button(panel, "Show that window").isEnabled()).isTrue();
        });
  }
}
