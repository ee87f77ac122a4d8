package io.github.unhunch.history;

import java.time.Instant;

/**
 * Something that happened to the set-up, or that the user said of it.
 *
 * @param time when
 * @param kind what
 */
public record Mark(Instant time, Kind kind) {

  /** What can happen. */
  public enum Kind {
    /** The camera or the seat moved. */
    CAMERA_MOVED,
    /** A baseline was taken. */
    CALIBRATED,
    /** The user said, unasked, that what was judged just then was wrong. */
    WRONG
  }
}
