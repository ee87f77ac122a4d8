package io.github.unhunch.history;

import java.time.Duration;
import java.time.LocalDate;

/**
 * One day of a trend.
 *
 * @param date which day
 * @param upright time upright
 * @param drifting time past a limit, not yet for long
 * @param slouching time past a limit for the whole dwell
 * @param unsure time that could not be judged
 * @param breaks routines and walks
 */
public record TrendDay(
    LocalDate date,
    Duration upright,
    Duration drifting,
    Duration slouching,
    Duration unsure,
    int breaks) {

  static TrendDay of(DaySummary day) {
    return new TrendDay(
        day.date(),
        day.in(SpanState.UPRIGHT),
        day.in(SpanState.DRIFTING),
        day.in(SpanState.SLOUCHING),
        day.in(SpanState.UNSURE),
        day.breaks().total());
  }

  /** Time in which the posture was judged. */
  public Duration judged() {
    return upright.plus(drifting).plus(slouching);
  }
}
