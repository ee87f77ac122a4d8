package io.github.unhunch.monitor;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The set of reasons for which monitoring rests, and when a timed pause ends. A value: every change
 * gives a new one.
 *
 * @param reasons the reasons that hold now
 * @param until when {@link PauseReason#UNTIL_TIME} ends; there exactly while that reason holds
 */
public record Pauses(Set<PauseReason> reasons, Optional<Instant> until) {

  /** Nothing holds; monitoring runs. */
  public static final Pauses NONE = new Pauses(Set.of(), Optional.empty());

  /** Copies the set and checks that it fits the time. */
  public Pauses {
    reasons = reasons.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(reasons));
    if (reasons.contains(PauseReason.UNTIL_TIME) != until.isPresent()) {
      throw new IllegalArgumentException("a timed pause needs its end, and only it has one");
    }
  }

  /** Whether monitoring runs. */
  public boolean none() {
    return reasons.isEmpty();
  }

  /** With one more reason; a timed pause is set by {@link #until(Instant)}. */
  public Pauses with(PauseReason reason) {
    if (reason == PauseReason.UNTIL_TIME) {
      throw new IllegalArgumentException("a timed pause needs its end");
    }
    EnumSet<PauseReason> more = copy();
    more.add(reason);
    return new Pauses(more, until);
  }

  /** Without a reason. */
  public Pauses without(PauseReason reason) {
    EnumSet<PauseReason> fewer = copy();
    fewer.remove(reason);
    return new Pauses(fewer, reason == PauseReason.UNTIL_TIME ? Optional.empty() : until);
  }

  /** Paused until this time; a later call replaces an earlier one. */
  public Pauses until(Instant end) {
    EnumSet<PauseReason> more = copy();
    more.add(PauseReason.UNTIL_TIME);
    return new Pauses(more, Optional.of(end));
  }

  /** The same at a later time: a timed pause ends by itself. */
  public Pauses at(Instant now) {
    return until.filter(end -> !now.isBefore(end)).isPresent()
        ? without(PauseReason.UNTIL_TIME)
        : this;
  }

  private EnumSet<PauseReason> copy() {
    return reasons.isEmpty() ? EnumSet.noneOf(PauseReason.class) : EnumSet.copyOf(reasons);
  }
}
