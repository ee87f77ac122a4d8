package io.github.unhunch.desktop;

import java.io.IOException;

/** Starts the program when the user logs in. */
public interface Autostart {

  /** Whether the program starts at login. */
  boolean isEnabled();

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
