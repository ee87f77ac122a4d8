package io.github.unhunch.history;

import io.github.unhunch.posture.Cue;
import java.time.Instant;
import java.util.Optional;

/**
 * A prompt that was due and was held back.
 *
 * @param time when it was due
 * @param reason the name of the reason
 * @param cue what it would have been about, if about a cue
 */
public record Silence(Instant time, String reason, Optional<Cue> cue) {}
