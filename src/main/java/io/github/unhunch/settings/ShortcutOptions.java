package io.github.unhunch.settings;

/**
 * Keys that work whatever window has the focus, each a letter pressed with Ctrl and Alt; none asks
 * the desktop for nothing.
 *
 * @param pause pauses, and goes on again: A to Z, or empty for none
 * @param routine opens a routine: A to Z, or empty for none
 */
public record ShortcutOptions(String pause, String routine) {

  /** None: the desktop may ask the user, so only for a user who wants them. */
  public static final ShortcutOptions NONE = new ShortcutOptions("", "");

  /** Checks the letters. */
  public ShortcutOptions {
    check("pause", pause);
    check("routine", routine);
    if (!pause.isEmpty() && pause.equals(routine)) {
      throw new IllegalArgumentException("one key cannot stand for both, " + pause);
    }
  }

  private static void check(String name, String letter) {
    if (!letter.matches("[A-Z]?")) {
      throw new IllegalArgumentException(name + " must be A to Z or empty, not " + letter);
    }
  }

  /** The same with another key for pausing, which it loses if it had the other purpose. */
  public ShortcutOptions withPause(String letter) {
    return new ShortcutOptions(letter, letter.equals(routine) ? "" : routine);
  }

  /** The same with another key for a routine, which it loses if it had the other purpose. */
  public ShortcutOptions withRoutine(String letter) {
    return new ShortcutOptions(letter.equals(pause) ? "" : pause, letter);
  }
}
