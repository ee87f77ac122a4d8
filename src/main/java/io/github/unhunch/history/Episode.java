package io.github.unhunch.history;

import io.github.unhunch.posture.Cue;
import java.time.Instant;
import java.util.Optional;

/**
 * One slouch from its begin to its end; in a {@link DaySummary} what of it lies on that day.
 *
 * @param start when the cue passed its limit
 * @param end when the posture was back
 * @param cue which cue
 * @param peak how far it went at most, where 1 is the limit
 */
public record Episode(Instant start, Instant end, Cue cue, double peak) {

  /** Checks the order of the times. */
  public Episode {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("an episode must not end (" + end + ") before its start");
    }
  }

  /** Up to the end of another that goes on where this broke off. */
  Episode until(Episode next) {
    return new Episode(start, next.end, cue, Math.max(peak, next.peak));
  }

  /** The part of it within these times, as deep as the whole; empty when there is none. */
  Optional<Episode> within(Instant from, Instant to) {
    Instant first = start.isBefore(from) ? from : start;
    Instant last = end.isAfter(to) ? to : end;
    return first.isBefore(last)
        ? Optional.of(new Episode(first, last, cue, peak))
        : Optional.empty();
  }
}
