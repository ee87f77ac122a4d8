package io.github.unhunch.history.report;

import io.github.unhunch.coach.plan.GoTo;
import io.github.unhunch.history.CueTime;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.Gap;
import io.github.unhunch.history.NotSeen;
import io.github.unhunch.history.PainChange;
import io.github.unhunch.history.PromptOutcome;
import io.github.unhunch.history.SpanState;
import io.github.unhunch.history.Trend;
import io.github.unhunch.history.TrendDay;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The words of a report in one language; used by every form of it and by its window. */
public final class ReportWords {

  /** More stretches than this are summed up and not listed. */
  private static final int MOST_TIMES = 4;

  /** What was shorter would be told as lasting for 0 s. */
  private static final Duration TOLD = Duration.ofMillis(500);

  private final Texts texts;
  private final Map<String, String> routines;

  /** In the language of these texts; a routine is named by its id. */
  public ReportWords(Texts texts) {
    this(texts, Map.of());
  }

  private ReportWords(Texts texts, Map<String, String> routines) {
    this.texts = texts;
    this.routines = routines;
  }

  /** The same, with the names of this report's routines. */
  public ReportWords naming(Report report) {
    return new ReportWords(texts, report.routines());
  }

  /** A routine's name; its id where it is known no more, as of a pack that was taken away. */
  String routine(String id) {
    return routines.getOrDefault(id, id);
  }

  /** How long each thing lasted on a day, row by row; what did not happen has none. */
  public void times(DaySummary day, BiConsumer<String, String> row) {
    row.accept(get("row.observed"), duration(day.observed()));
    row.accept(get("row.present"), duration(day.present()));
    String judged = duration(day.judged());
    row.accept(
        get("row.judged"),
        day.judged().isZero() ? judged : get("row.judged-of", judged, percent(day.coverage())));
    for (SpanState state : SpanState.values()) {
      if (day.in(state).compareTo(TOLD) >= 0) {
        row.accept(state(state), duration(day.in(state)));
      }
    }
  }

  /** What of a day was not seen or not judged: why, how long and when, row by row. */
  public void notSeen(DaySummary day, BiConsumer<String, String> row) {
    for (NotSeen one : day.notSeen()) {
      if (one.length().compareTo(TOLD) >= 0) {
        row.accept(reason(one.reason()), lasted(one.length(), one.stretches(), day.zone()));
      }
    }
    if (!day.gaps().isEmpty()) {
      row.accept(get("row.gaps"), lasted(day.unknown(), day.gaps(), day.zone()));
    }
  }

  private String lasted(Duration length, List<Gap> stretches, ZoneId zone) {
    if (stretches.isEmpty()) {
      return duration(length);
    }
    String times =
        stretches.stream()
            .limit(MOST_TIMES)
            .map(stretch -> time(stretch.from(), zone) + "-" + time(stretch.to(), zone))
            .collect(Collectors.joining(", "));
    return get(
        "lasted.when",
        duration(length),
        stretches.size() > MOST_TIMES ? times + ", \u2026" : times);
  }

  /** Which language they are in. */
  public Locale locale() {
    return texts.locale();
  }

  /** The words behind a key of the report's file. */
  public String get(String key, Object... arguments) {
    return texts.get("report." + key, arguments);
  }

  /** The day's sentence, as a person would say it. */
  public String sentence(DaySummary day) {
    if (day.isEmpty()) {
      return get("sentence.empty", date(day.date()));
    }
    List<String> parts = new ArrayList<>();
    if (day.judged().isZero()) {
      parts.add(get("sentence.nothing-judged"));
    } else {
      parts.add(get("sentence.seen", duration(day.judged())));
      parts.add(get("sentence.upright", percent(day.uprightShare())));
    }
    mainCue(day).ifPresent(parts::add);
    int breaks = day.breaks().total();
    parts.add(get("sentence.breaks", breaks, number(breaks)));
    return sentenceCase(String.join(", ", parts)) + ".";
  }

  /** How to begin, for a day on which nothing was recorded. */
  public String howToStart() {
    return get("empty.how");
  }

  /** A time span as "6 h 12 min", "4 min" or "32 s". */
  public String duration(Duration length) {
    long seconds = Math.round(length.toMillis() / 1000.0);
    if (seconds < 60) {
      return get("duration.seconds", seconds);
    }
    long minutes = Math.round(seconds / 60.0);
    if (minutes < 60) {
      return get("duration.minutes", minutes);
    }
    return minutes % 60 == 0
        ? get("duration.full-hours", minutes / 60)
        : get("duration.hours", minutes / 60, minutes % 60);
  }

