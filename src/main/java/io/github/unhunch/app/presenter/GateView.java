package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.GateQuestion;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where the safety questions are asked and the cards of the safety rules are shown. */
public interface GateView {

  /**
   * The questions in one language.
   *
   * @param all in the order in which they are asked
   * @param headings the headline of each group
   */
  record Questions(List<GateQuestion> all, Function<Condition.Group, String> headings) {}

  /**
   * Asks all questions, in place of those that may be on show.
   *
   * @param questions in the language that holds just now
   * @param done gets the answers to all questions that were asked; not called when the user leaves
   */
  void ask(Supplier<Questions> questions, Consumer<Map<Condition, Boolean>> done);

  /**
   * Shows a card in a window of its own, in place of one that may be on show.
   *
   * @param card in the language that holds just now
   */
  void card(Supplier<Card> card);

  /** Other words or another look hold from now on: what is on show follows; answers stay. */
  void refresh();

  /** Brings questions or a card on show to the front; false when there is neither. */
  boolean raise();

  /** Takes questions and cards away. */
  void close();
}
