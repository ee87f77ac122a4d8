package io.github.unhunch.history;

import static io.github.unhunch.history.SampleDays.DAY;
import static io.github.unhunch.history.SampleDays.ZONE;
import static io.github.unhunch.history.SampleDays.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.history.report.Report;
import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.history.report.ReportWriter;
import io.github.unhunch.monitor.BlindReason;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a day came about, its sums, its timeline and its lists tell the same. */
class TimelineTest {

  @TempDir Path folder;

  private HistoryStore open(String name) throws HistoryException {
    return HistoryStore.open(folder.resolve(name).resolve("history.db"));
  }

  private static void slouch(HistorySession session, Instant from, Instant to)
      throws HistoryException {
    session.recordState(from, to, new PostureState.Slouching(Cue.LEANING));
    session.recordEpisode(new Episode(from, to, Cue.LEANING, 1.5));
  }

  /** Away from one computer while the other is worked at, and an hour in front of both. */
  @Test
  void ofTwoComputersTheOneThatSawMoreIsToldAndBothTellTheSame() throws Exception {
    try (HistoryStore desk = open("desk");
        HistoryStore laptop = open("laptop")) {
      HistorySession there = laptop.begin(at(DAY, 9, 0), HistoryStore.CAMERA);
      there.recordState(at(DAY, 9, 0), at(DAY, 10, 0), new PostureState.Upright());
      slouch(there, at(DAY, 10, 0), at(DAY, 10, 30));
      there.recordState(at(DAY, 10, 30), at(DAY, 12, 0), new PostureState.Upright());
      there.end();
      HistorySession here = desk.begin(at(DAY, 9, 30), HistoryStore.CAMERA);
      here.recordState(at(DAY, 9, 30), at(DAY, 10, 20), new PostureState.Away());
      here.recordState(at(DAY, 10, 20), at(DAY, 11, 0), new PostureState.Upright());
      here.recordState(
          at(DAY, 11, 0),
          at(DAY, 13, 0),
          SpanState.PAUSED,
          Optional.of("BY_USER"),
          Optional.empty());
      here.flush();

      desk.merge(folder.resolve("laptop/history.db"));
      // Its own session goes on after what was taken in.
      here.recordState(at(DAY, 13, 0), at(DAY, 14, 0), new PostureState.Upright());
      here.end();
      laptop.merge(folder.resolve("desk/history.db"));

      DaySummary day = desk.reader().day(DAY, ZONE);
      assertThat(laptop.reader().day(DAY, ZONE)).isEqualTo(day);
      assertThat(day.in(SpanState.UPRIGHT)).isEqualTo(Duration.ofMinutes(60 + 100 + 60));
      assertThat(day.in(SpanState.AWAY)).isZero();
      assertThat(day.in(SpanState.PAUSED)).isEqualTo(Duration.ofMinutes(60));
      // In front of both, the one that began later is told, of the slouch what is left.
      assertThat(day.episodes())
          .containsExactly(new Episode(at(DAY, 10, 0), at(DAY, 10, 20), Cue.LEANING, 1.5));
      assertThat(day.cues())
          .containsExactly(new CueTime(Cue.LEANING, Duration.ofMinutes(20), Duration.ZERO, 1));
      DayAgreement.check(desk.reader(), DAY, ZONE, false);
    }
  }

  @Test
  void aSlouchOverMidnightIsToldByEachDayAsFarAsItIsIts() throws Exception {
    LocalDate next = DAY.plusDays(1);
    try (HistoryStore store = open("night")) {
      HistorySession session = store.begin(at(DAY, 23, 0), HistoryStore.CAMERA);
      session.recordState(at(DAY, 23, 0), at(DAY, 23, 50), new PostureState.Upright());
      slouch(session, at(DAY, 23, 50), at(next, 0, 15));
      session.end();
      for (LocalDate date : List.of(DAY, next)) {
        DaySummary day = store.reader().day(date, ZONE);
        assertThat(day.cues().get(0).episodes()).isEqualTo(1);
        DayAgreement.check(store.reader(), date, ZONE, false);
      }
      assertThat(store.reader().day(DAY, ZONE).episodes())
          .containsExactly(new Episode(at(DAY, 23, 50), at(next, 0, 0), Cue.LEANING, 1.5));
      assertThat(store.reader().day(next, ZONE).episodes())
          .containsExactly(new Episode(at(next, 0, 0), at(next, 0, 15), Cue.LEANING, 1.5));
    }
  }

