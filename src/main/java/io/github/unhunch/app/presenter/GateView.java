package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.GateQuestion;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where the safety questions are asked and the cards of the safety rules are shown. */
public interface GateView {

  /**
   * Asks all questions, in place of those that may be on show.
   *
   * @param headings the headline of each group
   * @param done gets the answers to all questions that were asked; not called when the user leaves
   */
  void ask(
      List<GateQuestion> questions,
      Function<Condition.Group, String> headings,
      Consumer<Map<Condition, Boolean>> done);

  /** Shows a card in a window of its own, in place of one that may be on show. */
  void card(Card card);

  /** Brings questions or a card on show to the front; false when there is neither. */
  boolean raise();

  /** Takes questions and cards away. */
  void close();
}
