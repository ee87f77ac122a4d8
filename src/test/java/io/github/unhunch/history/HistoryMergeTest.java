package io.github.unhunch.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.history.report.ReportWriter;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two computers' histories become one, in real files. */
class HistoryMergeTest {

  private static final LocalDate DAY = SampleDays.DAY;
  private static final Instant MORNING =
      DAY.plusDays(3).atTime(8, 0).atZone(SampleDays.ZONE).toInstant();

  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve(name).resolve("history.db");
  }

  private static DaySummary day(HistoryStore store, LocalDate day) throws HistoryException {
    return store.reader().day(day, SampleDays.ZONE);
  }

  private static void sit(HistorySession session, Instant from, int minutes, SpanState state)
      throws HistoryException {
    session.recordState(
        from, from.plus(Duration.ofMinutes(minutes)), state, Optional.empty(), Optional.empty());
  }

  private static RoutineRun run(Instant start, List<String> steps, OptionalInt after) {
    return new RoutineRun(
        start,
        3,
        new RoutineOutcome(
            "head-forward",
            steps,
            start.plusSeconds(60L + steps.size()),
            OptionalInt.of(4),
            after,
            Optional.of(Cue.HEAD_FORWARD),
            Optional.empty()));
  }

  @Test
  void whatBothHaveIsKeptOnceAndWhatEitherHasIsKept() throws Exception {
    LocalDate next = DAY.plusDays(3);
    try (HistoryStore desk = HistoryStore.open(file("desk"))) {
      SampleDays.writeMonth(desk);
      DaySummary before = day(desk, DAY);
      desk.copyTo(Files.createDirectories(folder.resolve("laptop")).resolve("history.db"));
      try (HistoryStore laptop = HistoryStore.open(file("laptop"))) {
        HistorySession there = laptop.begin(MORNING, HistoryStore.CAMERA);
        sit(there, MORNING, 60, SpanState.UPRIGHT);
        there.recordRoutine(run(MORNING.plusSeconds(600), List.of("a", "b"), OptionalInt.of(2)));
        there.recordMark(new Mark(MORNING.plusSeconds(5), Mark.Kind.WRONG));
        // Half an hour of it in front of both.
        HistorySession here = desk.begin(MORNING.plusSeconds(1800), HistoryStore.CAMERA);
        sit(here, MORNING.plusSeconds(1800), 60, SpanState.SLOUCHING);
        here.flush();
        there.end();

        assertThat(desk.merge(file("laptop"))).isEqualTo(3);
        assertThat(desk.merge(file("laptop"))).isZero();
        sit(here, MORNING.plusSeconds(1800 + 3600), 10, SpanState.UPRIGHT);

        DaySummary both = day(desk, next);
        assertThat(both.observed()).isEqualTo(Duration.ofMinutes(100));
        assertThat(both.routines()).hasSize(1);
        assertThat(both.routines().get(0).outcome().steps()).containsExactly("a", "b");
        assertThat(both.marks()).hasSize(1);
        assertThat(day(desk, DAY)).isEqualTo(before);

        // And the other way round: both tell the same then.
        laptop.merge(file("desk"));
        assertThat(laptop.merge(file("desk"))).isZero();
        assertThat(day(laptop, next).observed()).isEqualTo(both.observed());
        assertThat(day(laptop, DAY)).isEqualTo(before);
      }
    }
  }

  @Test
  void whatWentOnAfterwardsIsOneRecordAndTheLongerHolds() throws Exception {
    Files.createDirectories(folder.resolve("copy"));
    try (HistoryStore store = HistoryStore.open(file("one"))) {
      HistorySession session = store.begin(MORNING, HistoryStore.CAMERA);
      sit(session, MORNING, 10, SpanState.UPRIGHT);
      long row = session.recordRoutine(run(MORNING, List.of("a"), OptionalInt.empty()));
      long prompt =
          session.recordPrompt(MORNING.plusSeconds(20), Optional.of(Cue.LEANING), Optional.empty());
      store.copyTo(file("copy"));
      sit(session, MORNING.plusSeconds(600), 20, SpanState.UPRIGHT);
      session.updateRoutine(row, run(MORNING, List.of("a", "b"), OptionalInt.of(1)));
      session.resolvePrompt(prompt, PromptOutcome.STARTED);
      session.flush();

      try (HistoryStore older = HistoryStore.open(file("copy"))) {
        assertThat(older.merge(file("one"))).isZero();
        DaySummary now = day(older, DAY.plusDays(3));
        assertThat(now.observed()).isEqualTo(Duration.ofMinutes(30));
        assertThat(now.routines().get(0).outcome().steps()).containsExactly("a", "b");
        assertThat(now.routines().get(0).outcome().painAfter()).hasValue(1);
        assertThat(now.prompts().get(0).outcome()).contains(PromptOutcome.STARTED);
        // What is older changes nothing back.
        assertThat(store.merge(file("copy"))).isZero();
        assertThat(day(store, DAY.plusDays(3))).isEqualTo(now);
      }
    }
  }

  /** As two computers may, and as one does after its clock was set back. */
  @Test
  void whatHappenedInTheSameMillisecondIsNotTakenForTheSame() throws Exception {
    LocalDate next = DAY.plusDays(3);
    try (HistoryStore desk = HistoryStore.open(file("desk"));
        HistoryStore laptop = HistoryStore.open(file("laptop"));
        HistoryStore fresh = HistoryStore.open(file("fresh"))) {
      for (HistoryStore store : List.of(desk, laptop)) {
        HistorySession session = store.begin(MORNING, HistoryStore.CAMERA);
        for (int i = 0; i < 2; i++) {
          sit(session, MORNING, 10, SpanState.UPRIGHT);
          session.recordRoutine(run(MORNING, List.of("a", "b" + i), OptionalInt.of(2 + i)));
          long prompt = session.recordPrompt(MORNING, Optional.of(Cue.LEANING), Optional.empty());
          session.resolvePrompt(prompt, i == 0 ? PromptOutcome.LATER : PromptOutcome.STARTED);
          session.recordSilence(new SilenceRecord(MORNING, "STILL", Optional.empty(), false));
          session.recordMark(new Mark(MORNING, Mark.Kind.WRONG));
          // Set back by an hour, ten minutes after it was an hour ago.
          sit(session, MORNING.plusSeconds(3600), 1, SpanState.AWAY);
        }
        session.end();
      }
      Path words = folder.resolve("laptop.json");
      new ReportWriter(Texts.in(Locale.ENGLISH))
          .export(laptop.reader(), SampleDays.ZONE, ReportFormat.JSON, words);
      for (Path file : List.of(file("laptop"), words)) {
        assertThat(fresh.merge(file)).as("%s", file).isEqualTo(12);
        assertThat(day(fresh, next)).isEqualTo(day(laptop, next));
        assertThat(fresh.merge(words) + fresh.merge(file("laptop"))).isZero();
        fresh.eraseAll();
      }
      assertThat(desk.merge(words)).isEqualTo(12);
      assertThat(laptop.merge(file("desk"))).isEqualTo(12);
      assertThat(desk.merge(file("laptop"))).isZero();
      DaySummary both = day(desk, next);
      assertThat(both).isEqualTo(day(laptop, next));
      assertThat(both.prompts()).hasSize(4);
      assertThat(both.routines()).hasSize(4);
      assertThat(both.silences()).hasSize(4);
      assertThat(both.marks()).hasSize(4);
    }
  }

  /** A file from before sessions had an identity of their own, and a copy of it. */
  @Test
  void aFileOfTheFirstFormAndItsCopyAreStillTheSame() throws Exception {
    Path old = folder.resolve("old.db");
    try (Handle handle = Database.openForWriting(old)) {
      Migrations.apply(handle, 1);
      for (int i = 0; i < 2; i++) {
        handle.execute(
            "INSERT INTO session (source, started_at) VALUES ('camera', ?)",
            MORNING.toEpochMilli());
        handle.execute(
            "INSERT INTO span (session_id, from_at, to_at, state) VALUES (?, ?, ?, 'UPRIGHT')",
            i + 1,
            MORNING.toEpochMilli() + i * 60_000,
            MORNING.toEpochMilli() + (i + 1) * 60_000);
      }
    }
    byte[] bytes = Files.readAllBytes(old);
    try (HistoryReader reader = HistoryReader.open(old)) {
      assertThat(reader.day(DAY.plusDays(3), SampleDays.ZONE).observed())
          .isEqualTo(Duration.ofMinutes(2));
    }
    assertThat(old).hasBinaryContent(bytes);
    Files.createDirectories(folder.resolve("one"));
    Files.copy(old, file("one"));
    try (HistoryStore store = HistoryStore.open(file("one"))) {
      assertThat(store.merge(old)).isZero();
      assertThat(day(store, DAY.plusDays(3)).observed()).isEqualTo(Duration.ofMinutes(2));
    }
  }

  @Test
  void anotherFileTakesThePlaceAndASessionUnderWayGoesOn() throws Exception {
    try (HistoryStore store = HistoryStore.open(file("one"));
        HistoryStore other = HistoryStore.open(file("other"))) {
      SampleDays.writeMonth(other);
      HistorySession session = store.begin(MORNING, HistoryStore.CAMERA);
      sit(session, MORNING, 10, SpanState.UPRIGHT);

      store.replaceBy(file("other"));
      sit(session, MORNING.plusSeconds(600), 5, SpanState.UPRIGHT);

      assertThat(day(store, DAY)).isEqualTo(day(other, DAY));
      assertThat(day(store, DAY.plusDays(3)).observed()).isEqualTo(Duration.ofMinutes(5));
    }
  }

  @Test
  void whatIsNoHistoryIsRefusedAndChangesNothing() throws Exception {
    try (HistoryStore store = HistoryStore.open(file("one"))) {
      SampleDays.writeMonth(store);
      DaySummary before = day(store, DAY);
      Path words = Files.writeString(folder.resolve("words.db"), "no history at all ".repeat(200));
      Path cut = folder.resolve("cut.db");
      store.copyTo(cut);
      byte[] bytes = Files.readAllBytes(cut);
      Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      Path newer = folder.resolve("newer.db");
      store.copyTo(newer);
      Database.openForWriting(newer).execute("PRAGMA user_version = 99");
      for (Path bad : List.of(words, cut, newer, folder, folder.resolve("none.db"))) {
        assertThatThrownBy(() -> store.merge(bad))
            .isInstanceOf(HistoryException.class)
            .hasMessageContaining(bad.toString());
        assertThatThrownBy(() -> store.replaceBy(bad)).isInstanceOf(HistoryException.class);
      }
      assertThat(day(store, DAY)).isEqualTo(before);
      try (Stream<Path> left = Files.list(folder.resolve("one"))) {
        assertThat(left.map(f -> f.getFileName().toString()))
            .allMatch(name -> name.startsWith("history.db") && !name.contains(".tmp"));
      }
    }
  }
}