  /** Two seconds, an hour, another computer: what is the same slouch and what is not. */
  @Test
  void aSlouchGoesOnOverAMomentOfItsOwnComputerAlone() throws Exception {
    try (HistoryStore desk = open("desk");
        HistoryStore laptop = open("laptop")) {
      Instant nine = at(DAY, 9, 0);
      for (int run = 0; run < 3; run++) {
        // Killed and started again: the drift is seen anew before the slouch is.
        Instant start = nine.plusSeconds(310L * run);
        HistorySession session = desk.begin(start, HistoryStore.CAMERA);
        session.recordState(start, start.plusSeconds(45), new PostureState.Drifting(Cue.LEANING));
        session.recordState(
            start.plusSeconds(45), start.plusSeconds(300), new PostureState.Slouching(Cue.LEANING));
        session.recordEpisode(new Episode(start, start.plusSeconds(292), Cue.LEANING, 1 + run));
        session.end();
      }
      HistorySession after = desk.begin(at(DAY, 11, 0), HistoryStore.CAMERA);
      slouch(after, at(DAY, 11, 0), at(DAY, 11, 10));
      after.recordState(
          at(DAY, 11, 10), at(DAY, 11, 10).plusSeconds(5), new PostureState.Upright());
      slouch(after, at(DAY, 11, 10).plusSeconds(5), at(DAY, 11, 20));
      after.end();
      HistorySession there = laptop.begin(at(DAY, 11, 20), HistoryStore.CAMERA);
      slouch(there, at(DAY, 11, 20), at(DAY, 11, 30));
      there.end();
      desk.merge(folder.resolve("laptop/history.db"));

      DaySummary day = desk.reader().day(DAY, ZONE);
      assertThat(day.episodes())
          .containsExactly(
              new Episode(nine, nine.plusSeconds(912), Cue.LEANING, 3),
              new Episode(at(DAY, 11, 0), at(DAY, 11, 10), Cue.LEANING, 1.5),
              new Episode(at(DAY, 11, 10).plusSeconds(5), at(DAY, 11, 20), Cue.LEANING, 1.5),
              new Episode(at(DAY, 11, 20), at(DAY, 11, 30), Cue.LEANING, 1.5));
      assertThat(day.cues().get(0).episodes()).isEqualTo(4);
    }
  }

