package io.github.unhunch.history;

import io.github.unhunch.posture.Cue;
import java.time.Instant;

/**
 * One slouch from its begin to its end.
 *
 * @param start when the cue passed its limit
 * @param end when the posture was back
 * @param cue which cue
 * @param peak how far it went at most, where 1 is the limit
 */
public record Episode(Instant start, Instant end, Cue cue, double peak) {

  /** Checks the order of the times. */
  public Episode {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("an episode must not end (" + end + ") before its start");
    }
  }
}
