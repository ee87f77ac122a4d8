package io.github.unhunch.ui.routine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.GateQuestion;
import io.github.unhunch.coach.safety.RoutineOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.JButton;
import javax.swing.JCheckBox;
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
