package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.GateQuestion;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Space;
import java.awt.Dimension;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The safety questions, a page for each group, and the cards; all on the Swing thread. */
public final class GateWindow {

  private final Texts texts;
  private final List<GateQuestion> questions;
  private final Function<Condition.Group, String> headings;
  private final Consumer<Map<Condition, Boolean>> done;
  private final Runnable closed;
  private final Map<Condition, Boolean> answers = new EnumMap<>(Condition.class);
  private final Pages pages;

  private GateWindow(
      Texts texts,
      List<GateQuestion> questions,
      Function<Condition.Group, String> headings,
      Consumer<Map<Condition, Boolean>> done,
      Runnable closed) {
    this.texts = texts;
    this.questions = List.copyOf(questions);
    this.headings = headings;
    this.done = done;
    this.closed = closed;
    this.pages = window(texts, this::close);
  }

  /**
   * Asks all questions. A "yes" that rules out every routine ends them with its page, so that what
   * it means is said at once.
   *
   * @param texts the language
   * @param questions in the same language
   * @param headings the headline of each group
   * @param done gets the answers to all questions that were asked; not called when the user leaves
   * @param closed called when the window goes, however that comes; before {@code done}
   */
  public static GateWindow ask(
      Texts texts,
      List<GateQuestion> questions,
      Function<Condition.Group, String> headings,
      Consumer<Map<Condition, Boolean>> done,
      Runnable closed) {
    GateWindow window = new GateWindow(texts, questions, headings, done, closed);
    window.show(0);
    return window;
  }

  /**
   * Shows a card in a window of its own.
   *
   * @param texts the language of the button
   * @param card what it says
   * @param closed called when the window goes, however that comes
   */
  public static GateWindow card(Texts texts, Card card, Runnable closed) {
    GateWindow window = new GateWindow(texts, List.of(), group -> "", answers -> {}, closed);
    window.pages.turnTo(new CardPanel(texts, card, window::close));
    return window;
  }

  private static Pages window(Texts texts, Runnable closed) {
    Dimension size = new Dimension(Space.scaled(680), Space.scaled(600));
    return new Pages(texts.get("uiroutine.gate.title"), size, closed);
  }

  private void show(int page) {
    Condition.Group group = Condition.Group.values()[page];
    pages.turnTo(
        new GatePanel(
            texts,
            group,
            headings.apply(group),
            questions.stream().filter(q -> q.condition().group() == group).toList(),
            answers,
            given -> next(page, given),
            page == 0 ? this::close : () -> show(page - 1)));
  }

  private void next(int page, Map<Condition, Boolean> given) {
    answers.putAll(given);
    boolean ruledOut =
        Condition.Group.values()[page] != Condition.Group.NO_PRESSURE && given.containsValue(true);
    if (ruledOut || page + 1 == Condition.Group.values().length) {
      close();
      done.accept(Map.copyOf(answers));
    } else {
      show(page + 1);
    }
  }

  /** Brings the window to the front. */
  public void raise() {
    pages.raise();
  }

  /** Takes the window away; nothing is answered. */
  public void close() {
    pages.close();
    closed.run();
  }
}