  @Test
  void whateverTheMonitorCallsBlindIsBlindToTheHistoryAndHasWords() {
    ReportWords words = new ReportWords(Texts.in(Locale.ENGLISH));
    for (BlindReason reason : BlindReason.values()) {
      Instant nine = at(DAY, 9, 0);
      Optional<String> name = Optional.of(reason.name());
      assertThat(new Span(nine, nine, SpanState.PAUSED, name, Optional.empty()).isBlind()).isTrue();
      assertThat(words.reason(reason.name()))
          .isNotEqualTo(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
  }

  @Test
  void whereTheClockWasSetBackAllCountsAndTheTimelineIsInOrder() throws Exception {
    try (HistoryStore store = open("back")) {
      HistorySession session = store.begin(at(DAY, 9, 0), HistoryStore.CAMERA);
      session.recordState(at(DAY, 9, 0), at(DAY, 10, 0), new PostureState.Upright());
      session.recordState(at(DAY, 8, 0), at(DAY, 8, 30), new PostureState.Away());
      slouch(session, at(DAY, 8, 30), at(DAY, 8, 40));
      session.recordState(at(DAY, 9, 10), at(DAY, 10, 10), new PostureState.Upright());
      session.end();
      DaySummary day = store.reader().day(DAY, ZONE);
      assertThat(day.in(SpanState.UPRIGHT)).isEqualTo(Duration.ofMinutes(120));
      assertThat(day.gaps()).containsExactly(new Gap(at(DAY, 8, 40), at(DAY, 9, 0)));
      // Lived after the first hour, whatever the clock said.
      assertThat(day.breaks().walks()).isEqualTo(1);
      assertThat(write(store, DAY, ReportFormat.TEXT)).contains("08:00 |", "| 10:10");
      DayAgreement.check(store.reader(), DAY, ZONE, true);
    }
  }

  /** The clock is set back by a day, the program started twice, and the clock set right again. */
  @Test
  void whatOneComputerLivedCountsInFullThoughASessionBetweenIsOfAnotherDay() throws Exception {
    try (HistoryStore store = open("chain")) {
      for (Instant start :
          List.of(at(DAY, 9, 0), at(DAY.minusDays(1), 9, 0), at(DAY, 9, 20), at(DAY, 9, 40))) {
        HistorySession session = store.begin(start, HistoryStore.CAMERA);
        session.recordState(start, start.plusSeconds(1800), new PostureState.Upright());
        session.end();
      }
      DaySummary day = store.reader().day(DAY, ZONE);
      assertThat(day.in(SpanState.UPRIGHT)).isEqualTo(Duration.ofMinutes(90));
      DayAgreement.check(store.reader(), DAY, ZONE, true);
    }
  }

  /** A new computer that began with a copy of the folder, and the old one that went on. */
  @RepeatedTest(8) // The identities of sessions are drawn anew each time.
  void aCopyThatWentOnByItselfIsAnotherComputer() throws Exception {
    try (HistoryStore old = open("old")) {
      HistorySession before = old.begin(at(DAY, 9, 0), HistoryStore.CAMERA);
      before.recordState(at(DAY, 9, 0), at(DAY, 10, 0), new PostureState.Upright());
      before.end();
      Path copy = Files.createDirectories(folder.resolve("new")).resolve("history.db");
      old.copyTo(copy);
      try (HistoryStore fresh = HistoryStore.open(copy)) {
        for (HistoryStore store : List.of(old, fresh)) {
          HistorySession session = store.begin(at(DAY, 9, 0), HistoryStore.CAMERA);
          slouch(session, at(DAY, 9, 30), at(DAY, 10, 30));
          session.end();
        }
        old.merge(copy);
        fresh.merge(folder.resolve("old/history.db"));
        DaySummary day = old.reader().day(DAY, ZONE);
        assertThat(fresh.reader().day(DAY, ZONE)).isEqualTo(day);
        // The hour before is told by the same computer as each of them, and counts in full.
        assertThat(day.in(SpanState.UPRIGHT)).isEqualTo(Duration.ofMinutes(60));
        assertThat(day.in(SpanState.SLOUCHING)).isEqualTo(Duration.ofMinutes(60));
        assertThat(day.episodes()).hasSize(1);
        // What comes next follows what was lived here, not what was taken in.
        HistorySession next = old.begin(at(DAY, 10, 15), HistoryStore.CAMERA);
        next.recordState(at(DAY, 10, 15), at(DAY, 10, 45), new PostureState.Upright());
        next.end();
        assertThat(old.reader().day(DAY, ZONE).observed()).isEqualTo(Duration.ofMinutes(150));
      }
    }
  }

  /** Histories drawn at random that lie over one another and over midnight. */
  @Test
  void whateverIsTakenInTheDayAgreesAndIsTheSameOnBoth() throws Exception {
    Random chance = new Random(20261128);
    for (int round = 0; round < 9; round++) {
      try (HistoryStore one = open("one" + round);
          HistoryStore other = open("other" + round)) {
        boolean setBack = round % 3 == 2;
        live(one, chance, setBack);
        live(other, chance, setBack);
        one.merge(folder.resolve("other" + round).resolve("history.db"));
        other.merge(folder.resolve("one" + round).resolve("history.db"));
        for (LocalDate date : List.of(DAY, DAY.plusDays(1))) {
          assertThat(other.reader().day(date, ZONE)).isEqualTo(one.reader().day(date, ZONE));
          for (ZoneId zone : List.of(ZONE, ZoneId.of("America/St_Johns"))) {
            DayAgreement.check(one.reader(), date, zone, setBack);
          }
        }
      }
    }
  }

  /** An evening with restarts, cameras that are not there, slouches that go on or do not. */
  private static void live(HistoryStore store, Random chance, boolean setBack)
      throws HistoryException {
    Instant now = at(DAY, 20, 0).plusSeconds(chance.nextInt(3600));
    for (int s = 0; s < 3; s++) {
      HistorySession session =
          store.begin(now, chance.nextInt(5) == 0 ? "walk.mp4" : HistoryStore.CAMERA);
      for (int i = 0; i < 12; i++) {
        Instant end = now.plusSeconds(60 + chance.nextInt(1500));
        switch (chance.nextInt(7)) {
          case 0, 1, 2 -> slouch(session, now, end);
          case 3 -> session.recordState(now, end, new PostureState.Away());
          case 4 -> {
            end = now.plusSeconds(5 + chance.nextInt(90));
            session.recordState(
                now, end, SpanState.PAUSED, Optional.of("CAMERA_SILENT"), Optional.empty());
          }
          default -> session.recordState(now, end, new PostureState.Upright());
        }
        boolean back = setBack && chance.nextInt(6) == 0;
        now = back ? end.minusSeconds(900 + chance.nextInt(900)) : end.plusSeconds(gap(chance));
      }
      if (chance.nextBoolean()) {
        session.end();
      } else {
        session.flush(); // It was killed, and the next one begins.
      }
      now = now.plusSeconds(chance.nextInt(120));
    }
  }

  private static int gap(Random chance) {
    return chance.nextInt(4) == 0 ? chance.nextInt(40) : 0;
  }

  private static String write(HistoryStore store, LocalDate date, ReportFormat format)
      throws HistoryException {
    Report report = Report.read(store.reader(), date, ZONE, SampleDays.TECHNIQUES);
    return new ReportWriter(Texts.in(Locale.ENGLISH)).write(report, format);
  }
}
