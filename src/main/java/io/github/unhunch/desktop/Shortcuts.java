package io.github.unhunch.desktop;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keys that work whatever window has the focus, where the system lets a program have some. */
public interface Shortcuts extends AutoCloseable {

  /**
   * One of them.
   *
   * @param id a word that never changes, by which the system remembers the user's own keys for it
   * @param words what it does, in the user's language
   * @param letter pressed with Ctrl and Alt, unless the user chose other keys: A to Z
   * @param pressed runs on a thread of the shortcuts
   */
  record Shortcut(String id, String words, char letter, Runnable pressed) {

    /** Checks the letter. */
    public Shortcut {
      if (letter < 'A' || letter > 'Z') {
        throw new IllegalArgumentException("the letter must be A to Z, not " + letter);
      }
    }
  }

  /** Whether this system has such keys for programs. */
  boolean available();

  /**
   * Asks for these in place of those before; returns at once. The system may ask the user, so only
   * for a user who wants them.
   *
   * @param bound told which keys each got, by its id and in the system's words; those missing got
   *     none, since another program has them or the user said no; on a thread of the shortcuts
   */
  void bind(List<Shortcut> wanted, Consumer<Map<String, String>> bound);

  /** Gives the keys back; may be called twice. */
  @Override
  void close();
}
