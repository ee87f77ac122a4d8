package io.github.unhunch.history.report;

import io.github.unhunch.history.DaySummary;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every record of a day, one a line, as RFC 4180 has it. */
final class CsvReport {

  /** The first line. */
  static final String HEAD =
      "kind,from,to,seconds,what,reason,cue,peak,steps_done,steps_planned,pain_before,pain_after\r\n";

  /** A cell that begins so is taken for a formula and carried out; a quote makes it text. */
  private static final Pattern RUN_BY_SPREADSHEETS =
      Pattern.compile("[=+\\-@\\t\\r\\uff0b\\uff0d\\uff1d\\uff20]");

  private final StringBuilder out = new StringBuilder();
  private final ZoneId zone;

  private CsvReport(ZoneId zone) {
    this.zone = zone;
  }

  /** The lines of a day, without the first. */
  static String write(DaySummary day) {
    CsvReport report = new CsvReport(day.zone());
    report.day(day);
    return report.out.toString();
  }

  private void day(DaySummary day) {
    day.timeline()
        .forEach(
            span ->
                line(
                    "state",
                    span.from(),
                    span.to(),
                    span.state().name(),
                    span.reason().orElse(""),
                    cue(span.cue())));
    day.gaps().forEach(gap -> line("gap", gap.from(), gap.to(), "", "", ""));
    day.episodes()
        .forEach(
            episode ->
                line(
                    "episode",
                    episode.start(),
                    episode.end(),
                    "",
                    "",
                    episode.cue().name(),
                    Double.toString(episode.peak())));
    day.prompts()
        .forEach(
            prompt ->
                line(
                    "prompt",
                    prompt.time(),
                    prompt.time(),
                    prompt.outcome().map(Enum::name).orElse(""),
                    "",
                    cue(prompt.cue())));
    day.silences()
        .forEach(
            silence ->
                line(
                    "silence",
                    silence.time(),
                    silence.time(),
                    silence.waiting() ? "WAITING" : "OVER",
                    silence.reason(),
                    cue(silence.cue())));
    day.routines()
        .forEach(
            run ->
                line(
                    "routine",
                    run.start(),
                    run.end(),
                    run.outcome().routine(),
                    run.underWay()
                        ? "under way"
                        : run.outcome().hurtAt().map(step -> "hurt at " + step).orElse(""),
                    cue(run.outcome().cue()),
                    "",
                    Integer.toString(run.done()),
                    Integer.toString(run.planned()),
                    pain(run.outcome().painBefore()),
                    pain(run.outcome().painAfter())));
    day.marks().forEach(mark -> line("mark", mark.time(), mark.time(), mark.kind().name(), "", ""));
  }

  private void line(
      String kind,
      Instant from,
      Instant to,
      String what,
      String reason,
      String cue,
      String... more) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                kind,
                time(from),
                time(to),
                Double.toString(Duration.between(from, to).toMillis() / 1000.0),
                what,
                reason,
                cue));
    fields.addAll(Arrays.asList(more));
    while (fields.size() < 12) {
      fields.add("");
    }
    out.append(fields.stream().map(CsvReport::quoted).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }

  private static String cue(Optional<? extends Enum<?>> cue) {
    return cue.map(Enum::name).orElse("");
  }

  private static String pain(OptionalInt pain) {
    return pain.isPresent() ? Integer.toString(pain.getAsInt()) : "";
  }

  private static String quoted(String field) {
    String safe = RUN_BY_SPREADSHEETS.matcher(field).lookingAt() ? "'" + field : field;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
