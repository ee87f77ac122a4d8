package io.github.unhunch.posture;

import java.util.Optional;

/**
 * Something that happened in the stream of judgements.
 *
 * @param time seconds on the source's clock
 * @param kind what happened
 * @param cue which cue it was about, for {@link Kind#SLOUCH} and {@link Kind#CLEARED}
 */
public record PostureEvent(double time, Kind kind, Optional<Cue> cue) {

  /** What can happen. */
  public enum Kind {
    /** A cue has lasted for the dwell. */
    SLOUCH,
    /** The posture is back after a SLOUCH. */
    CLEARED,
    /** The user has not moved for long. */
    STILL,
    /** A baseline was taken. */
    CALIBRATED,
    /** The camera or the seat moved; the baseline no longer fits. */
    CAMERA_MOVED,
    /** Nobody has been there for some seconds. */
    AWAY,
    /** Somebody is back. */
    RETURNED
  }
}
