package io.github.unhunch.coach.plan;

import io.github.unhunch.coach.safety.RoutineOutcome;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * How often the user moved in the last seven days, today included.
 *
 * @param days days with a routine of which at least one step was done
 * @param today such routines today
 */
public record WeekOfMovement(int days, int today) {

  private static final int DAYS = 7;

  /**
   * Counts.
   *
   * @param history runs, in any order, the one that has just ended included
   * @param zone where the user's days begin and end
   * @param today the user's date
   */
  public static WeekOfMovement of(List<RoutineOutcome> history, ZoneId zone, LocalDate today) {
    List<LocalDate> dates =
        history.stream()
            .filter(RoutineOutcome::moved)
            .map(run -> run.time().atZone(zone).toLocalDate())
            .filter(day -> day.isAfter(today.minusDays(DAYS)) && !day.isAfter(today))
            .toList();
    return new WeekOfMovement(
        (int) dates.stream().distinct().count(),
        (int) dates.stream().filter(today::equals).count());
  }
}
