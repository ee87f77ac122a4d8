package io.github.unhunch.app.swing;

import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.function.Consumer;

/** Whether the user is at a window: it has the focus, and lost it or has gone. */
final class WindowUse extends WindowAdapter {

  private final Consumer<Boolean> using;

  /**
   * To be added to the window.
   *
   * @param using hears each change, on the Swing thread
   */
  WindowUse(Consumer<Boolean> using) {
    this.using = using;
  }

  @Override
  public void windowActivated(WindowEvent event) {
    using.accept(true);
  }

  @Override
  public void windowDeactivated(WindowEvent event) {
    using.accept(false);
  }

  @Override
  public void windowClosed(WindowEvent event) {
    using.accept(false);
  }
}
