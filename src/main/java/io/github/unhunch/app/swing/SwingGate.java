package io.github.unhunch.app.swing;

import io.github.unhunch.app.presenter.GateView;
import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.GateQuestion;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.routine.GateWindow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The window of the safety questions, and that of a card. */
final class SwingGate implements GateView {

  private final Supplier<Texts> texts;
  private Optional<GateWindow> window = Optional.empty();

  SwingGate(Supplier<Texts> texts) {
    this.texts = texts;
  }

  @Override
  public void ask(
      List<GateQuestion> questions,
      Function<Condition.Group, String> headings,
      Consumer<Map<Condition, Boolean>> done) {
    close();
    window = Optional.of(GateWindow.ask(texts.get(), questions, headings, done));
  }

  @Override
  public void card(Card card) {
    close();
    window = Optional.of(GateWindow.card(texts.get(), card));
  }

  @Override
  public void close() {
    window.ifPresent(GateWindow::close);
    window = Optional.empty();
  }
}
