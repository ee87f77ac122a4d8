package io.github.unhunch.ui.theme;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Binds keys. */
public final class Keys {

  private Keys() {}

  /**
   * Runs something when a key is pressed anywhere in the component's window.
   *
   * @param component whose window
   * @param key as {@link KeyStroke#getKeyStroke(String)} takes it
   * @param action what to do
   */
  public static void bind(JComponent component, String key, Runnable action) {
    bind(component, JComponent.WHEN_IN_FOCUSED_WINDOW, key, action);
  }

  /** Runs something when a key is pressed while the component has the focus. */
  public static void focused(JComponent component, String key, Runnable action) {
    bind(component, JComponent.WHEN_FOCUSED, key, action);
  }

  /** Runs something when a key is pressed while the focus is in the component. */
  public static void within(JComponent component, String key, Runnable action) {
    bind(component, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, key, action);
  }

  private static void bind(JComponent component, int when, String key, Runnable action) {
    component.getInputMap(when).put(KeyStroke.getKeyStroke(key), key);
    component
        .getActionMap()
        .put(
            key,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent press) {
                action.run();
              }
            });
  }
}
