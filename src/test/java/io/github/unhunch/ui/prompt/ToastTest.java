package io.github.unhunch.ui.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.text.PseudoLanguage;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.report.OffScreen;
import io.github.unhunch.ui.theme.CutWords;
import io.github.unhunch.ui.theme.Theme;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class ToastTest {

  @Test
  void headlinesHaveAtMostSixWordsInBothLanguages() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      for (Cue cue : Cue.values()) {
        ToastWords words = ToastPicture.words(Texts.in(locale), cue, "Chin tucks", 2);
        assertThat(words.headline().split(" ")).hasSizeLessThanOrEqualTo(6);
        assertThat(words.headline() + words.why()).doesNotContain("!");
      }
    }
  }

  @Test
  void itFadesAfterTwentySecondsAndWaitsWhileThePointerIsOverIt() {
    ToastClock clock = ToastClock.FRESH.after(19.9, false);
    assertThat(clock.gone(false)).isFalse();
    assertThat(clock.opacity()).isEqualTo(1);
    clock = clock.after(60, true);
    assertThat(clock.gone(false)).isFalse();
    clock = clock.after(3, false).after(0.1, false);
    assertThat(clock.opacity()).isBetween(0.01, 0.99);
    assertThat(clock.after(0.1, true).opacity()).as("comes back").isEqualTo(1);
    assertThat(clock.after(0.15, false).gone(false)).isTrue();
    assertThat(ToastClock.FRESH.after(20, false).gone(true)).as("reduced motion").isTrue();
  }

  @Test
  void itStandsInsideTheWorkAreaOfAnyMonitor() {
    Dimension toast = new Dimension(360, 140);
    assertThat(Corner.in(new Rectangle(0, 0, 1920, 1080), new Insets(0, 0, 48, 0), toast))
        .isEqualTo(new Point(1544, 876));
    assertThat(Corner.in(new Rectangle(-1280, 100, 1280, 720), new Insets(30, 0, 0, 0), toast))
        .isEqualTo(new Point(-376, 664));
    assertThat(Corner.in(new Rectangle(0, 0, 320, 120), new Insets(0, 0, 0, 0), toast))
        .isEqualTo(new Point(0, 0));
  }

  @Test
  void nothingIsCutWhenWordsAreLonger() throws Exception {
    for (double scale : new double[] {1, 2}) {
      SwingUtilities.invokeAndWait(
          () -> {
            new Theme(false, scale, true).install();
            Texts texts = PseudoLanguage.in(Locale.ENGLISH);
            for (Cue cue : Cue.values()) {
              ToastPanel panel =
                  new ToastPanel(
                      texts,
                      ToastPicture.words(texts, cue, PseudoLanguage.of("Shoulder blades"), 3),
                      FigureLibrary.load().cue(cue),
                      () -> 0,
                      Optional.of(() -> {}),
                      answer -> {});
              panel.setSize(PromptToast.sizeOf(panel));
              OffScreen.layOut(panel);
              OffScreen.layOut(panel);
              assertThat(CutWords.in(panel)).as(cue + " at " + scale).isEmpty();
            }
          });
    }
  }

  @Test
  void theEdgesOfAScreenAreDimmedWithoutOverlap() {
    Rectangle screen = new Rectangle(1920, 0, 1366, 768);
    List<Rectangle> edges = DimmedEdges.along(screen, 20);
    int area = edges.stream().mapToInt(edge -> edge.width * edge.height).sum();
    assertThat(area).isEqualTo(1366 * 768 - 1326 * 728);
    assertThat(edges).allMatch(screen::contains);
    for (Rectangle one : edges) {
      assertThat(edges).filteredOn(other -> other != one).noneMatch(one::intersects);
    }
  }

  @Test
  void everyAnswerHasAButtonAndNoneTakesTheFocusOrIsCut() throws Exception {
    for (double scale : new double[] {1, 2}) {
      SwingUtilities.invokeAndWait(
          () -> {
            new Theme(false, scale, true).install();
            List<PromptAnswer> answers = new ArrayList<>();
            Texts texts = Texts.in(Locale.GERMAN);
            ToastPanel panel =
                new ToastPanel(
                    texts,
                    ToastPicture.words(texts, Cue.SHOULDERS_ROUNDED, "Kopf über die Schultern", 3),
                    FigureLibrary.load().cue(Cue.SHOULDERS_ROUNDED),
                    () -> 0,
                    Optional.empty(),
                    answers::add);
            panel.setSize(PromptToast.sizeOf(panel));
            OffScreen.layOut(panel);
            List<JButton> buttons = OffScreen.all(panel, JButton.class);
            for (JButton button : buttons) {
              assertThat(button.isFocusable()).isFalse();
              assertThat(button.getWidth()).isGreaterThanOrEqualTo(button.getPreferredSize().width);
              Rectangle at =
                  SwingUtilities.convertRectangle(button.getParent(), button.getBounds(), panel);
              assertThat(new Rectangle(panel.getSize()).contains(at)).isTrue();
              button.doClick(0);
            }
            assertThat(answers)
                .containsExactly(
                    PromptAnswer.START,
                    PromptAnswer.LATER,
                    PromptAnswer.NOT_NOW,
                    PromptAnswer.WRONG);
          });
    }
  }
}
