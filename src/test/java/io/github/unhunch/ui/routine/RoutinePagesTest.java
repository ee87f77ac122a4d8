package io.github.unhunch.ui.routine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.GateQuestion;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.session.SessionCommand;
import io.github.unhunch.coach.session.SessionEvent;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.coach.session.SessionPhase;
import io.github.unhunch.coach.session.SessionView;
import io.github.unhunch.desktop.Sounds;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.theme.Theme;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollBar;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The pages as they are, painted off screen, driven by their keys and a scripted clock. */
class RoutinePagesTest {

  private static final FigureLibrary FIGURES = FigureLibrary.load();
  private static final RoutineLibrary LIBRARY = RoutineLibrary.builtIn(Locale.ENGLISH);
  private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

  private double now;
  private final List<String> spoken = new ArrayList<>();
  private final List<Sounds.Tone> played = new ArrayList<>();

  private final Surroundings around =
      new Surroundings(TEXTS, FIGURES, () -> now, () -> Instant.EPOCH, spoken::add, played::add);

  @AfterAll
  static void backToDefault() throws Exception {
    SwingUtilities.invokeAndWait(Theme.DEFAULT::install);
  }

  private static void inTheme(boolean dark, double scale, Runnable work) throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          new Theme(dark, scale, true).install();
          work.run();
        });
  }

  private static BufferedImage paint(JComponent page, int width, int height) {
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

  private static <T> List<T> all(Class<T> type, Container container) {
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

  private static void press(JComponent page, String key) {
    page.getActionMap().get(key).actionPerformed(null);
  }

  private static void nothingIsCut(JComponent page) {
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
    for (Paragraph words : all(Paragraph.class, page)) {
      assertThat(words.getHeight())
          .as(words.getText())
          .isGreaterThanOrEqualTo(words.getPreferredSize().height - 1);
    }
  }

  private static Routine shortRoutine() {
    return LIBRARY.routinesOf(Routine.Kind.SHORT).get(0);
  }

  @Test
  void theSessionIsShownStepByStepAndTalks() throws Exception {
    Routine routine = shortRoutine();
    inTheme(
        false,
        1,
        () -> {
          List<SessionEvent> log = new ArrayList<>();
          Guide guide = new Guide(around, routine, new SessionOptions(0, 3, 1.5, false), log::add);
          List<SessionCommand> commands = new ArrayList<>();
          PlayerPanel page =
              new PlayerPanel(TEXTS, FIGURES, routine, around.clock(), commands::add);
          page.show(guide.view());
          BufferedImage first = paint(page, 920, 720);
          nothingIsCut(page);
          assertThat(all(BigText.class, page).get(0).words())
              .isEqualTo(routine.steps().get(0).instruction());
          assertThat(spoken).containsExactly(routine.steps().get(0).instruction());
          assertThat(played).containsExactly(Sounds.Tone.NEXT);
          now += 3;
          guide.step(Optional.empty());
          page.show(guide.view());
          assertThat(paint(page, 920, 720)).isNotSameAs(first);
          guide.step(Optional.of(SessionCommand.NEXT));
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
      Guide guide = new Guide(around, routine, SessionOptions.DEFAULT, event -> {});
      while (!guide.state().phase().over() && now < 6000) {
        now += 0.5;
        guide.step(Optional.empty());
      }
      assertThat(guide.state().phase()).as(routine.id()).isEqualTo(SessionPhase.DONE);
    }
    assertThat(played).contains(Sounds.Tone.DONE);
  }

  @Test
  void theCountIsLargeWhenTheCameraCountsAndElseTheClockSaysSo() throws Exception {
    inTheme(
        true,
        1,
        () -> {
          PlayerPanel page =
              new PlayerPanel(TEXTS, FIGURES, shortRoutine(), around.clock(), command -> {});
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

  private static SessionView view(boolean seen) {
    return new SessionView(
        SessionPhase.RUNNING,
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
                new PlayerPanel(Texts.in(locale), FIGURES, routine, around.clock(), command -> {});
            Guide guide = new Guide(around, routine, SessionOptions.DEFAULT, event -> {});
            page.show(guide.view());
            paint(page, 1610, 1200);
            nothingIsCut(page);
          });
    }
  }

  @Test
  void painIsGivenByKeyByButtonOrSkipped() throws Exception {
    inTheme(
        false,
        2,
        () -> {
          List<OptionalInt> answers = new ArrayList<>();
          PainPanel page = new PainPanel(TEXTS, false, answers::add);
          paint(page, 1600, 1200);
          nothingIsCut(page);
          press(page, "7");
          List<JButton> buttons = all(JButton.class, page);
          assertThat(buttons).hasSize(12);
          buttons.get(10).doClick(0);
          press(page, "ESCAPE");
          assertThat(answers)
              .containsExactly(OptionalInt.of(7), OptionalInt.of(10), OptionalInt.empty());
        });
  }

  @Test
  void theGateAsksEachGroupOnAPageOfItsOwn() throws Exception {
    for (Condition.Group group : Condition.Group.values()) {
      List<GateQuestion> questions =
          Arrays.stream(Condition.values())
              .filter(condition -> condition.group() == group)
              .map(condition -> new GateQuestion(condition, "About " + condition.id() + "?"))
              .toList();
      inTheme(
          true,
          2,
          () -> {
            List<Map<Condition, Boolean>> given = new ArrayList<>();
            GatePanel page =
                new GatePanel(TEXTS, group, "Heading", questions, Map.of(), given::add, () -> {});
            paint(page, 1190, 1050);
            nothingIsCut(page);
            JButton onward =
                all(JButton.class, page).stream()
                    .filter(button -> "None of these".equals(button.getText()))
                    .findFirst()
                    .orElseThrow();
            all(JCheckBox.class, page).get(1).setSelected(true);
            assertThat(onward.getText()).isEqualTo("Continue");
            onward.doClick(0);
            assertThat(given.get(0))
                .hasSize(questions.size())
                .containsEntry(questions.get(0).condition(), false)
                .containsEntry(questions.get(1).condition(), true);
          });
    }
  }

  @Test
  void cardsPreparationAndTheLastSentenceFit() throws Exception {
    Routine routine = LIBRARY.routinesOf(Routine.Kind.LONG).get(0);
    for (double scale : new double[] {1, 2}) {
      inTheme(
          false,
          scale,
          () -> {
            int width = (int) (760 * scale);
            int height = (int) (620 * scale);
            List<String> left = new ArrayList<>();
            Card card =
                new Card(
                    Card.Kind.EMERGENCY, "Get help now", "Call the number.", List.of("One", "Two"));
            CardPanel cardPage = new CardPanel(TEXTS, card, () -> left.add("card"));
            paint(cardPage, width, height);
            nothingIsCut(cardPage);
            press(cardPage, "ESCAPE");
            PreparationPanel list =
                new PreparationPanel(
                    TEXTS,
                    FIGURES,
                    routine,
                    LIBRARY.preparations(),
                    around.clock(),
                    () -> left.add("start"),
                    () -> left.add("leave"));
            paint(list, width, height);
            nothingIsCut(list);
            press(list, "ESCAPE");
            RoutineOutcome outcome =
                new RoutineOutcome(
                    "r",
                    List.of("a"),
                    Instant.EPOCH,
                    OptionalInt.of(4),
                    OptionalInt.of(2),
                    Optional.empty(),
                    Optional.empty());
            ClosingPanel end =
                new ClosingPanel(TEXTS, FIGURES, outcome, around.clock(), () -> left.add("end"));
            paint(end, width, height);
            nothingIsCut(end);
            press(end, "ESCAPE");
            assertThat(left).containsExactly("card", "leave", "end");
            assertThat(ClosingPanel.words(TEXTS, outcome)).startsWith("From 4 to 2.");
          });
    }
  }
}
