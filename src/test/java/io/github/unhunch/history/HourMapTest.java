package io.github.unhunch.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HourMapTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static Span span(LocalDate day, int hour, int minute, int minutes, SpanState state) {
    var from = day.atTime(hour, minute).atZone(ZONE).toInstant();
    return new Span(
        from, from.plusSeconds(60L * minutes), state, Optional.empty(), Optional.empty());
  }

  private static DaySummary day(LocalDate date, Span... spans) {
    return new DaySummary(
        date,
        ZONE,
        List.of(HistoryStore.CAMERA),
        List.of(spans),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void aStretchIsSharedOutToTheHoursItTouchesAndWeekdaysAreAddedUp() {
    HourMap map =
        HourMap.of(
            List.of(
                day(
                    MONDAY,
                    span(MONDAY, 9, 30, 60, SpanState.SLOUCHING),
                    span(MONDAY, 10, 30, 30, SpanState.UPRIGHT),
                    span(MONDAY, 11, 0, 4, SpanState.DRIFTING),
                    span(MONDAY, 12, 0, 60, SpanState.AWAY)),
                day(MONDAY.plusWeeks(1), span(MONDAY.plusWeeks(1), 9, 0, 30, SpanState.UPRIGHT))));
    assertThat(map.off(DayOfWeek.MONDAY, 9)).hasValue(0.5);
    assertThat(map.off(DayOfWeek.MONDAY, 10)).hasValue(0.5);
    assertThat(map.off(DayOfWeek.MONDAY, 11)).as("too little to say").isEmpty();
    assertThat(map.off(DayOfWeek.MONDAY, 12)).as("away is not judged").isEmpty();
    assertThat(map.off(DayOfWeek.TUESDAY, 9)).isEmpty();
  }
}
