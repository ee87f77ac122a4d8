package io.github.unhunch.history.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.unhunch.history.Breaks;
import io.github.unhunch.history.DayRows;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.PainChange;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.history.SpanState;
import io.github.unhunch.posture.Cue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A day as one JSON object on one line; fields that are not known are left out. */
final class JsonReport {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** The records themselves, from which all else follows. */
  private static final String ROWS = "rows";

  private final ReportWords words;

  JsonReport(ReportWords words) {
    this.words = words;
  }

  String write(Report report) {
    Map<String, Object> object = day(report.day());
    object.put("pain", pain(report.pain()));
    object.put("techniques", report.goTo());
    object.put("calmWeeks", report.calm());
    putShare(object, "weekUprightShare", report.week().uprightShare());
    putShare(object, "usualUprightShare", report.week().usualUprightShare());
    if (report.unreadable() > 0) {
      object.put("unreadable", report.unreadable());
    }
    object.put(ROWS, report.rows());
    return GSON.toJson(object);
  }

  String write(DaySummary day, DayRows rows) {
    Map<String, Object> object = day(day);
    object.put(ROWS, rows);
    return GSON.toJson(object);
  }

  private Map<String, Object> day(DaySummary day) {
    ZoneId zone = day.zone();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("day", day.date().toString());
    object.put("zone", zone.getId());
    object.put("sentence", words.sentence(day));
    object.put("sources", day.sources());
    object.put("minutes", minutes(day));
    putShare(object, "uprightShare", day.uprightShare());
    putShare(object, "coverage", day.coverage());
    object.put("cues", cues(day));
    object.put("breaks", breaks(day.breaks()));
    Map<String, Object> notSeen = new LinkedHashMap<>();
    day.notSeen().forEach(one -> notSeen.put(one.reason(), minutes(one.length())));
    object.put("notSeen", notSeen);
    object.put(
        "gaps", day.gaps().stream().map(gap -> stretch(gap.from(), gap.to(), zone)).toList());
    object.put(
        "timeline",
        day.timeline().stream()
            .map(
                span -> {
                  Map<String, Object> line = stretch(span.from(), span.to(), zone);
                  line.put("state", span.state().name());
                  span.reason().ifPresent(reason -> line.put("reason", reason));
                  putCue(line, span.cue());
                  return line;
                })
            .toList());
    object.put(
        "episodes",
        day.episodes().stream()
            .map(
                episode -> {
                  Map<String, Object> line = stretch(episode.start(), episode.end(), zone);
                  line.put("cue", episode.cue().name());
                  line.put("peak", rounded(episode.peak()));
                  return line;
                })
            .toList());
    object.put(
        "prompts",
        day.prompts().stream()
            .map(
                prompt -> {
                  Map<String, Object> line = moment(prompt.time(), zone);
                  putCue(line, prompt.cue());
                  prompt.routine().ifPresent(routine -> line.put("routine", routine));
                  prompt.outcome().ifPresent(outcome -> line.put("outcome", outcome.name()));
                  return line;
                })
            .toList());
    object.put(
        "silences",
        day.silences().stream()
            .map(
                silence -> {
                  Map<String, Object> line = moment(silence.time(), zone);
                  line.put("reason", silence.reason());
                  line.put("waiting", silence.waiting());
                  putCue(line, silence.cue());
                  return line;
                })
            .toList());
    object.put("routines", day.routines().stream().map(run -> routine(run, zone)).toList());
    object.put(
        "marks",
        day.marks().stream()
            .map(
                mark -> {
                  Map<String, Object> line = moment(mark.time(), zone);
                  line.put("kind", mark.kind().name());
                  return line;
                })
            .toList());
    return object;
  }

  private static Map<String, Object> minutes(DaySummary day) {
    Map<String, Object> minutes = new LinkedHashMap<>();
    minutes.put("observed", minutes(day.observed()));
    minutes.put("present", minutes(day.present()));
    minutes.put("judged", minutes(day.judged()));
    minutes.put("upright", minutes(day.in(SpanState.UPRIGHT)));
    minutes.put("drifting", minutes(day.in(SpanState.DRIFTING)));
    minutes.put("slouched", minutes(day.in(SpanState.SLOUCHING)));
    minutes.put("unsure", minutes(day.in(SpanState.UNSURE)));
    minutes.put("away", minutes(day.in(SpanState.AWAY)));
    minutes.put("paused", minutes(day.in(SpanState.PAUSED)));
    minutes.put("gaps", minutes(day.unknown()));
    return minutes;
  }

  private static Map<String, Object> cues(DaySummary day) {
    Map<String, Object> cues = new LinkedHashMap<>();
    day.cues()
        .forEach(
            time -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("slouched", minutes(time.slouching()));
              one.put("drifting", minutes(time.drifting()));
              one.put("episodes", time.episodes());
              cues.put(time.cue().name(), one);
            });
    return cues;
  }

  private static Map<String, Object> breaks(Breaks breaks) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("total", breaks.total());
    object.put("offered", breaks.offered());
    object.put("taken", breaks.taken());
    object.put("routines", breaks.routines());
    object.put("skipped", breaks.skipped());
    object.put("hurt", breaks.hurt());
    object.put("underWay", breaks.underWay());
    object.put("walks", breaks.walks());
    object.put("outcomes", breaks.outcomes());
    object.put("unanswered", breaks.unanswered());
    object.put("silent", breaks.silences());
    return object;
  }

  private static Map<String, Object> routine(RoutineRun run, ZoneId zone) {
    Map<String, Object> line = stretch(run.start(), run.end(), zone);
    line.put("routine", run.outcome().routine());
    line.put("steps", run.outcome().steps());
    line.put("planned", run.planned());
    putPain(line, "painBefore", run.outcome().painBefore());
    putPain(line, "painAfter", run.outcome().painAfter());
    putCue(line, run.outcome().cue());
    run.outcome().hurtAt().ifPresent(step -> line.put("hurtAt", step));
    if (run.underWay()) {
      line.put("underWay", true);
    }
    return line;
  }

  private static Map<String, Object> pain(PainChange pain) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("days", Report.PAIN_DAYS);
    object.put("runs", pain.runs());
    object.put("verdict", pain.verdict().name());
    object.put("skipped", pain.skipped());
    if (pain.verdict() != PainChange.Verdict.NOT_RATED) {
      object.put("before", rounded(pain.before()));
      object.put("after", rounded(pain.after()));
      object.put("change", rounded(pain.change()));
    }
    putShare(object, "margin", pain.margin());
    return object;
  }

  private static Map<String, Object> stretch(Instant from, Instant to, ZoneId zone) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("from", time(from, zone));
    line.put("to", time(to, zone));
    line.put("seconds", Duration.between(from, to).toMillis() / 1000.0);
    return line;
  }

  private static Map<String, Object> moment(Instant time, ZoneId zone) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", time(time, zone));
    return line;
  }

  private static void putCue(Map<String, Object> line, Optional<Cue> cue) {
    cue.ifPresent(present -> line.put("cue", present.name()));
  }

  private static void putPain(Map<String, Object> line, String name, OptionalInt pain) {
    pain.ifPresent(value -> line.put(name, value));
  }

  private static void putShare(Map<String, Object> object, String name, OptionalDouble share) {
    share.ifPresent(value -> object.put(name, rounded(value)));
  }

  private static String time(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }

  private static double minutes(Duration length) {
    return rounded(length.toMillis() / 60_000.0);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
