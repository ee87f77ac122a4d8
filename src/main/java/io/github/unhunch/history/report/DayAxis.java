package io.github.unhunch.history.report;

import io.github.unhunch.history.DaySummary;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time axis of a day's band: from before the first to after the last record, on round times.
 *
 * @param start its left end
 * @param end its right end, after the start
 * @param step from one tick to the next
 * @param zone whose clock labels it
 */
public record DayAxis(Instant start, Instant end, Duration step, ZoneId zone) {

  private static final int MOST_TICKS = 12;

  private static final List<Duration> STEPS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4));

  /** The axis that holds all of this day; an office day when there is nothing on it. */
  public static DayAxis of(DaySummary day) {
    List<Instant> times =
        Stream.of(
                day.spans().stream().flatMap(span -> Stream.of(span.from(), span.to())),
                day.prompts().stream().map(prompt -> prompt.time()),
                day.routines().stream().flatMap(run -> Stream.of(run.start(), run.end())))
            .flatMap(some -> some)
            .sorted()
            .toList();
    Instant dawn = day.date().atTime(8, 0).atZone(day.zone()).toInstant();
    Instant first = times.isEmpty() ? dawn : times.get(0);
    Instant last = times.isEmpty() ? dawn.plus(Duration.ofHours(10)) : times.get(times.size() - 1);
    Duration length = Duration.between(first, last);
    Duration step =
        STEPS.stream()
            .filter(s -> length.dividedBy(s) < MOST_TICKS)
            .findFirst()
            .orElse(Duration.ofHours(4));
    Duration round = step.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : step;
    Instant start = floor(first, round, day.zone());
    Instant end = floor(last.plus(round).minusMillis(1), round, day.zone());
    return new DayAxis(start, end.isAfter(start) ? end : start.plus(round), step, day.zone());
  }

  /** Where a time lies, 0 at the left end and 1 at the right. */
  public double position(Instant time) {
    double whole = Duration.between(start, end).toMillis();
    return Math.max(0, Math.min(1, Duration.between(start, time).toMillis() / whole));
  }

  /** The round times to mark. */
  public List<Instant> ticks() {
    List<Instant> ticks = new ArrayList<>();
    for (Instant tick = start; !tick.isAfter(end); tick = tick.plus(step)) {
      ticks.add(tick);
    }
    return ticks;
  }

  /** A tick as the clock shows it. */
  public String label(Instant tick) {
    String pattern = step.compareTo(Duration.ofMinutes(1)) < 0 ? "HH:mm:ss" : "HH:mm";
    return DateTimeFormatter.ofPattern(pattern).format(tick.atZone(zone));
  }

  private static Instant floor(Instant time, Duration round, ZoneId zone) {
    long offset = zone.getRules().getOffset(time).getTotalSeconds() * 1000L;
    long local = time.toEpochMilli() + offset;
    return Instant.ofEpochMilli(Math.floorDiv(local, round.toMillis()) * round.toMillis() - offset);
  }
}
