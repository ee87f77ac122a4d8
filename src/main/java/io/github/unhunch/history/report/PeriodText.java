package io.github.unhunch.history.report;

import io.github.unhunch.history.HourMap;
import io.github.unhunch.history.PainChange;
import io.github.unhunch.history.TrendDay;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.OptionalDouble;

/** A week or a month as plain text. */
final class PeriodText {

  private final ReportWords words;
  private final StringBuilder out = new StringBuilder();

  PeriodText(ReportWords words) {
    this.words = words;
  }

  String write(Period period) {
    line(words.period(period.trend()));
    line(words.trend(period.trend()));
    heading("heading.days");
    row(words.dayColumns());
    for (TrendDay day : period.trend().days()) {
      row(words.dayCells(day));
    }
    heading("heading.hours");
    hours(period.hours());
    heading("heading.pain");
    line("  " + words.pain(PainChange.of(period.rated()), period.trend().range()));
    return out.toString();
  }

  /** Only what is known: the rest of the week would be dots. */
  private void hours(HourMap hours) {
    String key = hours.isEmpty() ? "hours.too-little" : "hours.table";
    line("  " + words.get(key, HourMap.ENOUGH.toMinutes()));
    for (DayOfWeek day : DayOfWeek.values()) {
      StringBuilder known = new StringBuilder();
      for (int hour = 0; hour < 24; hour++) {
        OptionalDouble off = hours.off(day, hour);
        if (off.isPresent()) {
          known.append("  ").append(hour).append(": ").append(words.percent(off));
        }
      }
      if (!known.isEmpty()) {
        line("  " + day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()) + known);
      }
    }
  }

  private void heading(String key) {
    line("");
    line(words.get(key));
  }

  private void row(List<String> cells) {
    StringBuilder row = new StringBuilder("  ");
    cells.forEach(cell -> row.append("%-16s".formatted(cell)));
    line(row.toString());
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
