package io.github.unhunch.coach.content;

/** Where the user has to be for a step. */
public enum Place {
  /** Seated or standing, as one is. */
  ANYWHERE,
  /** Needs the chair. */
  SEATED,
  /** On one's feet. */
  STANDING,
  /** Needs a free bit of wall. */
  WALL,
  /** Needs a door frame. */
  DOORWAY,
  /** On a mat or a bed. */
  LYING
}
