package io.github.unhunch.app.rehearsal;

import io.github.unhunch.app.presenter.GateView;
import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.GateQuestion;
import io.github.unhunch.monitor.Worker;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The safety questions and cards as the script sees them, and how its user answers. */
final class ScriptGate implements GateView {

  private static final String SLOT = "gate";
  private static final double READS_CARD_S = 30;

  private final Worker screen;
  private final ScriptWindows windows;
  private Optional<Asked> asked = Optional.empty();
  private Runnable again = () -> {};
  private int shown;

  /** Questions on show. */
  private record Asked(Supplier<Questions> questions, Consumer<Map<Condition, Boolean>> done) {}

  ScriptGate(Worker screen, ScriptWindows windows) {
    this.screen = screen;
    this.windows = windows;
  }

  /** Whether the questions are on show. */
  boolean asks() {
    return asked.isPresent();
  }

  /** Answers the questions on show: these with yes, all others with no. */
  void answer(Set<Condition> yes) {
    Asked now = asked.orElseThrow();
    Map<Condition, Boolean> answers = new EnumMap<>(Condition.class);
    for (Condition.Group group : Condition.Group.values()) {
      now.questions().get().all().stream()
          .map(GateQuestion::condition)
          .filter(condition -> condition.group() == group)
          .forEach(condition -> answers.put(condition, yes.contains(condition)));
      // As in the window: a sign of an emergency ends the questions.
      if (group == Condition.Group.EMERGENCY && answers.containsValue(true)) {
        break;
      }
    }
    close();
    now.done().accept(answers);
  }

  @Override
  public void ask(Supplier<Questions> questions, Consumer<Map<Condition, Boolean>> done) {
    shown++;
    asked = Optional.of(new Asked(questions, done));
    windows.safetyOpen(true);
    show(
        () ->
            windows.shown(
                SLOT,
                "gate",
                "safety",
                questions.get().headings().apply(Condition.Group.EMERGENCY)));
  }

  private void show(Runnable page) {
    again = page;
    page.run();
  }

  @Override
  public void refresh() {
    again.run();
  }

  @Override
  public void card(Supplier<Card> card) {
    asked = Optional.empty();
    int mine = ++shown;
    windows.safetyOpen(true);
    show(() -> windows.card(SLOT, card.get()));
    screen.after(
        READS_CARD_S,
        () -> {
          if (mine == shown) {
            close();
          }
        });
  }

  /** A card on show is read by then. */
  @Override
  public boolean raise() {
    if (asks()) {
      windows.safetyOpen(true);
    }
    return asks();
  }

  @Override
  public void close() {
    shown++;
    asked = Optional.empty();
    again = () -> {};
    windows.safetyOpen(false);
    windows.gone(SLOT);
  }
}
