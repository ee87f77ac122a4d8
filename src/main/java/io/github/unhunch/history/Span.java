package io.github.unhunch.history;

import io.github.unhunch.posture.Cue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A stretch of time in one state.
 *
 * @param from when it began
 * @param to when it ended, not before {@code from}
 * @param state what it was
 * @param reason why, for UNSURE and PAUSED: the name of the reason
 * @param cue which cue weighed most, for DRIFTING and SLOUCHING
 */
public record Span(
    Instant from, Instant to, SpanState state, Optional<String> reason, Optional<Cue> cue) {

  /** Checks the order of the times. */
  public Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a span must not end (" + to + ") before it begins");
    }
  }

  /**
   * Names of the reasons for which nothing was seen though nobody had wanted that and the program
   * ran.
   */
  private static final Set<String> BLIND =
      Set.of(
          "CAMERA_IN_USE", "CAMERA_MISSING", "CAMERA_FORBIDDEN", "CAMERA_SILENT", "CANNOT_JUDGE");

  /** True when nothing was seen for want of a camera, so that it says nothing of the user. */
  boolean isBlind() {
    return state == SpanState.PAUSED && reason.filter(BLIND::contains).isPresent();
  }

  /** How long it lasted. */
  public Duration length() {
    return Duration.between(from, to);
  }

  /** The part of it within these times; empty when there is none. */
  Optional<Span> within(Instant start, Instant end) {
    Instant first = from.isBefore(start) ? start : from;
    Instant last = to.isAfter(end) ? end : to;
    return first.isBefore(last)
        ? Optional.of(new Span(first, last, state, reason, cue))
        : Optional.empty();
  }

  /** True when the other says the same of another time. */
  boolean saysTheSameAs(Span other) {
    return state == other.state && reason.equals(other.reason) && cue.equals(other.cue);
  }
}
