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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The safety questions, a page for each group, and the cards; all on the Swing thread. */
public final class GateWindow {

  private final Runnable closed;
  private final Pages pages;
  private final Map<Condition, Boolean> answers = new EnumMap<>(Condition.class);
  private Optional<GatePanel> shown = Optional.empty();
  private Runnable again = () -> {};

  /**
   * What is asked, in one language.
   *
   * @param texts the language
   * @param questions in the same language
   * @param headings the headline of each group
   */
  public record Asked(
      Texts texts, List<GateQuestion> questions, Function<Condition.Group, String> headings) {}

  private GateWindow(Texts texts, Runnable closed) {
    this.closed = closed;
    this.pages = window(texts, this::close);
  }

  /**
   * Asks all questions. A "yes" that rules out every routine ends them with its page, so that what
   * it means is said at once.
   *
   * @param asked the questions in the language that holds just now
   * @param done gets the answers to all questions that were asked; not called when the user leaves
   * @param closed called when the window goes, however that comes; before {@code done}
   */
  public static GateWindow ask(
      Supplier<Asked> asked, Consumer<Map<Condition, Boolean>> done, Runnable closed) {
    GateWindow window = new GateWindow(asked.get().texts(), closed);
    window.show(0, asked, done);
    return window;
  }

  /**
   * Shows a card in a window of its own.
   *
   * @param texts the language of the button just now
   * @param card what it says, in the same language
   * @param closed called when the window goes, however that comes
   */
  public static GateWindow card(Supplier<Texts> texts, Supplier<Card> card, Runnable closed) {
    GateWindow window = new GateWindow(texts.get(), closed);
    window.again =
        () -> {
          window.title(texts.get());
          window.pages.turnTo(new CardPanel(texts.get(), card.get(), window::close));
        };
    window.again.run();
    return window;
  }

  /** Shows the same in the words and the look that hold just now; what was ticked stays. */
  public void refresh() {
    shown.ifPresent(panel -> answers.putAll(panel.answers()));
    again.run();
  }

  private void title(Texts texts) {
    pages.title(texts.get("uiroutine.gate.title"));
  }

  private static Pages window(Texts texts, Runnable closed) {
    Dimension size = new Dimension(Space.scaled(680), Space.scaled(600));
    return new Pages(texts.get("uiroutine.gate.title"), size, closed);
  }

  private void show(int page, Supplier<Asked> asked, Consumer<Map<Condition, Boolean>> done) {
    again = () -> show(page, asked, done);
    Condition.Group group = Condition.Group.values()[page];
    Asked now = asked.get();
    title(now.texts());
    GatePanel panel =
        new GatePanel(
            now.texts(),
            group,
            now.headings().apply(group),
            now.questions().stream().filter(q -> q.condition().group() == group).toList(),
            answers,
            given -> next(page, given, asked, done),
            page == 0 ? this::close : () -> show(page - 1, asked, done));
    shown = Optional.of(panel);
    pages.turnTo(panel);
  }

  private void next(
      int page,
      Map<Condition, Boolean> given,
      Supplier<Asked> asked,
      Consumer<Map<Condition, Boolean>> done) {
    answers.putAll(given);
    boolean ruledOut =
        Condition.Group.values()[page] != Condition.Group.NO_PRESSURE && given.containsValue(true);
    if (ruledOut || page + 1 == Condition.Group.values().length) {
      close();
      done.accept(Map.copyOf(answers));
    } else {
      show(page + 1, asked, done);
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
