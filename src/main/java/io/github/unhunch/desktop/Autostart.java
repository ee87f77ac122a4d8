package io.github.unhunch.desktop;

import java.io.IOException;

/** Starts the program when the user logs in. */
public interface Autostart {

  /** Whether the program starts at login. */
  boolean isEnabled();

  /**
   * Writes the entry anew where there is one that says something else, as after an update that
   * moved the program; one that the user has switched off in the desktop's own settings stays so.
   *
   * @throws IOException when the entry cannot be written; the message says where
   */
  default void refresh() throws IOException {
    if (isEnabled()) {
      enable();
    }
  }

  /**
   * Starts the program at every login from now on.
   *
   * @throws IOException when the entry cannot be written; the message says where
   */
  void enable() throws IOException;

  /**
   * Does not start it any more; nothing happens when it did not.
   *
   * @throws IOException when the entry cannot be removed; the message says where
   */
  void disable() throws IOException;
}
