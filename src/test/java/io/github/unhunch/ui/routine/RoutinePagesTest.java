package io.github.unhunch.ui.routine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.WeekOfMovement;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.GateQuestion;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.safety.SafetyGate;
import io.github.unhunch.ui.report.OffScreen;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;

/** The pages around a routine: pain, safety questions, cards, preparation, the last sentence. */
class RoutinePagesTest extends PaintedPages {

  @Test
  void painIsGivenByKeyByButtonOrSkipped() throws Exception {
    inTheme(
        false,
        2,
        () -> {
          List<OptionalInt> answers = new ArrayList<>();
          PainPanel page = new PainPanel(TEXTS, false, OptionalInt.empty(), answers::add);
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
            page.setSize(1190, 2000);
            OffScreen.layOut(page);
            OffScreen.layOut(page);
            nothingIsCut(page);
            JButton onward = page.primary().orElseThrow();
            assertThat(onward.getText()).isEqualTo("None of these");
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

  /** A window so low that questions lie below its edge: they cannot be answered unseen. */
  @Test
  void noPageOfQuestionsCanBeConfirmedBeforeAllOfItWasSeen() throws Exception {
    for (Condition.Group group : Condition.Group.values()) {
      inTheme(
          false,
          1,
          () -> {
            List<Map<Condition, Boolean>> given = new ArrayList<>();
            GatePanel page =
                new GatePanel(
                    TEXTS,
                    group,
                    "Heading",
                    new SafetyGate(LIBRARY).questions(group),
                    Map.of(),
                    given::add,
                    () -> {});
            OffScreen.fit(page, new Dimension(680, 400));
            JButton onward = page.primary().orElseThrow();
            assertThat(onward.getText()).isEqualTo("More questions");
            all(JCheckBox.class, page).get(0).setSelected(true);
            boolean urgent = group == Condition.Group.EMERGENCY;
            assertThat(onward.getText()).isEqualTo(urgent ? "Continue" : "More questions");
            all(JCheckBox.class, page).get(0).setSelected(false);
            for (int press = 0; press < 9 && given.isEmpty(); press++) {
              onward.doClick(0);
              OffScreen.layOut(page);
            }
            assertThat(onward.getText()).isEqualTo("None of these");
            assertThat(given).hasSize(1);
            JScrollBar bar = all(JScrollPane.class, page).get(0).getVerticalScrollBar();
            assertThat(bar.getValue() + bar.getVisibleAmount()).isEqualTo(bar.getMaximum());
          });
    }
  }

  @Test
  void theFirstPageIsCancelledAndTheOthersGoBack() throws Exception {
    for (Condition.Group group : Condition.Group.values()) {
      inTheme(
          false,
          1,
          () -> {
            GatePanel page =
                new GatePanel(TEXTS, group, "", List.of(), Map.of(), given -> {}, () -> {});
            assertThat(all(JButton.class, page).stream().map(JButton::getText))
                .contains(group.ordinal() == 0 ? "Cancel" : "Back");
          });
    }
  }

  /** Not everybody knows Escape. */
  @Test
  void whoIsAskedToBeginMaySayNo() throws Exception {
    Routine routine = LIBRARY.routinesOf(Routine.Kind.LONG).get(0);
    inTheme(
        false,
        1,
        () -> {
          List<String> left = new ArrayList<>();
          NoticePanel notice =
              new NoticePanel(
                  TEXTS,
                  new Plan(routine, ""),
                  "Lighter today.",
                  () -> {},
                  () -> left.add("notice"));
          PreparationPanel list =
              new PreparationPanel(
                  TEXTS,
                  FIGURES,
                  routine,
                  LIBRARY.preparations(),
                  around.clock(),
                  () -> {},
                  () -> left.add("list"));
          for (JComponent page : List.of(notice, list)) {
            all(JButton.class, page).stream()
                .filter(button -> button.getText().equals("Not now"))
                .forEach(JButton::doClick);
          }
          assertThat(left).containsExactly("notice", "list");
        });
  }

  /** Whoever still presses a key of the routine when it ends must not rate by it. */
  @Test
  void noKeyOfTheRoutineGivesARating() throws Exception {
    inTheme(
        false,
        1,
        () -> {
          PainPanel page =
              new PainPanel(
                  TEXTS,
                  true,
                  OptionalInt.of(4),
                  pain -> {
                    throw new AssertionError("rated " + pain);
                  });
          assertThat(page.first()).contains(page);
          assertThat(page.primary()).isEmpty();
          assertThat(page.start().getText()).isEqualTo("4");
          assertThat(page.start().getAccessibleContext().getAccessibleDescription())
              .isEqualTo("Before it was 4 of 10.");
          List<JButton> numbers = all(JButton.class, page).subList(0, 11);
          for (String key : List.of("SPACE", "LEFT", "RIGHT", "S", "F11")) {
            assertThat(page.getActionMap().get("S")).isNull();
            for (JButton number : numbers) {
              for (KeyStroke stroke :
                  List.of(KeyStroke.getKeyStroke(key), KeyStroke.getKeyStroke("released " + key))) {
                Object name = number.getInputMap().get(stroke);
                Action action = name == null ? null : number.getActionMap().get(name);
                if (action != null) {
                  action.actionPerformed(new ActionEvent(number, 0, key));
                }
              }
            }
          }
          assertThat(all(JLabel.class, page)).anyMatch(w -> w.getText().contains("was 4 of 10"));
        });
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
                new ClosingPanel(
                    TEXTS,
                    FIGURES,
                    outcome,
                    new WeekOfMovement(3, 1),
                    around.clock(),
                    () -> left.add("change"),
                    () -> left.add("end"));
            paint(end, width, height);
            nothingIsCut(end);
            press(end, "ESCAPE");
            all(JButton.class, end).get(0).doClick(0);
            assertThat(left).containsExactly("card", "leave", "end", "change");
            assertThat(all(BigText.class, end).get(1).words())
                .isEqualTo("You have moved on 3 of the last seven days.");
            assertThat(ClosingPanel.words(TEXTS, outcome)).startsWith("From 4 to 2.");
            RoutineOutcome skipped =
                new RoutineOutcome(
                    "r",
                    List.of(),
                    Instant.EPOCH,
                    OptionalInt.of(4),
                    OptionalInt.of(2),
                    Optional.empty(),
                    Optional.empty());
            assertThat(ClosingPanel.words(TEXTS, skipped)).startsWith("Skipped this time.");
            for (WeekOfMovement week :
                List.of(new WeekOfMovement(0, 0), new WeekOfMovement(1, 0))) {
              assertThat(ClosingPanel.words(TEXTS, skipped, week))
                  .doesNotContain("moved")
                  .doesNotContain("first");
            }
          });
    }
  }
}
