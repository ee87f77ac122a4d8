package io.github.unhunch.history;

import io.github.unhunch.posture.Cue;
import java.time.Duration;

/**
 * How long a cue weighed most on one day.
 *
 * @param cue which cue
 * @param slouching time in SLOUCHING
 * @param drifting time in DRIFTING
 * @param episodes how many slouches it made
 */
public record CueTime(Cue cue, Duration slouching, Duration drifting, int episodes) {

  /** Both together. */
  public Duration total() {
    return slouching.plus(drifting);
  }
}
