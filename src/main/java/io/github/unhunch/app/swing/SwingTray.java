package io.github.unhunch.app.swing;

import io.github.unhunch.app.Controls;
import io.github.unhunch.app.presenter.TrayView;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.desktop.Tray;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.tray.TrayCommands;
import io.github.unhunch.ui.tray.TrayController;
import io.github.unhunch.ui.tray.TrayStatus;
import io.github.unhunch.ui.tray.TrayWindow;
import java.util.function.Supplier;

/** The system's tray, or the small window that stands in for it. */
final class SwingTray implements TrayView {

  private final Tray tray;
  private final Supplier<Texts> texts;
  private final Controls controls;
  private TrayWindow window;
  private TrayController controller;

  SwingTray(Tray tray, Supplier<Texts> texts, Controls controls) {
    this.tray = tray;
    this.texts = texts;
    this.controls = controls;
    this.window = new TrayWindow(texts.get());
    this.controller = controller();
  }

  private TrayController controller() {
    return new TrayController(tray, window, texts.get(), commands());
  }

  private TrayCommands commands() {
    return new TrayCommands(
        controls::pause,
        controls::resume,
        controls::offers,
        controls::begin,
        controls::choose,
        () -> controls.askSafety(() -> {}),
        () -> controls.windows().firstStart(),
        () -> controls.windows().report(),
        () -> controls.windows().live(),
        () -> controls.windows().settings(),
        controls::quit,
        answer -> controls.answer(answer(answer)));
  }

  /** What the coach calls it. */
  private static PromptAnswer answer(TrayCommands.Answer answer) {
    return switch (answer) {
      case START, START_SHORT -> PromptAnswer.START;
      case LATER -> PromptAnswer.LATER;
      case NOT_NOW -> PromptAnswer.NOT_NOW;
      case WRONG -> PromptAnswer.WRONG;
    };
  }

  @Override
  public void show(TrayStatus status) {
    controller.show(status);
  }

  /** Whether the system shows the icon just now. */
  boolean shown() {
    return tray.shown();
  }

  /** Other words hold from now on. */
  void refresh() {
    window.close();
    window = new TrayWindow(texts.get());
    controller = controller();
  }

  void close() {
    window.close();
    tray.close();
  }
}