  /** A part as "71 %". */
  public String percent(OptionalDouble share) {
    return share.isPresent() ? get("percent", Math.round(100 * share.getAsDouble())) : get("none");
  }

  /** A date in full. */
  public String date(LocalDate date) {
    return date.format(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(texts.locale()));
  }

  /** A date as short as it can be understood. */
  public String day(LocalDate date) {
    return date.format(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale()));
  }

  /** The time of day in hours and minutes. */
  public String time(Instant time, ZoneId zone) {
    return DateTimeFormatter.ofPattern("HH:mm", texts.locale()).format(time.atZone(zone));
  }

  /** A state in a word. */
  public String state(SpanState state) {
    return get("state." + state.name());
  }

  /** A cue in two or three words. */
  public String cue(Cue cue) {
    return texts.get("cue." + cue + ".name");
  }

  /** How long a cue weighed most: while slouching, in how many stretches, and while drifting. */
  public String cueTime(CueTime time) {
    String slouching = get("lasted.slouching", duration(time.slouching()), time.episodes());
    String drifting = get("lasted.drifting", duration(time.drifting()));
    if (time.slouching().isZero()) {
      return drifting;
    }
    return time.drifting().isZero() ? slouching : get("lasted.both", slouching, drifting);
  }

  /** What became of a prompt. */
  public String outcome(PromptOutcome outcome) {
    return get("outcome." + outcome.name());
  }

  /** A reason for silence, a pause or doubt; its name where there are no words for it. */
  public String reason(String name) {
    try {
      return get("reason." + name);
    } catch (MissingResourceException e) {
      return name.toLowerCase(texts.locale()).replace('_', ' ');
    }
  }

  /** Pain before and after in one sentence, with how sure it is. */
  public String pain(PainChange pain) {
    return get(
        "pain." + pain.verdict().name(),
        pain.runs(),
        pain.before(),
        pain.after(),
        Math.abs(pain.change()),
        pain.margin().orElse(0));
  }

  /** The same for the routines of a week or a month. */
  public String pain(PainChange pain, Trend.Range range) {
    return pain.verdict() == PainChange.Verdict.NOT_RATED
        ? get("pain.NOT_RATED." + range.name())
        : pain(pain);
  }

  /** How a technique helps this user, in one line. */
  public String technique(GoTo goTo) {
    return get("technique", goTo.name(), goTo.runs(), Math.abs(goTo.change()));
  }

  /** The first and the last day of a stretch. */
  public String period(Trend trend) {
    List<TrendDay> days = trend.days();
    return get("period", day(days.get(0).date()), day(days.get(days.size() - 1).date()));
  }

  /** What {@link #dayCells} tells, in a word or two each. */
  List<String> dayColumns() {
    return List.of(
        get("heading.day"),
        get("row.judged"),
        state(SpanState.UPRIGHT),
        state(SpanState.DRIFTING),
        state(SpanState.SLOUCHING),
        get("heading.breaks"));
  }

  /** A day of a stretch as cells of a table. */
  List<String> dayCells(TrendDay day) {
    if (day.judged().isZero()) {
      String breaks = day.breaks() == 0 ? "" : Integer.toString(day.breaks());
      return List.of(day(day.date()), get("none"), "", "", "", breaks);
    }
    return List.of(
        day(day.date()),
        duration(day.judged()),
        percent(OptionalDouble.of((double) day.upright().toMillis() / day.judged().toMillis())),
        duration(day.drifting()),
        duration(day.slouching()),
        Integer.toString(day.breaks()));
  }

  /** The stretch against the user's own last weeks. */
  public String trend(Trend trend) {
    if (trend.uprightShare().isEmpty()) {
      return get("trend.nothing." + trend.range().name());
    }
    String compared = trend.usualUprightShare().isPresent() ? "compared" : "alone";
    return get(
        "trend." + compared + "." + trend.range().name(),
        percent(trend.uprightShare()),
        percent(trend.usualUprightShare()),
        Trend.ENOUGH.toHours());
  }

  private Optional<String> mainCue(DaySummary day) {
    return day.cues().stream()
        .filter(time -> !time.slouching().isZero())
        .findFirst()
        .map(CueTime::cue)
        .map(
            cue ->
                DayTime.of(day, cue)
                    .map(
                        when ->
                            get(
                                when.kind() == DayTime.Kind.AFTER
                                    ? "sentence.cue-after"
                                    : "sentence.cue-before",
                                cue(cue),
                                get("hour." + when.hour())))
                    .orElseGet(() -> get("sentence.cue", cue(cue))));
  }

  private String number(int count) {
    return count <= 12 ? get("number." + count) : Integer.toString(count);
  }

  private String sentenceCase(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(texts.locale()) + words.substring(1);
  }
}
