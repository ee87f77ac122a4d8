package io.github.unhunch.history;

import io.github.unhunch.posture.Cue;
import java.time.Instant;
import java.util.Optional;

/**
 * One prompt that was shown.
 *
 * @param time when
 * @param cue what it was about, if about a cue
 * @param routine id of the routine it offered, if one
 * @param outcome what became of it; empty while it is open or when the program ended before
 */
public record PromptRecord(
    Instant time, Optional<Cue> cue, Optional<String> routine, Optional<PromptOutcome> outcome) {}
