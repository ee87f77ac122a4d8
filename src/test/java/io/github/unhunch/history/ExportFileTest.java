package io.github.unhunch.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.history.report.ReportWriter;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.text.Languages;
import io.github.unhunch.text.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program exports as JSON, another history takes in, each record once. */
class ExportFileTest {

  private static final LocalDate DAY = SampleDays.DAY;
  private static final Instant MORNING =
      DAY.plusDays(3).atTime(8, 0).atZone(SampleDays.ZONE).toInstant();
  private static final Instant EVENING = MORNING.plus(Duration.ofHours(15));

  @TempDir Path folder;
  private HistoryStore desk;
  private HistoryStore laptop;

  @BeforeEach
  void open() throws HistoryException {
    desk = HistoryStore.open(folder.resolve("desk/history.db"));
    laptop = HistoryStore.open(folder.resolve("laptop/history.db"));
  }

  @AfterEach
  void close() throws HistoryException {
    desk.close();
    laptop.close();
  }

  private Path export(HistoryStore store, String name) throws Exception {
    Path file = folder.resolve(name);
    ReportFormat format = name.endsWith(".csv") ? ReportFormat.CSV : ReportFormat.JSON;
    new ReportWriter(Texts.in(Locale.GERMAN)).export(store.reader(), SampleDays.ZONE, format, file);
    return file;
  }

  private Path lines(String name, List<String> lines) throws Exception {
    return Files.write(folder.resolve(name), lines);
  }

  private static void sit(HistorySession session, Instant from, int minutes, SpanState state)
      throws HistoryException {
    session.recordState(
        from, from.plus(Duration.ofMinutes(minutes)), state, Optional.empty(), Optional.empty());
  }

  private void writeTwoDays() throws HistoryException {
    SampleDays.writeDay(desk);
    HistorySession session = desk.begin(MORNING, HistoryStore.CAMERA);
    sit(session, MORNING, 10, SpanState.UPRIGHT);
    session.end();
  }

  private static List<DaySummary> all(HistoryStore store) throws HistoryException {
    List<DaySummary> days = new ArrayList<>();
    for (LocalDate date : store.reader().recordedDays(SampleDays.ZONE)) {
      days.add(store.reader().day(date, SampleDays.ZONE));
    }
    return days;
  }

  private static List<DayRows> rows(HistoryStore store) throws HistoryException {
    List<DayRows> days = new ArrayList<>();
    for (LocalDate date : store.reader().recordedDays(SampleDays.ZONE)) {
      days.add(store.reader().rows(date, SampleDays.ZONE));
    }
    return days;
  }

  @Test
  void everyRecordComesAcrossAndOnlyOnce() throws Exception {
    SampleDays.writeMonth(desk);
    HistorySession session = desk.begin(MORNING, "walk.mp4");
    sit(session, MORNING, 10, SpanState.UPRIGHT);
    session.recordPrompt(MORNING.plusSeconds(9), Optional.empty(), Optional.empty());
    session.recordMark(new Mark(MORNING.plusSeconds(10), Mark.Kind.WRONG));
    session.recordRoutine(
        SampleDays.run("still", MORNING.plusSeconds(20), MORNING.plusSeconds(90), 5, 3));
    session.end();
    Path file = export(desk, "all.json");

    assertThat(laptop.merge(file)).isGreaterThan(1000);
    assertThat(all(laptop)).isEqualTo(all(desk));
    assertThat(rows(laptop)).isEqualTo(rows(desk));
    assertThat(laptop.merge(file)).isZero();
    assertThat(desk.merge(file)).isZero();
    assertThat(desk.merge(export(laptop, "back.json"))).isZero();
    assertThat(all(laptop)).isEqualTo(all(desk));
  }

  @Test
  void aSpanOverMidnightStandsInBothDaysAndIsOne() throws Exception {
    HistorySession session = desk.begin(EVENING, HistoryStore.CAMERA);
    sit(session, EVENING, 120, SpanState.UPRIGHT);
    session.recordEpisode(
        new Episode(EVENING, EVENING.plus(Duration.ofMinutes(80)), Cue.LEANING, 1.25));
    session.end();
    Path file = export(desk, "night.json");
    List<String> days = Files.readAllLines(file);
    assertThat(days).hasSize(2).allSatisfy(day -> assertThat(day).contains("\"to_at\""));

    // One day alone brings the whole span and slouch, and the other day nothing more.
    assertThat(laptop.merge(lines("second.json", days.subList(1, 2)))).isEqualTo(2);
    assertThat(laptop.merge(file)).isZero();
    assertThat(all(laptop)).isEqualTo(all(desk));
    assertThat(laptop.merge(lines("turned.json", List.of(days.get(1), days.get(0))))).isZero();
  }

  @Test
  void twoComputersThatSawTheSameMorningBecomeOne() throws Exception {
    HistorySession here = desk.begin(MORNING, HistoryStore.CAMERA);
    sit(here, MORNING, 60, SpanState.UPRIGHT);
    here.end();
    Instant later = MORNING.plus(Duration.ofMinutes(30));
    HistorySession there = laptop.begin(later, HistoryStore.CAMERA);
    sit(there, later, 60, SpanState.SLOUCHING);
    long prompt = there.recordPrompt(later, Optional.of(Cue.LEANING), Optional.of("leaning"));
    there.resolvePrompt(prompt, PromptOutcome.LATER);
    there.end();

    assertThat(desk.merge(export(laptop, "laptop.json"))).isEqualTo(2);
    assertThat(laptop.merge(export(desk, "desk.json"))).isEqualTo(1);
    for (DaySummary day : Stream.concat(all(desk).stream(), all(laptop).stream()).toList()) {
      assertThat(day.observed()).isEqualTo(Duration.ofMinutes(90));
      assertThat(day.prompts()).hasSize(1);
    }
    assertThat(laptop.merge(export(desk, "desk.json"))).isZero();
  }

