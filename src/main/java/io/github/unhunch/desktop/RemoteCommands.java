package io.github.unhunch.desktop;

import java.time.Duration;
import java.util.Optional;

/**
 * What the running program does for whoever asks from outside: a second start, the command line, a
 * shortcut of the desktop. Called on a thread of the asker's own.
 */
public interface RemoteCommands {

  /**
   * What came of it.
   *
   * @param done whether it was done
   * @param words one line for the asker: what was done, or why not
   */
  record Reply(boolean done, String words) {}

  /** Comes to the front. */
  Reply raise();

  /**
   * Pauses.
   *
   * @param length for how long; empty until resumed
   */
  Reply pause(Optional<Duration> length);

  /** Ends a pause of the user. */
  Reply resume();

  /**
   * Begins a routine.
   *
   * @param id which; empty opens the window in which one is chosen
   */
  Reply routine(Optional<String> id);
}
