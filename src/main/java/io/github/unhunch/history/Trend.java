package io.github.unhunch.history;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A week or a month, compared with the same user's own last weeks and with nobody else.
 *
 * @param range week or month
 * @param days its days in order, days to come included as empty ones
 * @param uprightShare upright part of its judged time, 0 to 1; empty when nothing was judged
 * @param usualUprightShare the same of the {@link #USUAL_WEEKS} weeks before; empty when less than
 *     {@link #ENOUGH} was judged in them
 */
public record Trend(
    Range range,
    List<TrendDay> days,
    OptionalDouble uprightShare,
    OptionalDouble usualUprightShare) {

  /** How many weeks before are "as usual". */
  public static final int USUAL_WEEKS = 4;

  /** Less judged time than this is not "as usual". */
  public static final Duration ENOUGH = Duration.ofHours(5);

  /** Copies the list. */
  public Trend {
    days = List.copyOf(days);
  }

  /** Which stretch of days. */
  public enum Range {
    /** Monday to Sunday. */
    WEEK {
      @Override
      public LocalDate first(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      }

      @Override
      public LocalDate last(LocalDate day) {
        return first(day).plusDays(6);
      }
    },
    /** A calendar month. */
    MONTH {
      @Override
      public LocalDate first(LocalDate day) {
        return day.withDayOfMonth(1);
      }

      @Override
      public LocalDate last(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
      }
    };

    /** The first day of the stretch around this day. */
    public abstract LocalDate first(LocalDate day);

    /** The last day of the stretch around this day. */
    public abstract LocalDate last(LocalDate day);
  }

  static Trend of(Range range, List<DaySummary> days, List<DaySummary> before) {
    boolean enough = judged(before).compareTo(ENOUGH) >= 0;
    return new Trend(
        range,
        days.stream().map(TrendDay::of).toList(),
        uprightShare(days),
        enough ? uprightShare(before) : OptionalDouble.empty());
  }

  private static OptionalDouble uprightShare(List<DaySummary> days) {
    Duration upright =
        days.stream().map(day -> day.in(SpanState.UPRIGHT)).reduce(Duration.ZERO, Duration::plus);
    return DaySummary.share(upright, judged(days));
  }

  private static Duration judged(List<DaySummary> days) {
    return days.stream().map(DaySummary::judged).reduce(Duration.ZERO, Duration::plus);
  }
}
