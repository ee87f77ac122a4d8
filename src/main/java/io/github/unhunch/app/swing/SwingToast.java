package io.github.unhunch.app.swing;

import io.github.unhunch.app.presenter.ToastView;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.desktop.sound.Sounds;
import io.github.unhunch.settings.AlertOptions.Level;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.prompt.DimmedEdges;
import io.github.unhunch.ui.prompt.PromptToast;
import io.github.unhunch.ui.prompt.ToastWords;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** The toast in the corner of the screen, and how far beyond it a prompt goes. */
final class SwingToast implements ToastView {

  private final Supplier<Texts> texts;
  private final Supplier<Level> level;
  private final FigureLibrary figures;
  private final PromptToast toast;
  private final DimmedEdges edges = new DimmedEdges();
  private final Sounds sounds = new Sounds(0.3);

  SwingToast(
      Supplier<Texts> texts, Supplier<Level> level, FigureLibrary figures, DoubleSupplier clock) {
    this.texts = texts;
    this.level = level;
    this.figures = figures;
    this.toast = new PromptToast(clock);
  }

  @Override
  public void show(Toast words, Runnable brief, Consumer<PromptAnswer> answer) {
    withdraw();
    Level now = level.get();
    toast.show(
        texts.get(),
        new ToastWords(words.headline(), words.why(), words.headline(), words.laterMinutes()),
        words.over() ? figures.findOrCalm("breathe") : figures.cue(words.cue()),
        words.plan().map(offered -> brief),
        given -> {
          edges.hide();
          answer.accept(given);
        });
    if (now.compareTo(Level.SOUND) >= 0) {
      sounds.play(Sounds.Tone.ASK);
    }
    if (now == Level.EDGES) {
      edges.show();
    }
  }

  @Override
  public void withdraw() {
    edges.hide();
    toast.withdraw();
  }

  void close() {
    withdraw();
    sounds.close();
  }
}