  @Test
  void ofWhatWentOnBetweenTwoExportsTheLongerHolds() throws Exception {
    HistorySession session = desk.begin(MORNING, HistoryStore.CAMERA);
    sit(session, MORNING, 10, SpanState.UPRIGHT);
    RoutineRun run = SampleDays.run("still", MORNING, MORNING.plusSeconds(60), 5, 5);
    long row = session.recordRoutine(new RoutineRun(MORNING, 3, run.outcome()));
    List<String> early = Files.readAllLines(export(desk, "early.json"));
    sit(session, MORNING.plusSeconds(600), 20, SpanState.UPRIGHT);
    session.updateRoutine(row, SampleDays.run("still", MORNING, MORNING.plusSeconds(99), 5, 6));
    List<String> late = Files.readAllLines(export(desk, "late.json"));

    // Put together by hand, in either order.
    for (List<String> days :
        List.of(List.of(early.get(0), late.get(0)), List.of(late.get(0), early.get(0)))) {
      laptop.eraseAll();
      assertThat(laptop.merge(lines("both.json", days))).isEqualTo(2);
      DaySummary day = all(laptop).get(0);
      assertThat(day.observed()).isEqualTo(Duration.ofMinutes(30));
      assertThat(day.routines().get(0).outcome().painAfter()).isEqualTo(OptionalInt.of(6));
      assertThat(day.routines().get(0).outcome().steps()).hasSize(3);
    }
    assertThat(laptop.merge(folder.resolve("early.json"))).isZero();
    assertThat(all(laptop)).isEqualTo(all(desk));
  }

  /** Before sessions had an identity of their own, they were known by where and when they began. */
  @Test
  void anExportOfTheFirstFormIsTakenInOnce() throws Exception {
    writeTwoDays();
    List<String> old =
        Files.readAllLines(export(desk, "new.json")).stream()
            .map(day -> day.replaceFirst("\"form\":\\d+", "\"form\":1"))
            .map(day -> day.replaceAll("\"uid\":\"[^\"]*\",", ""))
            .toList();
    assertThat(laptop.merge(lines("old.json", old))).isPositive();
    assertThat(all(laptop)).isEqualTo(all(desk));
    assertThat(laptop.merge(folder.resolve("old.json"))).isZero();
  }

  @Test
  void aBrokenLineIsNamedAndNothingIsTakenIn() throws Exception {
    writeTwoDays();
    List<String> good = Files.readAllLines(export(desk, "good.json"));
    String day = good.get(0);
    List<String> broken =
        List.of(
            day.substring(0, day.length() / 2),
            "no JSON",
            "[]",
            day.replaceFirst("\"from_at\":\\d+", "\"from_at\":\"noon\""),
            day.replaceFirst("\"from_at\":\\d+,", ""),
            day.replaceFirst("\"to_at\":\\d+", "\"to_at\":1"),
            day.replaceFirst("\"pain_after\":\\d+", "\"pain_after\":11"),
            day.replace("\"sessions\":[", "\"sessions\":[7,"),
            "x".repeat(8_000_001));
    for (String line : broken) {
      List<String> all = new ArrayList<>(good);
      all.set(1, line);
      refused(lines("broken.json", all), "Line 2 of ");
    }
    Path odd = folder.resolve("odd.json");
    Files.write(odd, day.getBytes(StandardCharsets.UTF_8));
    Files.write(odd, new byte[] {'\n', '{', '"', (byte) 0xff}, StandardOpenOption.APPEND);
    refused(odd, " of ");
    refused(
        lines("newer.json", List.of(day.replaceFirst("\"form\":\\d+", "\"form\":99"))),
        "newer Unhunch");
    assertThat(laptop.merge(folder.resolve("good.json"))).isPositive();
  }

  @Test
  void whatHoldsOnlySumsSaysWhatToDo() throws Exception {
    writeTwoDays();
    String day = Files.readAllLines(export(desk, "all.json")).get(0);
    String older = day.substring(0, day.indexOf(",\"rows\"")) + "}";
    for (Path file :
        List.of(
            export(desk, "all.csv"),
            lines("older.json", List.of(older, older)),
            lines("page.html", List.of("<!doctype html>", "<title>A day</title>")),
            lines("blank.json", List.of("", "")))) {
      refused(file, "JSON");
    }
  }

  private void refused(Path file, String words) throws Exception {
    HistoryException told = catchThrowableOfType(HistoryException.class, () -> laptop.merge(file));
    assertThat(told).as(file.toString()).isNotNull().hasMessageContaining(words);
    for (Locale language : Languages.all()) {
      assertThat(told.words().in(Texts.in(language))).contains(file.toString()).endsWith(".");
    }
    assertThat(all(laptop)).isEmpty();
    try (Stream<Path> left = Files.list(folder.resolve("laptop"))) {
      assertThat(left.map(f -> f.getFileName().toString()))
          .allMatch(name -> name.startsWith("history.db") && !name.contains(".tmp"));
    }
  }
}
