package io.github.unhunch.coach.plan;

import io.github.unhunch.coach.safety.RoutineOutcome;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Consistency without pressure: how many of the last weeks had some movement on three days or more.
 * A missed day breaks nothing.
 *
 * @param calm weeks with routines on three days or more
 * @param weeks weeks looked at: those since the first routine, at most eight
 */
public record CalmWeeks(int calm, int weeks) {

  private static final int DAYS = 3;
  private static final int LOOKED_AT = 8;

  /**
   * Counts back from today in steps of seven days.
   *
   * @param history earlier runs, in any order
   * @param zone where the user's days begin and end
   * @param today the user's date
   */
  public static CalmWeeks of(List<RoutineOutcome> history, ZoneId zone, LocalDate today) {
    TreeMap<Long, Set<LocalDate>> daysByWeek = new TreeMap<>();
    for (RoutineOutcome run : history) {
      LocalDate day = run.time().atZone(zone).toLocalDate();
      long age = ChronoUnit.DAYS.between(day, today);
      if (age >= 0 && age < 7L * LOOKED_AT && run.moved()) {
        daysByWeek.computeIfAbsent(age / 7, any -> new TreeSet<>()).add(day);
      }
    }
    if (daysByWeek.isEmpty()) {
      return new CalmWeeks(0, 0);
    }
    int calm = (int) daysByWeek.values().stream().filter(days -> days.size() >= DAYS).count();
    return new CalmWeeks(calm, (int) (daysByWeek.lastKey() + 1));
  }
}
