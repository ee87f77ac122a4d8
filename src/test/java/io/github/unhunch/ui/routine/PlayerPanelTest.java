package io.github.unhunch.ui.routine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.app.presenter.Guide;
import io.github.unhunch.app.presenter.SessionVoice;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.session.SessionCommand;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.coach.session.SessionPhase;
import io.github.unhunch.coach.session.SessionView;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Ring;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.UIManager;
import org.junit.jupiter.api.Test;

/** The page that leads through a routine. */
class PlayerPanelTest extends PaintedPages {

  @Test
  void theSessionIsShownStepByStepAndTalks() throws Exception {
    Routine routine = shortRoutine();
    inTheme(
        false,
        1,
        () -> {
          Guide guide = guide(routine, new SessionOptions(0, 3, 1.5, false));
          List<SessionCommand> commands = new ArrayList<>();
          PlayerPanel page =
              new PlayerPanel(TEXTS, FIGURES, routine, around.clock(), commands::add, () -> {});
          page.show(guide.view());
          BufferedImage first = paint(page, 920, 720);
          nothingIsCut(page);
          assertThat(all(BigText.class, page).get(0).words())
              .isEqualTo(routine.steps().get(0).instruction());
          assertThat(spoken).containsExactly(routine.steps().get(0).instruction());
          assertThat(played).containsExactly(SessionVoice.Tone.NEXT);
          now += 3;
          guide.step(now, Optional.empty());
          page.show(guide.view());
          assertThat(paint(page, 920, 720)).isNotSameAs(first);
          guide.step(now, Optional.of(SessionCommand.NEXT));
          page.show(guide.view());
          assertThat(all(BigText.class, page).get(0).words())
              .isEqualTo(routine.steps().get(1).instruction());
          for (String key : List.of("SPACE", "RIGHT", "LEFT", "ESCAPE", "S")) {
            press(page, key);
          }
          assertThat(commands)
              .containsExactly(
                  SessionCommand.PAUSE,
                  SessionCommand.NEXT,
                  SessionCommand.PREVIOUS,
                  SessionCommand.STOP,
                  SessionCommand.HURT);
        });
  }

  @Test
  void aHundredMinutesOfScriptedTimeEndEveryRoutine() throws Exception {
    for (Routine routine : LIBRARY.routines()) {
      now = 0;
      Guide guide = guide(routine, SessionOptions.DEFAULT);
      while (!guide.state().phase().over() && now < 6000) {
        now += 0.5;
        guide.step(now, Optional.empty());
      }
      assertThat(guide.state().phase()).as(routine.id()).isEqualTo(SessionPhase.DONE);
    }
    assertThat(played).contains(SessionVoice.Tone.DONE);
  }

  @Test
  void theCountIsLargeWhenTheCameraCountsAndElseTheClockSaysSo() throws Exception {
    inTheme(
        true,
        1,
        () -> {
          PlayerPanel page =
              new PlayerPanel(
                  TEXTS, FIGURES, shortRoutine(), around.clock(), command -> {}, () -> {});
          page.show(view(true));
          paint(page, 920, 720);
          assertThat(all(Ring.class, page).get(0).getAccessibleContext().getAccessibleName())
              .isEqualTo("7 of 10");
          page.show(view(false));
          assertThat(all(Ring.class, page).get(0).getAccessibleContext().getAccessibleName())
              .isEqualTo("12 seconds");
          assertThat(all(JLabel.class, page))
              .anyMatch(label -> "Camera cannot see, so the clock counts".equals(label.getText()));
        });
  }

  @Test
  void whileItWaitsItSaysSoAndHowItGoesOn() throws Exception {
    inTheme(
        false,
        1,
        () -> {
          List<SessionCommand> pressed = new ArrayList<>();
          PlayerPanel page =
              new PlayerPanel(
                  TEXTS, FIGURES, shortRoutine(), around.clock(), pressed::add, () -> {});
          page.show(view(SessionPhase.WAITING, true));
          assertThat(all(JLabel.class, page).stream().map(JLabel::getText))
              .contains("Waiting for you")
              .doesNotContain("The camera counts");
          all(JButton.class, page).stream()
              .filter(button -> "Go on".equals(button.getText()))
              .forEach(JButton::doClick);
          assertThat(pressed).containsExactly(SessionCommand.RESUME);
        });
  }

  @Test
  void theRingFillsWithCountsAndRunsDownWithTime() throws Exception {
    inTheme(
        false,
        1,
        () -> {
          Ring ring = new Ring(210);
          ring.showDone(0, "0", "of 10");
          assertThat(accent(ring)).as("none of ten").isZero();
          ring.showDone(0.5, "5", "of 10");
          int half = accent(ring);
          ring.showDone(1, "10", "of 10");
          assertThat(accent(ring)).as("ten of ten").isGreaterThan(half * 3 / 2);
          ring.showLeft(1, "30", "seconds");
          assertThat(accent(ring)).as("all the time").isGreaterThan(half * 3 / 2);
          ring.showLeft(0, "0", "seconds");
          assertThat(accent(ring)).as("no time").isZero();
        });
  }

  private static int accent(Ring ring) {
    int accent = UIManager.getColor("Component.accentColor").getRGB();
    BufferedImage image = paint(ring, 200, 200);
    int[] pixels = image.getRGB(0, 0, 200, 200, null, 0, 200);
    return (int) Arrays.stream(pixels).filter(pixel -> pixel == accent).count();
  }

  @Test
  void theNameTheTimeLeftAndTheSecondsOfAHoldAreInSight() throws Exception {
    Routine routine = shortRoutine();
    inTheme(
        false,
        1,
        () -> {
          Guide guide = guide(routine, new SessionOptions(0, 3, 1.5, false));
          PlayerPanel page =
              new PlayerPanel(TEXTS, FIGURES, routine, around.clock(), command -> {}, () -> {});
          now += 1;
          guide.step(now, Optional.empty());
          page.show(guide.view());
          int all = (int) Math.ceil(routine.seconds() - 1);
          List<String> labels = all(JLabel.class, page).stream().map(JLabel::getText).toList();
          assertThat(labels)
              .contains("%d:%02d left".formatted(all / 60, all % 60))
              .contains("2 s more");
          assertThat(all(Prose.class, page)).anyMatch(w -> w.getText().equals(routine.name()));
        });
  }

  private static SessionView view(boolean seen) {
    return view(SessionPhase.RUNNING, seen);
  }

  private static SessionView view(SessionPhase phase, boolean seen) {
    return new SessionView(
        phase,
        0,
        shortRoutine().steps().size(),
        shortRoutine().steps().get(0).id(),
        Optional.empty(),
        12,
        30,
        7,
        10,
        shortRoutine().steps().get(0).side(),
        Optional.empty(),
        OptionalDouble.empty(),
        true,
        seen);
  }

  @Test
  void everyStepFitsAtTwiceTheTextSize() throws Exception {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      RoutineLibrary library = RoutineLibrary.builtIn(locale);
      Routine routine = library.routinesOf(Routine.Kind.SHORT).get(0);
      inTheme(
          true,
          2,
          () -> {
            PlayerPanel page =
                new PlayerPanel(
                    Texts.in(locale), FIGURES, routine, around.clock(), command -> {}, () -> {});
            Guide guide = guide(routine, SessionOptions.DEFAULT);
            page.show(guide.view());
            paint(page, 1610, 1200);
            nothingIsCut(page);
          });
    }
  }
}
