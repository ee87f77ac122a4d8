package io.github.unhunch.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.history.report.Report;
import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.history.report.ReportWriter;
import io.github.unhunch.text.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Sums, timeline, lists, words and files of a day say the same, however the day came about. */
public final class DayAgreement {

  /** Of minutes that are rounded one by one. */
  private static final org.assertj.core.data.Offset<Double> ROUNDED = within(0.02);

  private static final Map<String, SpanState> SUMS =
      Map.of(
          "upright", SpanState.UPRIGHT,
          "drifting", SpanState.DRIFTING,
          "slouched", SpanState.SLOUCHING,
          "unsure", SpanState.UNSURE,
          "away", SpanState.AWAY,
          "paused", SpanState.PAUSED);

  private final LocalDate date;
  private final ZoneId zone;
  private final Report report;
  private final JsonObject json;
  private final List<String[]> csv;

  private DayAgreement(HistoryReader reader, LocalDate date, ZoneId zone) throws HistoryException {
    this.date = date;
    this.zone = zone;
    this.report = Report.read(reader, date, zone, SampleDays.TECHNIQUES);
    ReportWriter writer = new ReportWriter(Texts.in(Locale.ENGLISH));
    this.json = JsonParser.parseString(writer.write(report, ReportFormat.JSON)).getAsJsonObject();
    this.csv =
        writer
            .write(report, ReportFormat.CSV)
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .toList();
  }

  /**
   * Checks a day.
   *
   * @param setBack whether the clock was, so that times may lie over one another
   */
  public static void check(HistoryReader reader, LocalDate date, ZoneId zone, boolean setBack)
      throws HistoryException {
    DayAgreement day = new DayAgreement(reader, date, zone);
    day.sums();
    day.order(setBack);
    day.unseen(setBack);
    day.lists();
    day.weekAndHours(reader);
  }

  private JsonArray list(String name) {
    return json.getAsJsonArray(name);
  }

