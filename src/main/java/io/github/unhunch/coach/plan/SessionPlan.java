package io.github.unhunch.coach.plan;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * When the user wants a long session and to be reminded of a professional.
 *
 * @param times at most two times of day for the long session; none by default
 * @param remindOfProfessional true for a word about a professional massage once a month
 */
public record SessionPlan(List<LocalTime> times, boolean remindOfProfessional) {

  /** Nothing planned. */
  public static final SessionPlan DEFAULT = new SessionPlan(List.of(), false);

  /** How long after its time a session is still offered. */
  private static final Duration OFFERED_FOR = Duration.ofHours(1);

  /** A session so shortly before its time counts as this one. */
  private static final Duration EARLY = Duration.ofHours(2);

  private static final Duration MONTH = Duration.ofDays(30);

  /** Checks and sorts the times. */
  public SessionPlan {
    if (times.size() > 2) {
      throw new IllegalArgumentException(
          "long sessions are planned at most 2 times a day, not " + times.size());
    }
    times = times.stream().sorted().distinct().toList();
  }

  /**
   * True when a long session is to be offered now.
   *
   * @param now the moment by the user's clock
   * @param last when the last long session ended or was last offered
   */
  public boolean sessionDue(LocalDateTime now, Optional<LocalDateTime> last) {
    return times.stream()
        // Yesterday's late session may be offered past midnight.
        .flatMap(
            time ->
                List.of(now.toLocalDate().atTime(time), now.toLocalDate().minusDays(1).atTime(time))
                    .stream())
        .filter(planned -> !planned.isAfter(now) && planned.plus(OFFERED_FOR).isAfter(now))
        .anyMatch(planned -> last.filter(l -> !l.isBefore(planned.minus(EARLY))).isEmpty());
  }

  /**
   * True when the monthly word about a professional is due.
   *
   * @param now the moment by the user's clock
   * @param last when it was last shown, or when it was switched on
   */
  public boolean reminderDue(LocalDateTime now, Optional<LocalDateTime> last) {
    return remindOfProfessional && last.filter(l -> l.plus(MONTH).isAfter(now)).isEmpty();
  }
}
