package io.github.unhunch.coach.prompt;

import io.github.unhunch.posture.Cue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the prompt policy remembers from step to step.
 *
 * @param pending the one prompt that waits or is shown
 * @param shown when prompts were shown in the last 24 hours, oldest first
 * @param skipsInRow how many prompts in a row were skipped or left to go away
 */
public record PromptState(Optional<Pending> pending, List<Instant> shown, int skipsInRow) {

  /** Nothing waits and nothing was shown. */
  public static final PromptState START = new PromptState(Optional.empty(), List.of(), 0);

  /** Copies the list. */
  public PromptState {
    shown = List.copyOf(shown);
  }

  /** After a restart of the program: what was shown earlier still counts. */
  public static PromptState resuming(List<Instant> shown) {
    return new PromptState(Optional.empty(), shown, 0);
  }

  PromptState with(Optional<Pending> other) {
    return new PromptState(other, shown, skipsInRow);
  }

  PromptState withSkips(int skips) {
    return new PromptState(pending, shown, skips);
  }

  /** How far a prompt has come. */
  public enum Phase {
    /** Due, with nothing shown. */
    WAITING,
    /** The tray icon shows it. */
    TRAY,
    /** The toast shows it. */
    TOAST
  }

  /**
   * A prompt that waits or is shown.
   *
   * @param cue what it is about
   * @param phase how far it has come
   * @param since seconds at which this phase began
   * @param heldFor why it waits, once that was said
   * @param counted whether it has been counted as shown
   * @param askedFor when the user asked to see it again; such a prompt outlives a cleared posture
   *     and no limit holds it
   */
  public record Pending(
      Cue cue,
      Phase phase,
      double since,
      Optional<SilenceReason> heldFor,
      boolean counted,
      Optional<Instant> askedFor) {

    static Pending due(Cue cue, double time) {
      return new Pending(cue, Phase.WAITING, time, Optional.empty(), false, Optional.empty());
    }

    Pending in(Phase other, double time) {
      return new Pending(cue, other, time, Optional.empty(), counted, askedFor);
    }

    Pending heldFor(SilenceReason reason, double time) {
      return new Pending(cue, Phase.WAITING, time, Optional.of(reason), counted, askedFor);
    }

    Pending countedNow() {
      return new Pending(cue, phase, since, heldFor, true, askedFor);
    }

    Pending askedFor(Instant when, double time) {
      return new Pending(
          cue, Phase.WAITING, time, Optional.of(SilenceReason.SNOOZED), true, Optional.of(when));
    }
  }
}
