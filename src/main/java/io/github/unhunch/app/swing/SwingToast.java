package io.github.unhunch.app.swing;

import io.github.unhunch.app.presenter.ToastView;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.prompt.PromptToast;
import io.github.unhunch.ui.prompt.ToastWords;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** The toast in the corner of the screen. */
final class SwingToast implements ToastView {

  private final Supplier<Texts> texts;
  private final FigureLibrary figures;
  private final PromptToast toast;

  SwingToast(Supplier<Texts> texts, FigureLibrary figures, DoubleSupplier clock) {
    this.texts = texts;
    this.figures = figures;
    this.toast = new PromptToast(clock);
  }

  @Override
  public void show(Toast words, Consumer<PromptAnswer> answer) {
    toast.show(
        texts.get(),
        new ToastWords(words.headline(), words.why(), words.headline(), words.laterMinutes()),
        figures.cue(words.cue()),
        answer);
  }

  @Override
  public void withdraw() {
    toast.withdraw();
  }
}
