package io.github.unhunch.ui.theme;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.event.MouseEvent;
import java.lang.ref.WeakReference;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;

/**
 * The second click of a double click counts only on what the first one hit. Where the first click
 * turned the page, another button may lie under the pointer by then, or the same one with other
 * words, and nobody has read that yet.
 */
public final class SteadyClicks extends EventQueue {

  private WeakReference<Component> first = new WeakReference<>(null);
  private String said = "";
  private boolean astray;

  /** Holds for every window of the program from now on. */
  public static void install() {
    Toolkit.getDefaultToolkit().getSystemEventQueue().push(new SteadyClicks());
  }

  @Override
  protected void dispatchEvent(AWTEvent event) {
    if (!(event instanceof MouseEvent mouse) || counts(mouse)) {
      super.dispatchEvent(event);
    }
  }

  /** Whether this is to reach the window it was made for. */
  boolean counts(MouseEvent mouse) {
    if (mouse.getID() == MouseEvent.MOUSE_PRESSED) {
      Component hit = under(mouse);
      if (mouse.getClickCount() <= 1) {
        first = new WeakReference<>(hit);
        said = words(hit);
        astray = false;
      } else {
        astray = first.get() != hit || !said.equals(words(hit));
      }
      return !astray;
    }
    boolean ofAClick =
        mouse.getID() == MouseEvent.MOUSE_RELEASED || mouse.getID() == MouseEvent.MOUSE_CLICKED;
    return !(ofAClick && astray);
  }

  private static Component under(MouseEvent mouse) {
    Component source = mouse.getComponent();
    Component deepest =
        source instanceof Container
            ? SwingUtilities.getDeepestComponentAt(source, mouse.getX(), mouse.getY())
            : source;
    return deepest == null ? source : deepest;
  }

  private static String words(Component hit) {
    return hit instanceof AbstractButton button && button.getText() != null ? button.getText() : "";
  }
}
