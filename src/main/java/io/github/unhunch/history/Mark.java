package io.github.unhunch.history;

import java.time.Instant;

/**
 * Something that happened to the set-up.
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
    CALIBRATED
  }
}
