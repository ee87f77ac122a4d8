package io.github.unhunch.history.report;

import static io.github.unhunch.history.SampleDays.DAY;
import static io.github.unhunch.history.SampleDays.ZONE;
import static io.github.unhunch.history.SampleDays.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.coach.prompt.SilenceReason;
import io.github.unhunch.history.CueTime;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryRecorder;
import io.github.unhunch.history.HistorySession;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.history.SampleDays;
import io.github.unhunch.history.SilenceRecord;
import io.github.unhunch.history.Trend;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.posture.UnsureReason;
import io.github.unhunch.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {

  @TempDir static Path folder;
  private static Report sample;
  private static Report empty;

  @BeforeAll
  static void readReports() throws Exception {
    try (HistoryStore store = HistoryStore.open(folder.resolve("history.db"))) {
      SampleDays.writeMonth(store);
      sample = Report.read(store.reader(), DAY, ZONE, SampleDays.TECHNIQUES);
      empty = Report.read(store.reader(), LocalDate.of(2020, 1, 1), ZONE, SampleDays.TECHNIQUES);
    }
  }

  @Test
  void beginsWithASentenceThatAPersonWouldSay() {
    assertThat(english(sample, ReportFormat.TEXT).lines().skip(1).findFirst().orElseThrow())
        .matches(
            "\\d h \\d+ min seen, \\d+ % upright, head forward mostly after .+ o'clock, \\w+"
                + " breaks\\.");
    assertThat(german(sample, ReportFormat.TEXT).lines().skip(1).findFirst().orElseThrow())
        .matches(
            "\\d h \\d+ min gesehen, \\d+ % aufrecht, Kopf vorn meist nach \\d\\d Uhr, .+"
                + " Pausen\\.");
  }

  @Test
  void thePageNamesARoutineByItsTitle() {
    assertThat(english(sample, ReportFormat.HTML))
        .contains("Routine Head over shoulders")
        .doesNotContain("head-forward");
  }

  @Test
  void aCueIsToldInPlainWords() {
    ReportWords words = new ReportWords(Texts.in(Locale.ENGLISH));
    Duration some = Duration.ofSeconds(3);
    Duration more = Duration.ofMinutes(4);
    assertThat(words.cueTime(new CueTime(Cue.LEANING, some, more, 1)))
        .isEqualTo("slouching for 3 s, once; drifting for 4 min");
    assertThat(words.cueTime(new CueTime(Cue.LEANING, more, Duration.ZERO, 3)))
        .isEqualTo("slouching for 4 min, 3 times");
    assertThat(words.cueTime(new CueTime(Cue.LEANING, Duration.ZERO, more, 0)))
        .isEqualTo("drifting for 4 min");
  }

  @Test
  void whatTheUserCalledWrongWithoutAPromptIsCounted() throws Exception {
    try (HistoryStore store = HistoryStore.open(folder.resolve("wrong.db"))) {
      Instant start = SampleDays.at(DAY, 9, 0);
      HistorySession session = store.begin(start, HistoryStore.CAMERA);
      session.recordState(start, start.plusSeconds(60), new PostureState.Drifting(Cue.LEANING));
      HistoryRecorder recorder = new HistoryRecorder(session);
      Report before = Report.read(store.reader(), DAY, ZONE, SampleDays.TECHNIQUES);
      recorder.wrong(start.plusSeconds(30));
      recorder.wrong(start.plusSeconds(50));
      recorder.end();
      Report after = Report.read(store.reader(), DAY, ZONE, SampleDays.TECHNIQUES);
      assertThat(english(before, ReportFormat.TEXT)).doesNotContain("wrong");
      for (ReportFormat format : Set.of(ReportFormat.TEXT, ReportFormat.HTML)) {
        assertThat(english(after, format)).contains("Marked as wrong in the live view: twice");
        assertThat(german(after, format)).contains("als falsch gemeldet: zweimal");
      }
      assertThat(english(after, ReportFormat.JSON)).contains("\"kind\":\"WRONG\"");
    }
  }

  @Test
  void anEmptyDaySaysHowToStart() {
    for (ReportFormat format : Set.of(ReportFormat.TEXT, ReportFormat.HTML)) {
      assertThat(english(empty, format))
          .contains("Nothing was recorded on Wednesday, January 1, 2020")
          .contains("Start Unhunch");
    }
    JsonObject object = JsonParser.parseString(english(empty, ReportFormat.JSON)).getAsJsonObject();
    assertThat(object.getAsJsonObject("minutes").get("observed").getAsDouble()).isZero();
  }

  @Test
  void jsonIsOneObjectOnOneLineAndAddsUp() {
    String json = english(sample, ReportFormat.JSON);
    assertThat(json.lines()).hasSize(1);
    JsonObject object = JsonParser.parseString(json).getAsJsonObject();
    assertThat(object.get("day").getAsString()).isEqualTo("2026-11-20");
    JsonObject minutes = object.getAsJsonObject("minutes");
    double parts =
        Stream.of("upright", "drifting", "slouched", "unsure", "away")
            .mapToDouble(name -> minutes.get(name).getAsDouble())
            .sum();
    assertThat(Math.abs(minutes.get("observed").getAsDouble() - parts)).isLessThan(0.01);
    assertThat(object.getAsJsonArray("techniques").size()).isPositive();
    assertThat(object.getAsJsonArray("timeline").size()).isEqualTo(sample.day().spans().size());
    assertThat(object.getAsJsonObject("pain").get("verdict").getAsString()).isEqualTo("EASED");
    assertThat(object.getAsJsonArray("timeline").get(0).getAsJsonObject().get("from").getAsString())
        .isEqualTo("2026-11-20T09:04:00+01:00");
  }

  @Test
  void aWeekAndAMonthAreWrittenInEveryForm() throws Exception {
    try (HistoryStore store = HistoryStore.open(folder.resolve("history.db"))) {
      for (Trend.Range range : Trend.Range.values()) {
        Map<ReportFormat, String> written = new EnumMap<>(ReportFormat.class);
        for (ReportFormat format : ReportFormat.values()) {
          Path file = folder.resolve(range + "." + format);
          new ReportWriter(Texts.in(Locale.ENGLISH))
              .write(store.reader(), range, DAY, ZONE, format, file);
          written.put(format, Files.readString(file));
        }
        List<DaySummary> days =
            store.reader().days(range.first(DAY), range.last(DAY), ZONE).stream()
                .filter(day -> !day.isEmpty())
                .toList();
        assertThat(days.size()).isGreaterThan(3);
        assertThat(written.get(ReportFormat.JSON).lines()).hasSize(days.size());
        assertThat(written.get(ReportFormat.CSV).lines().skip(1).map(line -> line.split(",")[1]))
            .allMatch(time -> !LocalDate.parse(time.substring(0, 10)).isBefore(range.first(DAY)))
            .allMatch(time -> !LocalDate.parse(time.substring(0, 10)).isAfter(range.last(DAY)));
        String sentence =
            new ReportWords(Texts.in(Locale.ENGLISH)).trend(store.reader().trend(range, DAY, ZONE));
        for (ReportFormat format : List.of(ReportFormat.TEXT, ReportFormat.HTML)) {
          assertThat(written.get(format))
              .contains(sentence, "Day by day", "When it drifted", "Nov 20, 2026", "eased by");
        }
        assertThat(written.get(ReportFormat.HTML)).startsWith("<!DOCTYPE html>").contains("<svg");
      }
    }
  }

  @Test
  void noCellOfACsvIsRunByASpreadsheet() {
    for (String harm :
        List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=\"a\",1", "\uff1d1")) {
      DaySummary day =
          new DaySummary(
              DAY,
              ZONE,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(new SilenceRecord(at(DAY, 9, 0), harm, Optional.empty(), false)),
              List.of(),
              List.of());
      String csv = CsvReport.write(day);
      assertThat(csv).contains("'" + harm.replace("\"", "\"\"")).doesNotContain("," + harm);
    }
  }

  @Test
  void csvHasTwelveFieldsOnEveryLine() {
    assertThat(english(sample, ReportFormat.CSV).split("\r\n"))
        .hasSizeGreaterThan(50)
        .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(12));
  }

  @Test
  void htmlRefersToNothingOutside() {
    for (String page :
        Set.of(english(sample, ReportFormat.HTML), german(sample, ReportFormat.HTML))) {
      assertThat(page.toLowerCase(Locale.ROOT))
          .doesNotContain("http:", "https:", "//", "<script", "@import", "<link", "<img", "<iframe")
          .doesNotContain(" on" + "load=", "javascript:");
      Matcher urls = Pattern.compile("url\\(([^)]*)\\)").matcher(page);
      while (urls.find()) {
        assertThat(urls.group(1)).startsWith("#");
      }
    }
  }

  @Test
  void htmlIsWellFormedAndHasATableForThoseWhoDoNotSeeTheBand() {
    String page = english(sample, ReportFormat.HTML);
    Matcher tags = Pattern.compile("<(/?)([a-z0-9]+)([^>]*?)(/?)>").matcher(page);
    ArrayDeque<String> open = new ArrayDeque<>();
    while (tags.find()) {
      boolean single = !tags.group(4).isEmpty() || tags.group(2).equals("meta");
      if (!single && tags.group(1).isEmpty()) {
        open.push(tags.group(2));
      } else if (!single) {
        assertThat(open.pop()).isEqualTo(tags.group(2));
      }
    }
    assertThat(open).isEmpty();
    assertThat(page).contains("role=\"img\" aria-label=\"The day from", "<th scope=\"col\">From");
    assertThat(page.length()).isLessThan(300_000);
  }

  @Test
  void namesOfRecordingsCannotBecomeMarkup() throws Exception {
    try (HistoryStore store = HistoryStore.open(folder.resolve("odd.db"))) {
      var session = store.begin(SampleDays.at(DAY, 9, 0), "<b>\"a\"&,b.mp4");
      session.recordState(
          SampleDays.at(DAY, 9, 0), SampleDays.at(DAY, 9, 1), new PostureState.Upright());
      Report odd = Report.read(store.reader(), DAY, ZONE, SampleDays.TECHNIQUES);
      assertThat(english(odd, ReportFormat.HTML))
          .contains("&lt;b&gt;&quot;a&quot;&amp;,b.mp4")
          .doesNotContain("<b>");
    }
  }

  @Test
  void bothLanguagesHaveTheSameKeysAndAllNamesHaveWords() {
    Set<String> english = keys("/io/github/unhunch/text/report.properties");
    assertThat(keys("/io/github/unhunch/text/report_de.properties")).isEqualTo(english);
    assertThat(english)
        .containsAll(
            Arrays.stream(SilenceReason.values())
                .filter(r -> r != SilenceReason.PAUSED)
                .map(r -> "reason." + r.name())
                .toList())
        .containsAll(Arrays.stream(PauseReason.values()).map(r -> "reason." + r.name()).toList())
        .containsAll(Arrays.stream(UnsureReason.values()).map(r -> "reason." + r.name()).toList());
  }

  @Test
  void writesPagesForTheEye() throws Exception {
    Path page = Path.of("target", "report-sample.html");
    Files.writeString(page, english(sample, ReportFormat.HTML));
    assertThat(page).isNotEmptyFile();
  }

  private static Set<String> keys(String resource) {
    try (var in = ReportWriterTest.class.getResourceAsStream(resource)) {
      return new HashSet<>(new PropertyResourceBundle(in).keySet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String english(Report report, ReportFormat format) {
    return new ReportWriter(Texts.in(Locale.ENGLISH)).write(report, format);
  }

  private static String german(Report report, ReportFormat format) {
    return new ReportWriter(Texts.in(Locale.GERMAN)).write(report, format);
  }
}
