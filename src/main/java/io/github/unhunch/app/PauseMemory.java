package io.github.unhunch.app;

import io.github.unhunch.coach.prompt.PromptState;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.Monitor;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.settings.RestartState;
import io.github.unhunch.settings.SettingsStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Pauses, limits and "later" that a restart does not end: the settings keep them. */
final class PauseMemory {

  /** A longer pause was chosen by its end. */
  private static final Duration LONGEST_PAUSE_BY_LENGTH = Duration.ofMinutes(61);

  private final SettingsStore settings;
  private final Clockwork clockwork;

  // The analysis thread's own.
  private PromptState kept = PromptState.START;

  PauseMemory(SettingsStore settings, Clockwork clockwork) {
    this.settings = settings;
    this.clockwork = clockwork;
  }

  /** Pauses as before the restart. */
  void resume(Monitor monitor) {
    RestartState rest = settings.current().rest();
    if (rest.open()) {
      monitor.pause(PauseReason.BY_USER);
    }
    Instant now = clockwork.instant();
    rest.until()
        .filter(end -> end.isAfter(now))
        .ifPresent(end -> monitor.pauseUntil(end, end.isBefore(now.plus(LONGEST_PAUSE_BY_LENGTH))));
  }

  /** Whether the user wants a pause just now. */
  boolean paused() {
    RestartState rest = settings.current().rest();
    return rest.open() || rest.until().filter(clockwork.instant()::isBefore).isPresent();
  }

  /** Keeps the pauses that the user asked for. */
  void keep(Pauses pauses) {
    boolean open = pauses.reasons().contains(PauseReason.BY_USER);
    settings.update(now -> now.withRest(now.rest().withPause(pauses.until(), open)));
  }

  /** Keeps when prompts were shown, and one that the user wants to see again. */
  void keep(PromptState prompts) {
    if (prompts.equals(kept)) {
      return;
    }
    kept = prompts;
    Optional<PromptState.Pending> later =
        prompts.pending().filter(prompt -> prompt.askedFor().isPresent());
    settings.update(
        now ->
            now.withRest(
                now.rest()
                    .withPrompts(
                        prompts.shown(),
                        later.map(PromptState.Pending::cue),
                        later.flatMap(PromptState.Pending::askedFor))));
  }
}
