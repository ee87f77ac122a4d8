package io.github.unhunch.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.posture.Cue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
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
