package io.github.unhunch.history;

import io.github.unhunch.coach.prompt.Silence;
import io.github.unhunch.posture.Cue;
import java.time.Instant;
import java.util.Optional;

/**
 * A prompt that was due and was not shown, or not yet.
 *
 * @param time when it was due
 * @param reason the name of the reason
 * @param cue what it would have been about, if about a cue
 * @param waiting whether it was still to come, rather than being over
 */
public record SilenceRecord(Instant time, String reason, Optional<Cue> cue, boolean waiting) {

  /** What the coach put into its ledger. */
  public static SilenceRecord of(Silence silence) {
    return new SilenceRecord(
        silence.at(), silence.reason().name(), Optional.of(silence.cue()), silence.waiting());
  }
}
