package io.github.unhunch.history.report;

import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.history.SpanState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One part of the day's band, that can be pointed at and read.
 *
 * @param kind what it is
 * @param from its begin
 * @param to its end; the same for a prompt
 * @param state the state, for a span
 * @param words what it says
 */
public record BandPart(
    Kind kind, Instant from, Instant to, Optional<SpanState> state, String words) {

  /** What a part is. */
  public enum Kind {
    SPAN,
    GAP,
    PROMPT,
    ROUTINE
  }

  /** All parts of a day in the order of their begin. */
  static List<BandPart> of(DaySummary day, ReportWords words) {
    ZoneId zone = day.zone();
    List<BandPart> parts = new ArrayList<>();
    day.spans()
        .forEach(
            span ->
                parts.add(
                    new BandPart(
                        Kind.SPAN,
                        span.from(),
                        span.to(),
                        Optional.of(span.state()),
                        stretch(words, zone, span.from(), span.to())
                            + words.state(span.state())
                            + span.cue().map(cue -> ", " + words.cue(cue)).orElse("")
                            + span.reason().map(why -> ", " + words.reason(why)).orElse(""))));
    day.gaps()
        .forEach(
            gap ->
                parts.add(
                    new BandPart(
                        Kind.GAP,
                        gap.from(),
                        gap.to(),
                        Optional.empty(),
                        stretch(words, zone, gap.from(), gap.to()) + words.get("row.gaps"))));
    day.prompts()
        .forEach(
            prompt ->
                parts.add(
                    new BandPart(
                        Kind.PROMPT,
                        prompt.time(),
                        prompt.time(),
                        Optional.empty(),
                        words.time(prompt.time(), zone)
                            + "  "
                            + words.get("html.prompt")
                            + prompt.cue().map(cue -> ", " + words.cue(cue)).orElse("")
                            + prompt.outcome().map(o -> ": " + words.outcome(o)).orElse(""))));
    day.routines()
        .forEach(
            run ->
                parts.add(
                    new BandPart(
                        Kind.ROUTINE,
                        run.start(),
                        run.end(),
                        Optional.empty(),
                        stretch(words, zone, run.start(), run.end())
                            + words.get("html.routine")
                            + " "
                            + words.routine(run.outcome().routine())
                            + ended(words, run))));
    parts.sort(Comparator.comparing(BandPart::from).thenComparing(BandPart::kind));
    return parts;
  }

  private static String ended(ReportWords words, RoutineRun run) {
    if (run.underWay()) {
      return ", " + words.get("routine.under-way");
    } else if (run.outcome().stopped()) {
      return ", " + words.get("routine.hurt");
    }
    return run.skipped() ? ", " + words.get("routine.skipped") : "";
  }

  private static String stretch(ReportWords words, ZoneId zone, Instant from, Instant to) {
    return words.time(from, zone)
        + " - "
        + words.time(to, zone)
        + "  "
        + words.duration(Duration.between(from, to))
        + "  ";
  }
}
