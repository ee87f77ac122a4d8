package io.github.unhunch.history.report;

import io.github.unhunch.coach.plan.CalmWeeks;
import io.github.unhunch.coach.plan.GoTo;
import io.github.unhunch.coach.plan.GoToTechniques;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.history.DayRows;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.history.PainChange;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.history.Trend;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * All that a report of a day tells.
 *
 * @param day the day
 * @param week the week around it
 * @param goTo what eases this user's pain most, once that is likely enough
 * @param pain pain before and after routines, over the {@link #PAIN_DAYS} days that end with it
 * @param calm how many of the last weeks had movement on three days or more
 * @param routines the names of routines, by their ids
 * @param unreadable records that could not be read and are in none of this
 * @param rows the day's records as another history can take them in
 */
public record Report(
    DaySummary day,
    Trend week,
    List<GoTo> goTo,
    PainChange pain,
    CalmWeeks calm,
    Map<String, String> routines,
    int unreadable,
    DayRows rows) {

  /** Over how many days pain is looked at, for one day's ratings are too few to mean anything. */
  public static final int PAIN_DAYS = 28;

  /** Copies the list and the names. */
  public Report {
    goTo = List.copyOf(goTo);
    routines = Map.copyOf(routines);
  }

  /**
   * Reads the report of a day.
   *
   * @param techniques knows what the steps of routines are
   */
  public static Report read(
      HistoryReader reader, LocalDate date, ZoneId zone, GoToTechniques techniques)
      throws HistoryException {
    Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
    Instant start = date.minusDays(PAIN_DAYS - 1).atStartOfDay(zone).toInstant();
    List<RoutineOutcome> all = outcomes(reader.runsBetween(Instant.EPOCH, end));
    DaySummary day = reader.day(date, zone);
    Trend week = reader.trend(Trend.Range.WEEK, date, zone);
    return new Report(
        day,
        week,
        techniques.best(all),
        PainChange.of(outcomes(reader.runsBetween(start, end))),
        CalmWeeks.of(all, zone, date),
        techniques.routines(),
        reader.unreadable(),
        reader.rows(date, zone));
  }

  private static List<RoutineOutcome> outcomes(List<RoutineRun> runs) {
    return runs.stream().map(RoutineRun::outcome).toList();
  }
}
