package io.github.unhunch.settings;

/**
 * How far a prompt goes to be noticed, and what is told in the evening.
 *
 * @param level the last rung that a prompt climbs to; the tray icon always comes first
 * @param evening whether a notification sums up the day in the evening
 */
public record AlertOptions(Level level, boolean evening) {

  /** A silent toast, nothing in the evening. */
  public static final AlertOptions DEFAULT = new AlertOptions(Level.TOAST, false);

  /** From the quietest to the plainest. */
  public enum Level {
    /** The tray icon alone. */
    TRAY,
    /** A toast in the corner. */
    TOAST,
    /** The toast with a soft sound. */
    SOUND,
    /** The toast with a sound, and the edges of the screen dimmed. */
    EDGES
  }

  /** The same with another last rung. */
  public AlertOptions withLevel(Level other) {
    return new AlertOptions(other, evening);
  }

  /** The same with or without the evening's notification. */
  public AlertOptions withEvening(boolean other) {
    return new AlertOptions(level, other);
  }
}
