package io.github.unhunch.history.report;

import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.Span;
import io.github.unhunch.history.SpanState;
import io.github.unhunch.posture.Cue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When on a day a cue mostly showed.
 *
 * @param kind before or after the hour
 * @param hour hour of the day, 1 to 23
 */
record DayTime(Kind kind, int hour) {

  /** On which side of the hour. */
  enum Kind {
    BEFORE,
    AFTER
  }

  /** So much of the cue's time lies on that side of the hour. */
  private static final double MOST = 0.7;

  /** At most so much of the judged time may, or it would say nothing about the cue. */
  private static final double AT_MOST_OF_DAY = 0.55;

  /** Less of a day than this has no times of day. */
  private static final Duration LONG_ENOUGH = Duration.ofHours(3);

  /** The hour that parts the cue's time best from the rest of the day, if one does. */
  static Optional<DayTime> of(DaySummary day, Cue cue) {
    if (day.judged().compareTo(LONG_ENOUGH) < 0) {
      return Optional.empty();
    }
    Predicate<Span> ofCue = span -> span.cue().equals(Optional.of(cue));
    Predicate<Span> judged = span -> span.state().judged();
    DayTime best = null;
    double bestLift = 0;
    for (int hour = 1; hour < 24; hour++) {
      Instant cut = day.date().atTime(hour, 0).atZone(day.zone()).toInstant();
      double cueAfter = shareAfter(day, cut, ofCue);
      double dayAfter = shareAfter(day, cut, judged);
      boolean after = cueAfter >= MOST && dayAfter <= AT_MOST_OF_DAY;
      boolean before = 1 - cueAfter >= MOST && 1 - dayAfter <= AT_MOST_OF_DAY;
      double lift = Math.abs(cueAfter - dayAfter);
      if ((after || before) && lift > bestLift) {
        best = new DayTime(after ? Kind.AFTER : Kind.BEFORE, hour);
        bestLift = lift;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double shareAfter(DaySummary day, Instant cut, Predicate<Span> which) {
    long all = 0;
    long after = 0;
    for (Span span : day.spans()) {
      if (span.state() != SpanState.AWAY && which.test(span)) {
        all += span.length().toMillis();
        Instant from = span.from().isBefore(cut) ? cut : span.from();
        after += Math.max(0, Duration.between(from, span.to()).toMillis());
      }
    }
    return all == 0 ? 0 : (double) after / all;
  }
}
