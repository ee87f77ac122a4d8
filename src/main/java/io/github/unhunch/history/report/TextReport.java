package io.github.unhunch.history.report;

import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.history.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A day for a terminal, 72 columns wide. */
final class TextReport {

  private static final int BAND = 60;

  private final ReportWords words;
  private final StringBuilder out = new StringBuilder();

  TextReport(ReportWords words) {
    this.words = words;
  }

  String write(Report report) {
    DaySummary day = report.day();
    line(words.date(day.date()));
    line(words.sentence(day));
    if (day.isEmpty()) {
      unreadable(report);
      line(words.howToStart());
      return out.toString();
    }
    recordings(day);
    band(day);
    minutes(day);
    cues(day);
    breaks(report);
    heading("heading.pain");
    line("  " + words.pain(report.pain()));
    if (!report.goTo().isEmpty()) {
      heading("heading.techniques");
      report.goTo().forEach(goTo -> line("  " + words.technique(goTo)));
    }
    notSeen(day);
    heading("heading.week");
    line("  " + words.trend(report.week()));
    unreadable(report);
    return out.toString();
  }

  private void unreadable(Report report) {
    if (report.unreadable() > 0) {
      line("");
      line(words.get("unreadable", report.unreadable()));
    }
  }

  private void recordings(DaySummary day) {
    List<String> names =
        day.sources().stream().filter(name -> !name.equals(HistoryStore.CAMERA)).toList();
    if (!names.isEmpty()) {
      line(words.get("recordings", String.join(", ", names)));
    }
  }

  /** One letter for each sixtieth of the time from the first to the last record. */
  private void band(DaySummary day) {
    if (day.spans().isEmpty()) {
      return;
    }
    Instant start = day.timeline().get(0).from();
    Instant end = day.spans().stream().map(Span::to).max(Comparator.naturalOrder()).orElse(start);
    long step = Math.max(1, Duration.between(start, end).toMillis() / BAND);
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < BAND; i++) {
      letters.append(letter(day, start.plusMillis(i * step + step / 2)));
    }
    heading("heading.day");
    line(
        "  " + words.time(start, day.zone()) + " |" + letters + "| " + words.time(end, day.zone()));
    line("  " + words.get("band.legend"));
  }

  private static char letter(DaySummary day, Instant time) {
    return day.spans().stream()
        .filter(span -> !span.from().isAfter(time) && span.to().isAfter(time))
        .map(Span::state)
        .findFirst()
        .map(
            state ->
                switch (state) {
                  case UPRIGHT -> '=';
                  case DRIFTING -> '/';
                  case SLOUCHING -> '#';
                  case AWAY -> 'o';
                  case UNSURE -> '?';
                  case PAUSED -> '-';
                })
        .orElse(' ');
  }

  private void minutes(DaySummary day) {
    heading("heading.time");
    words.times(day, this::row);
  }

  private void cues(DaySummary day) {
    if (day.cues().isEmpty()) {
      return;
    }
    heading("heading.cues");
    day.cues().forEach(time -> row(words.cue(time.cue()), words.cueTime(time)));
  }

  private void breaks(Report report) {
    heading("heading.breaks");
    BreakWords.lines(words, report).forEach(text -> line("  " + text));
  }

  private void notSeen(DaySummary day) {
    if (day.notSeen().isEmpty() && day.gaps().isEmpty()) {
      return;
    }
    heading("heading.not-seen");
    words.notSeen(day, this::row);
  }

  private void heading(String key) {
    line("");
    line(words.get(key));
  }

  private void row(String name, String value) {
    line("  %-30s %s".formatted(name, value));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
