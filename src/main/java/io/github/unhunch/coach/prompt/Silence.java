package io.github.unhunch.coach.prompt;

import io.github.unhunch.posture.Cue;
import java.time.Instant;

/**
 * One line of the ledger of silences: a prompt that was due and was held, dropped or withdrawn.
 *
 * @param time seconds on the source's clock
 * @param at the same moment by the wall clock
 * @param cue what the prompt would have been about
 * @param reason why it was not shown
 * @param waiting whether it still waits to be shown, rather than being over
 */
public record Silence(double time, Instant at, Cue cue, SilenceReason reason, boolean waiting) {}
