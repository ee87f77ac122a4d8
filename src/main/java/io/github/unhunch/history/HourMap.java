package io.github.unhunch.history;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * At which hours of which weekdays the posture drifted, over some days.
 *
 * @param hours what was judged in each hour of which anything was
 */
public record HourMap(Map<Hour, Judged> hours) {

  /** Less judged time in an hour than this says nothing of it. */
  public static final Duration ENOUGH = Duration.ofMinutes(5);

  /** Copies the map. */
  public HourMap {
    hours = Map.copyOf(hours);
  }

  /**
   * An hour of the week.
   *
   * @param day weekday
   * @param hour hour of the day by the user's clock, 0 to 23
   */
  public record Hour(DayOfWeek day, int hour) {}

  /**
   * Time judged in an hour.
   *
   * @param upright time upright
   * @param off time drifting or slouching
   */
  public record Judged(Duration upright, Duration off) {
    private Judged plus(Judged other) {
      return new Judged(upright.plus(other.upright), off.plus(other.off));
    }
  }

  /** Adds up these days, each by the clock of its own zone. */
  public static HourMap of(List<DaySummary> days) {
    Map<Hour, Judged> hours = new HashMap<>();
    for (DaySummary day : days) {
      for (Span span : day.spans()) {
        if (span.state().judged()) {
          add(hours, span, day);
        }
      }
    }
    return new HourMap(hours);
  }

  private static void add(Map<Hour, Judged> hours, Span span, DaySummary day) {
    Instant from = span.from();
    while (from.isBefore(span.to())) {
      ZonedDateTime local = from.atZone(day.zone());
      Instant next = local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
      Instant to = next.isBefore(span.to()) ? next : span.to();
      Duration length = Duration.between(from, to);
      boolean upright = span.state() == SpanState.UPRIGHT;
      hours.merge(
          new Hour(local.getDayOfWeek(), local.getHour()),
          new Judged(upright ? length : Duration.ZERO, upright ? Duration.ZERO : length),
          Judged::plus);
      from = to;
    }
  }

  /** Whether there is too little of every hour. */
  public boolean isEmpty() {
    return hours.keySet().stream().allMatch(hour -> off(hour.day(), hour.hour()).isEmpty());
  }

  /** Drifting and slouching part of an hour's judged time, 0 to 1; empty for too little of it. */
  public OptionalDouble off(DayOfWeek day, int hour) {
    Judged judged = hours.get(new Hour(day, hour));
    if (judged == null) {
      return OptionalDouble.empty();
    }
    Duration all = judged.upright().plus(judged.off());
    return all.compareTo(ENOUGH) < 0 ? OptionalDouble.empty() : DaySummary.share(judged.off(), all);
  }
}
