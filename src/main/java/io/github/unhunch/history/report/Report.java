package io.github.unhunch.history.report;

import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.history.PainChange;
import io.github.unhunch.history.Trend;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * All that a report of a day tells.
 *
 * @param day the day
 * @param week the week around it
 * @param pain pain before and after routines, over the {@link #PAIN_DAYS} days that end with it
 */
public record Report(DaySummary day, Trend week, PainChange pain) {

  /** Over how many days pain is looked at, for one day's ratings are too few to mean anything. */
  public static final int PAIN_DAYS = 28;

  /** Reads the report of a day. */
  public static Report read(HistoryReader reader, LocalDate date, ZoneId zone)
      throws HistoryException {
    return new Report(
        reader.day(date, zone),
        reader.trend(Trend.Range.WEEK, date, zone),
        PainChange.of(
            reader
                .runsBetween(
                    date.minusDays(PAIN_DAYS - 1).atStartOfDay(zone).toInstant(),
                    date.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .map(run -> run.outcome())
                .toList()));
  }
}