  private static double minutes(JsonArray list, String state) {
    return StreamSupport.stream(list.spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .filter(line -> state.isEmpty() || line.get("state").getAsString().equals(state))
            .mapToDouble(line -> line.get("seconds").getAsDouble())
            .sum()
        / 60;
  }

  private double csvMinutes(String kind, String what) {
    return csv.stream()
            .filter(line -> line[0].equals(kind) && line[4].equals(what))
            .mapToDouble(line -> Double.parseDouble(line[3]))
            .sum()
        / 60;
  }

  private static double minutes(Duration length) {
    return length.toMillis() / 60_000.0;
  }

  private void sums() {
    JsonObject minutes = json.getAsJsonObject("minutes");
    SUMS.forEach(
        (name, state) ->
            assertThat(minutes.get(name).getAsDouble())
                .as(name)
                .isCloseTo(minutes(report.day().in(state)), ROUNDED)
                .isCloseTo(minutes(list("timeline"), state.name()), ROUNDED)
                .isCloseTo(csvMinutes("state", state.name()), ROUNDED));
    assertThat(minutes.get("gaps").getAsDouble())
        .as("gaps")
        .isCloseTo(minutes(list("gaps"), ""), ROUNDED)
        .isCloseTo(csvMinutes("gap", ""), ROUNDED);
    double cues = report.day().cues().stream().mapToDouble(cue -> minutes(cue.total())).sum();
    assertThat(cues)
        .as("what drifted")
        .isCloseTo(
            minutes(report.day().in(SpanState.DRIFTING).plus(report.day().in(SpanState.SLOUCHING))),
            ROUNDED);
    double all = minutes.get("observed").getAsDouble() + minutes.get("paused").getAsDouble();
    assertThat(all).as("all time told").isCloseTo(minutes(list("timeline"), ""), ROUNDED);
  }

  /** Each list in the order of the clock, within its day. */
  private void order(boolean setBack) {
    OffsetDateTime start = date.atStartOfDay(zone).toOffsetDateTime();
    OffsetDateTime end = date.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
    for (String name : List.of("timeline", "episodes", "gaps")) {
      List<OffsetDateTime> begins = new ArrayList<>();
      OffsetDateTime last = start;
      for (JsonElement line : list(name)) {
        OffsetDateTime from = time(line, "from");
        begins.add(from);
        assertThat(from).as(name).isAfterOrEqualTo(setBack ? start : last);
        last = time(line, "to");
        assertThat(last).as(name).isAfterOrEqualTo(from).isBeforeOrEqualTo(end);
      }
      assertThat(begins).as(name).isSortedAccordingTo(Comparator.naturalOrder());
    }
  }

  private static OffsetDateTime time(JsonElement line, String name) {
    return OffsetDateTime.parse(line.getAsJsonObject().get(name).getAsString());
  }

  /** What is told as not seen is what was not, and nothing of a gap was. */
  private void unseen(boolean setBack) {
    DaySummary day = report.day();
    Duration unseen =
        day.notSeen().stream().map(NotSeen::length).reduce(Duration.ZERO, Duration::plus);
    assertThat(unseen).isEqualTo(day.in(SpanState.UNSURE).plus(day.in(SpanState.PAUSED)));
    for (NotSeen one : day.notSeen()) {
      Duration listed =
          one.stretches().stream().map(Gap::length).reduce(Duration.ZERO, Duration::plus);
      assertThat(listed).as(one.reason()).isLessThanOrEqualTo(one.length());
    }
    for (Gap gap : day.gaps()) {
      assertThat(gap.length()).isGreaterThanOrEqualTo(Gap.SHORTEST);
      assertThat(day.spans())
          .noneMatch(span -> span.from().isBefore(gap.to()) && span.to().isAfter(gap.from()));
    }
    List<String> rows = new ArrayList<>();
    new ReportWords(Texts.in(Locale.ENGLISH)).notSeen(day, (why, lasted) -> rows.add(why));
    long told = day.notSeen().stream().filter(one -> one.length().toMillis() >= 500).count();
    assertThat(rows).hasSize((int) told + (day.gaps().isEmpty() ? 0 : 1));
    if (!setBack && !day.spans().isEmpty()) {
      List<Span> spans = day.timeline();
      Duration whole = Duration.between(spans.get(0).from(), spans.get(spans.size() - 1).to());
      Duration known = day.observed().plus(day.in(SpanState.PAUSED)).plus(day.unknown());
      // What is neither seen nor a gap is what nobody notices, once between two spans at most.
      assertThat(known)
          .isLessThanOrEqualTo(whole)
          .isGreaterThanOrEqualTo(whole.minus(Gap.SHORTEST.multipliedBy(spans.size())));
    }
  }

  /** Every list has as many lines in each form, and the counts are of those. */
  private void lists() {
    Map.of(
            "state", "timeline",
            "gap", "gaps",
            "episode", "episodes",
            "prompt", "prompts",
            "silence", "silences",
            "routine", "routines",
            "mark", "marks")
        .forEach(
            (kind, name) ->
                assertThat(csv.stream().filter(line -> line[0].equals(kind)).count())
                    .as(name)
                    .isEqualTo(list(name).size()));
    long counted =
        json.getAsJsonObject("cues").entrySet().stream()
            .mapToLong(cue -> cue.getValue().getAsJsonObject().get("episodes").getAsLong())
            .sum();
    assertThat(counted).as("slouches").isEqualTo(list("episodes").size());
    Breaks breaks = report.day().breaks();
    assertThat(breaks.offered()).as("prompts").isEqualTo(list("prompts").size());
    assertThat(breaks.outcomes().values().stream().mapToInt(n -> n).sum() + breaks.unanswered())
        .as("what came of the prompts")
        .isEqualTo(breaks.offered());
    assertThat(breaks.routines() + breaks.skipped() + breaks.hurt())
        .as("routines")
        .isBetween(list("routines").size() - 1, 2 * list("routines").size());
  }

  private void weekAndHours(HistoryReader reader) throws HistoryException {
    DaySummary day = report.day();
    TrendDay same =
        reader.trend(Trend.Range.WEEK, date, zone).days().stream()
            .filter(one -> one.date().equals(date))
            .findFirst()
            .orElseThrow();
    assertThat(same.judged()).as("judged, of the week").isEqualTo(day.judged());
    assertThat(same.upright()).isEqualTo(day.in(SpanState.UPRIGHT));
    assertThat(same.breaks()).isEqualTo(day.breaks().total());
    Duration hours =
        HourMap.of(List.of(day)).hours().values().stream()
            .map(hour -> hour.upright().plus(hour.off()))
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(hours).as("judged, by the hours").isEqualTo(day.judged());
  }
}
