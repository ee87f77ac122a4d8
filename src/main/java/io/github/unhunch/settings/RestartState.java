package io.github.unhunch.settings;

import io.github.unhunch.posture.Cue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What keeps the program quiet and must outlive a restart: a pause that the user asked for, the
 * prompts that limits count, and one that the user wants to see again. Times move along when the
 * clock is set.
 *
 * @param until when the pause ends by itself
 * @param open whether a pause lasts until the user ends it
 * @param prompts when prompts were shown in the last 24 hours, oldest first
 * @param laterCue what the prompt to be seen again is about
 * @param later when it is to be seen again
 */
public record RestartState(
    Optional<Instant> until,
    boolean open,
    List<Instant> prompts,
    Optional<Cue> laterCue,
    Optional<Instant> later) {

  /** No pause and no prompt. */
  public static final RestartState DEFAULT =
      new RestartState(Optional.empty(), false, List.of(), Optional.empty(), Optional.empty());

  /** Copies the list. */
  public RestartState {
    prompts = List.copyOf(prompts);
  }

  /** The same with another pause. */
  public RestartState withPause(Optional<Instant> end, boolean lasting) {
    return new RestartState(end, lasting, prompts, laterCue, later);
  }

  /** The same with other prompts. */
  public RestartState withPrompts(List<Instant> shown, Optional<Cue> cue, Optional<Instant> again) {
    return new RestartState(until, open, shown, cue, again);
  }
}
