package io.github.unhunch.history.report;

import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.history.HourMap;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.history.Trend;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * All that the report of a week or a month tells.
 *
 * @param trend its days, beside the user's own weeks before
 * @param hours when in it the posture drifted
 * @param rated its routines with pain given before and after, oldest first, skipped ones included
 */
public record Period(Trend trend, HourMap hours, List<RoutineOutcome> rated) {

  /** Copies the list. */
  public Period {
    rated = List.copyOf(rated);
  }

  /** Reads the week or month around a day. */
  public static Period read(HistoryReader reader, Trend.Range range, LocalDate day, ZoneId zone)
      throws HistoryException {
    LocalDate first = range.first(day);
    LocalDate last = range.last(day);
    return new Period(
        reader.trend(range, day, zone),
        HourMap.of(reader.days(first, last, zone)),
        reader
            .runsBetween(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant())
            .stream()
            .map(RoutineRun::outcome)
            .filter(outcome -> outcome.painChange().isPresent())
            .toList());
  }
}
