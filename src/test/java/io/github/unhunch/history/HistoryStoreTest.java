package io.github.unhunch.history;

import static io.github.unhunch.history.SampleDays.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.posture.UnsureReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryStoreTest {

  private static final LocalDate DAY = SampleDays.DAY;
  private static final InstantSource CLOCK = InstantSource.fixed(at(DAY, 12, 0));
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("home").resolve("history.db");
  }

  @Test
  void countsExactlyWhatWasRecorded() throws Exception {
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      HistorySession session = store.begin(at(DAY, 9, 0), HistoryStore.CAMERA);
      Instant t = at(DAY, 9, 0);
      // Half a second at a time, as the monitor judges.
      for (int i = 0; i < 240; i++, t = t.plusMillis(500)) {
        session.recordState(t, t.plusMillis(500), new PostureState.Upright());
      }
      session.recordState(t, t.plusSeconds(45), new PostureState.Drifting(Cue.HEAD_DOWN));
      session.recordState(
          t.plusSeconds(45), t.plusMillis(75_250), new PostureState.Slouching(Cue.HEAD_DOWN));
      session.recordState(
          t.plusMillis(75_250), t.plusSeconds(80), new PostureState.Unsure(UnsureReason.TOO_DARK));
      session.recordState(t.plusSeconds(80), t.plusSeconds(200), new PostureState.Away());
      session.recordState(
          t.plusSeconds(200),
          t.plusSeconds(260),
          SpanState.PAUSED,
          Optional.of("BY_USER"),
          Optional.empty());

      DaySummary day = store.reader().day(DAY, SampleDays.ZONE);

      assertThat(day.spans()).hasSize(6);
      assertThat(day.in(SpanState.UPRIGHT)).isEqualTo(Duration.ofSeconds(120));
      assertThat(day.in(SpanState.DRIFTING)).isEqualTo(Duration.ofSeconds(45));
      assertThat(day.in(SpanState.SLOUCHING)).isEqualTo(Duration.ofMillis(30_250));
      assertThat(day.in(SpanState.UNSURE)).isEqualTo(Duration.ofMillis(4_750));
      assertThat(day.observed()).isEqualTo(Duration.ofSeconds(320));
      assertThat(day.present()).isEqualTo(Duration.ofSeconds(200));
      assertThat(day.judged()).isEqualTo(Duration.ofMillis(195_250));
      assertThat(day.uprightShare().orElseThrow()).isBetween(0.6145, 0.6147);
      assertThat(day.coverage().orElseThrow()).isBetween(0.976, 0.977);
      assertThat(day.notSeen())
          .containsExactly(
              new NotSeen(
                  "BY_USER",
                  Duration.ofSeconds(60),
                  List.of(new Gap(t.plusSeconds(200), t.plusSeconds(260)))),
              new NotSeen("TOO_DARK", Duration.ofMillis(4_750), List.of()));
      assertThat(day.cues())
          .containsExactly(
              new CueTime(Cue.HEAD_DOWN, Duration.ofMillis(30_250), Duration.ofSeconds(45), 0));
    }
  }

  /** A picture's own clock and the moment at which it was judged are never quite apart the same. */
  @Test
  void whatIsJudgedNowSoonerNowLaterIsOneStretchWithoutGaps() throws Exception {
    int[] late = {0, 37, 3, 180, 11, 64, 2, 5, 140, 0};
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      HistorySession session = store.begin(at(DAY, 9, 0), HistoryStore.CAMERA);
      for (int i = 1; i <= 600; i++) {
        Instant wall = at(DAY, 9, 0).plusMillis(500L * i + late[i % late.length]);
        session.recordState(wall.minusMillis(500), wall, new PostureState.Upright());
      }
      session.flush();
      DaySummary day = store.reader().day(DAY, SampleDays.ZONE);
      assertThat(day.spans()).hasSize(1);
      assertThat(day.in(SpanState.UPRIGHT))
          .isCloseTo(Duration.ofSeconds(300), Duration.ofMillis(200));
    }
  }

  @Test
  void keepsPromptsSilencesRoutinesEpisodesAndMarks() throws Exception {
    RoutineRun run = SampleDays.run("head-forward", at(DAY, 10, 1), at(DAY, 10, 4), 4, 2);
    Episode episode = new Episode(at(DAY, 9, 58), at(DAY, 10, 0), Cue.HEAD_FORWARD, 1.75);
    SilenceRecord held =
        new SilenceRecord(at(DAY, 9, 50), "FULL_SCREEN", Optional.of(Cue.STILL), true);
    SilenceRecord over =
        new SilenceRecord(at(DAY, 9, 55), "CLEARED_FIRST", Optional.of(Cue.STILL), false);
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      HistorySession session = store.begin(at(DAY, 9, 0), HistoryStore.CAMERA);
      session.recordState(at(DAY, 9, 0), at(DAY, 11, 0), new PostureState.Upright());
      session.recordEpisode(episode);
      session.recordSilence(held);
      session.recordSilence(over);
      long first =
          session.recordPrompt(
              at(DAY, 10, 0), Optional.of(Cue.HEAD_FORWARD), Optional.of("head-forward"));
      session.resolvePrompt(first, PromptOutcome.of(PromptAnswer.LATER));
      session.resolvePrompt(first, PromptOutcome.STARTED);
      session.recordPrompt(at(DAY, 10, 30), Optional.of(Cue.LEANING), Optional.empty());
      long third =
          session.recordPrompt(at(DAY, 10, 35), Optional.of(Cue.LEANING), Optional.empty());
      session.resolvePrompt(third, PromptOutcome.of(PromptAnswer.WRONG));
      session.recordRoutine(run);
      session.recordMark(new Mark(at(DAY, 10, 40), Mark.Kind.CAMERA_MOVED));
    }
    try (HistoryReader reader = HistoryReader.open(file)) {
      DaySummary day = reader.day(DAY, SampleDays.ZONE);
      assertThat(day.episodes()).containsExactly(episode);
      assertThat(day.silences()).containsExactly(held, over);
      assertThat(day.routines()).containsExactly(run);
      assertThat(day.marks()).containsExactly(new Mark(at(DAY, 10, 40), Mark.Kind.CAMERA_MOVED));
      assertThat(day.prompts())
          .extracting(PromptRecord::outcome)
          .containsExactly(
              Optional.of(PromptOutcome.STARTED),
              Optional.empty(),
              Optional.of(PromptOutcome.WRONG));
      Breaks breaks = day.breaks();
      assertThat(breaks.offered()).isEqualTo(3);
      assertThat(breaks.outcomes()).containsEntry(PromptOutcome.WRONG, 1);
      assertThat(breaks.taken()).isEqualTo(1);
      assertThat(breaks.unanswered()).isEqualTo(1);
      assertThat(breaks.routines()).isEqualTo(1);
      assertThat(breaks.silences()).containsExactly(Map.entry("CLEARED_FIRST", 1));
      assertThat(reader.outcomesSince(at(DAY, 0, 0))).containsExactly(run.outcome());
      assertThat(reader.outcomesSince(at(DAY, 10, 2))).isEmpty();
    }
  }

  @Test
  void cutsSpansAtMidnightAndCountsTheHourThatTheClockRepeats() throws Exception {
    LocalDate longDay = LocalDate.of(2026, 10, 25);
    LocalDate shortDay = LocalDate.of(2026, 3, 29);
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      for (LocalDate date : List.of(shortDay, longDay)) {
        HistorySession session = store.begin(at(date.minusDays(1), 23, 0), HistoryStore.CAMERA);
        session.recordState(
            at(date.minusDays(1), 23, 0), at(date.plusDays(1), 1, 0), new PostureState.Upright());
        session.end();
      }
      HistoryReader reader = store.reader();
      assertThat(reader.day(longDay, SampleDays.ZONE).judged()).isEqualTo(Duration.ofHours(25));
      assertThat(reader.day(shortDay, SampleDays.ZONE).judged()).isEqualTo(Duration.ofHours(23));
      assertThat(reader.day(longDay.minusDays(1), SampleDays.ZONE).judged())
          .isEqualTo(Duration.ofHours(1));
      assertThat(reader.day(longDay.plusDays(1), SampleDays.ZONE).judged())
          .isEqualTo(Duration.ofHours(1));
    }
  }

  @Test
  void aCameraStandsAboveARecordingAndNoTimeCountsTwice() throws Exception {
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      HistorySession live = store.begin(at(DAY, 9, 0), HistoryStore.CAMERA);
      live.recordState(at(DAY, 9, 10), at(DAY, 9, 20), new PostureState.Upright());
      HistorySession clip = store.begin(at(DAY, 9, 0), "desk_day.mp4");
      clip.recordState(at(DAY, 9, 0), at(DAY, 9, 30), new PostureState.Slouching(Cue.LEANING));
      DaySummary day = store.reader().day(DAY, SampleDays.ZONE);
      assertThat(day.observed()).isEqualTo(Duration.ofMinutes(30));
      assertThat(day.in(SpanState.UPRIGHT)).isEqualTo(Duration.ofMinutes(10));
      assertThat(day.sources()).containsExactly(HistoryStore.CAMERA, "desk_day.mp4");
      assertThat(store.freeFrom(at(DAY, 9, 5))).isEqualTo(at(DAY, 9, 30));
      assertThat(store.freeFrom(at(DAY, 10, 0))).isEqualTo(at(DAY, 10, 0));
    }
  }

  @Test
  void walksAreBreaksAndGoingHomeIsNot() throws Exception {
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      HistorySession session = store.begin(at(DAY, 9, 0), HistoryStore.CAMERA);
      session.recordState(at(DAY, 9, 0), at(DAY, 9, 10), new PostureState.Upright());
      session.recordState(at(DAY, 9, 10), at(DAY, 9, 11), new PostureState.Away());
      session.recordState(at(DAY, 9, 11), at(DAY, 9, 20), new PostureState.Upright());
      session.recordState(at(DAY, 9, 20), at(DAY, 9, 21), new PostureState.Away());
      session.recordState(
          at(DAY, 9, 21),
          at(DAY, 9, 24),
          SpanState.PAUSED,
          Optional.of("SCREEN_LOCKED"),
          Optional.empty());
      session.recordState(at(DAY, 9, 24), at(DAY, 9, 40), new PostureState.Upright());
      session.recordState(at(DAY, 9, 40), at(DAY, 10, 40), new PostureState.Away());
      assertThat(store.reader().day(DAY, SampleDays.ZONE).breaks().walks()).isEqualTo(1);
    }
  }

  @Test
  void anotherReaderSeesWhatIsWrittenWhileItGoesOn() throws Exception {
    try (HistoryStore store = HistoryStore.open(file, CLOCK);
        HistoryReader reader = HistoryReader.open(file)) {
      HistorySession session = store.begin(at(DAY, 9, 0), HistoryStore.CAMERA);
      session.recordState(at(DAY, 9, 0), at(DAY, 9, 5), new PostureState.Upright());
      assertThat(reader.day(DAY, SampleDays.ZONE).observed()).isEqualTo(Duration.ZERO);
      session.recordState(at(DAY, 9, 5), at(DAY, 9, 6), new PostureState.Away());
      assertThat(reader.day(DAY, SampleDays.ZONE).observed()).isEqualTo(Duration.ofMinutes(5));
    }
  }

  @Test
  void erasedTimeIsGoneFromTheFileToo() throws Exception {
    String secret = "a-routine-that-nobody-should-find";
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      HistorySession session = store.begin(at(DAY, 9, 0), HistoryStore.CAMERA);
      session.recordState(at(DAY, 9, 0), at(DAY, 11, 0), new PostureState.Upright());
      session.recordRoutine(SampleDays.run(secret, at(DAY, 10, 0), at(DAY, 10, 2), 3, 2));
      store.erase(at(DAY, 9, 30), at(DAY, 10, 30));
      DaySummary day = store.reader().day(DAY, SampleDays.ZONE);
      assertThat(day.routines()).isEmpty();
      assertThat(day.observed()).isEqualTo(Duration.ofMinutes(60));
      assertThat(day.gaps()).containsExactly(new Gap(at(DAY, 9, 30), at(DAY, 10, 30)));
      assertNotInAnyFile(secret);

      session.recordState(at(DAY, 11, 0), at(DAY, 11, 1), new PostureState.Upright());
      Files.writeString(folder.resolve("home/history-broken-2026-01-01.db"), secret);
      store.eraseAll();
      assertNotInAnyFile(secret);
      assertThat(store.reader().day(DAY, SampleDays.ZONE).isEmpty()).isTrue();
      session.recordState(at(DAY, 12, 0), at(DAY, 12, 5), new PostureState.Away());
      assertThat(store.reader().day(DAY, SampleDays.ZONE).observed())
          .isEqualTo(Duration.ofMinutes(5));
    }
  }

  @Test
  void comparesAWeekWithTheUsersOwnWeeksBefore() throws Exception {
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      SampleDays.writeMonth(store);
      Trend week = store.reader().trend(Trend.Range.WEEK, DAY, SampleDays.ZONE);
      assertThat(week.days()).hasSize(7);
      assertThat(week.days().get(0).date()).isEqualTo(LocalDate.of(2026, 11, 16));
      assertThat(week.uprightShare().orElseThrow()).isBetween(0.4, 0.95);
      assertThat(week.usualUprightShare()).isNotEqualTo(OptionalDouble.empty());
      Trend month = store.reader().trend(Trend.Range.MONTH, DAY, SampleDays.ZONE);
      assertThat(month.days()).hasSize(30);
      List<LocalDate> recorded = store.reader().recordedDays(SampleDays.ZONE);
      assertThat(recorded.get(0)).isEqualTo(LocalDate.of(2026, 10, 19));
      assertThat(recorded.get(recorded.size() - 1)).isEqualTo(DAY);
    }
  }

  private void assertNotInAnyFile(String words) throws IOException {
    try (var files = Files.list(file.getParent())) {
      for (Path any : files.toList()) {
        assertThat(new String(Files.readAllBytes(any), StandardCharsets.ISO_8859_1))
            .as("%s", any)
            .doesNotContain(words);
      }
    }
  }
}
