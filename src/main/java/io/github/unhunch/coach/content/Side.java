package io.github.unhunch.coach.content;

/**
 * Which side of the body a step works on: the side that is kneaded, pressed or stretched. In a
 * stretch of the left side of the neck the head therefore goes to the right. A content file may say
 * BOTH; the step then becomes two, left first.
 */
public enum Side {
  /** Both sides at once, or the middle. */
  NONE,
  /** The user's own left. */
  LEFT,
  /** The user's own right. */
  RIGHT;

  /** The other side; NONE has none. */
  public Side other() {
    return this == LEFT ? RIGHT : this == RIGHT ? LEFT : NONE;
  }
}
