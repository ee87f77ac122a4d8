package io.github.unhunch.app.swing;

import io.github.unhunch.app.presenter.GateView;
import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.routine.GateWindow;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The window of the safety questions, and that of a card. */
final class SwingGate implements GateView {

  private final Supplier<Texts> texts;
  private final Consumer<Boolean> open;
  private Optional<GateWindow> window = Optional.empty();

  /**
   * Shows nothing yet.
   *
   * @param open hears when a window comes or goes
   */
  SwingGate(Supplier<Texts> texts, Consumer<Boolean> open) {
    this.texts = texts;
    this.open = open;
  }

  @Override
  public void ask(Supplier<Questions> questions, Consumer<Map<Condition, Boolean>> done) {
    close();
    window = Optional.of(GateWindow.ask(() -> asked(questions.get()), done, this::closed));
    open.accept(true);
  }

  private GateWindow.Asked asked(Questions questions) {
    return new GateWindow.Asked(texts.get(), questions.all(), questions.headings());
  }

  @Override
  public void card(Supplier<Card> card) {
    close();
    window = Optional.of(GateWindow.card(texts, card, this::closed));
    open.accept(true);
  }

  @Override
  public void refresh() {
    window.ifPresent(GateWindow::refresh);
  }

  @Override
  public boolean raise() {
    window.ifPresent(
        shown -> {
          shown.raise();
          open.accept(true);
        });
    return window.isPresent();
  }

  @Override
  public void close() {
    window.ifPresent(GateWindow::close);
  }

  private void closed() {
    window = Optional.empty();
    open.accept(false);
  }
}
