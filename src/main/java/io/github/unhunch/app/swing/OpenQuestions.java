package io.github.unhunch.app.swing;

import java.awt.AWTEvent;
import java.awt.Dialog;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.WindowEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Which windows ask something and let nothing else of the program be used meanwhile. */
final class OpenQuestions implements AWTEventListener, AutoCloseable {

  private final Set<Dialog> open = new HashSet<>();
  private final Consumer<Boolean> asking;

  /**
   * Looks from now on.
   *
   * @param asking hears whether there is one, on the Swing thread
   */
  OpenQuestions(Consumer<Boolean> asking) {
    this.asking = asking;
    Toolkit.getDefaultToolkit().addAWTEventListener(this, AWTEvent.WINDOW_EVENT_MASK);
  }

  @Override
  public void eventDispatched(AWTEvent event) {
    if (event.getSource() instanceof Dialog dialog && dialog.isModal()) {
      boolean before = open.isEmpty();
      if (event.getID() == WindowEvent.WINDOW_OPENED) {
        open.add(dialog);
      } else if (event.getID() == WindowEvent.WINDOW_CLOSED) {
        open.remove(dialog);
      }
      if (before != open.isEmpty()) {
        asking.accept(before);
      }
    }
  }

  @Override
  public void close() {
    Toolkit.getDefaultToolkit().removeAWTEventListener(this);
  }
}
