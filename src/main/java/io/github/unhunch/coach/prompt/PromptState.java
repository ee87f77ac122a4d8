package io.github.unhunch.coach.prompt;

import io.github.unhunch.posture.Cue;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What the prompt policy remembers from step to step.
 *
 * @param pending the one prompt that waits or is shown
 * @param shown when prompts were shown in the last 24 hours, oldest first
 * @param routine second at which a routine was last under way
 */
public record PromptState(Optional<Pending> pending, List<Instant> shown, OptionalDouble routine) {

  /** Nothing waits and nothing was shown. */
  public static final PromptState START = resuming(List.of());

  /** Copies the list. */
  public PromptState {
    shown = List.copyOf(shown);
  }

  /** After a restart of the program: what was shown earlier still counts. */
  public static PromptState resuming(List<Instant> shown) {
    return new PromptState(Optional.empty(), shown, OptionalDouble.empty());
  }

  /** With a prompt that the user asked to see again at this time. */
  public PromptState askedFor(Cue cue, Instant when) {
    return with(Optional.of(Pending.due(cue, 0).askedFor(when, 0)));
  }

  PromptState with(Optional<Pending> other) {
    return new PromptState(other, shown, routine);
  }

  PromptState shown(List<Instant> all) {
    return new PromptState(pending, all, routine);
  }

  /** With a routine under way at this time, in seconds. */
  public PromptState routineAt(double time) {
    return new PromptState(pending, shown, OptionalDouble.of(time));
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

  /** The same after the wall clock was set: what lies so long ago still does. */
  public PromptState clockMoved(Duration by) {
    return new PromptState(
        pending.map(prompt -> prompt.clockMoved(by)),
        shown.stream().map(when -> when.plus(by)).toList(),
        routine);
  }

  /**
   * A prompt that waits or is shown.
   *
   * @param cue what it is about
   * @param phase how far it has come
   * @param since seconds at which this phase began
   * @param heldFor why it waits
   * @param told the reasons that were told so far, each once for a prompt
   * @param askedFor when the user asked to see it again; such a prompt outlives a cleared posture
   *     and no limit holds it
   */
  public record Pending(
      Cue cue,
      Phase phase,
      double since,
      Optional<SilenceReason> heldFor,
      Set<SilenceReason> told,
      Optional<Instant> askedFor) {

    /** Copies the set. */
    public Pending {
      told = Set.copyOf(told);
    }

    static Pending due(Cue cue, double time) {
      return new Pending(cue, Phase.WAITING, time, Optional.empty(), Set.of(), Optional.empty());
    }

    Pending about(Cue other) {
      return new Pending(other, phase, since, heldFor, told, askedFor);
    }

    Pending in(Phase other, double time) {
      return new Pending(cue, other, time, Optional.empty(), told, askedFor);
    }

    /** Waiting for this reason. */
    Pending heldFor(SilenceReason reason, double time) {
      Set<SilenceReason> more = new HashSet<>(told);
      more.add(reason);
      return new Pending(cue, Phase.WAITING, time, Optional.of(reason), more, askedFor);
    }

    Pending askedFor(Instant when, double time) {
      return new Pending(
          cue,
          Phase.WAITING,
          time,
          Optional.of(SilenceReason.SNOOZED),
          Set.of(SilenceReason.SNOOZED),
          Optional.of(when));
    }

    private Pending clockMoved(Duration by) {
      return new Pending(cue, phase, since, heldFor, told, askedFor.map(when -> when.plus(by)));
    }
  }
}
