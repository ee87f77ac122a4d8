package io.github.unhunch.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.history.DayAgreement;
import io.github.unhunch.history.HistoryStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * Days drawn at random, each held against its own truth. The build plays the same ones each time;
 * new ones are drawn by the evaluation.
 */
class RandomDaysTest {

  private static final ZonedDateTime MONDAY =
      ZonedDateTime.of(2026, 11, 23, 9, 0, 0, 0, ZoneId.of("Europe/Berlin"));

  /** Another night to begin with: an hour is missing in it. */
  private static final ZonedDateTime NIGHT_OF_SPRING =
      ZonedDateTime.of(2027, 3, 27, 21, 0, 0, 0, ZoneId.of("Europe/Berlin"));

  @Property(tries = 6, seed = "20261128", shrinking = ShrinkingMode.OFF)
  void aMorningTellsTheTruth(@ForAll long seed) throws Exception {
    play(MONDAY, 3 * 3600, seed);
  }

  @Property(tries = 2, seed = "20261128", shrinking = ShrinkingMode.OFF)
  void aNightOverMidnightAndSummerTimeTellsTheTruth(@ForAll long seed) throws Exception {
    play(NIGHT_OF_SPRING, 6 * 3600, seed);
  }

  /** Many whole days; so many as -Drehearsed.days says. */
  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  @Tag("evaluation")
  void manyDaysTellTheTruth(@ForAll long seed) throws Exception {
    int days = Integer.getInteger("rehearsed.days", 20);
    for (int day = 0; day < days; day += 2) {
      twoComputers(day % 4 == 0 ? MONDAY : NIGHT_OF_SPRING, 8 * 3600, seed + day);
    }
  }

  @Property(tries = 1, seed = "20261128", shrinking = ShrinkingMode.OFF)
  void anEveningAtTwoComputersTellsTheSameOnBoth(@ForAll long seed) throws Exception {
    twoComputers(NIGHT_OF_SPRING, 3 * 3600, seed);
  }

  private static void play(ZonedDateTime start, double seconds, long seed) throws Exception {
    Path folder = Files.createTempDirectory("unhunch-day");
    try {
      play(folder, start, seconds, seed);
    } finally {
      Diary.delete(folder);
    }
  }

  private static Path play(Path folder, ZonedDateTime start, double seconds, long seed)
      throws Exception {
    try {
      return new RandomDay(folder, start, seed).play(seconds);
    } catch (AssertionError e) {
      throw new AssertionError("the day of seed " + seed + ": " + e.getMessage(), e);
    }
  }

  /** Each takes the other's day in, and both tell the same of both. */
  private static void twoComputers(ZonedDateTime start, double seconds, long seed)
      throws Exception {
    Path one = Files.createTempDirectory("unhunch-day");
    Path other = Files.createTempDirectory("unhunch-day");
    Path here = play(one, start, seconds, seed);
    Path there = play(other, start.plusHours(1), seconds, seed + 1);
    try (HistoryStore desk = HistoryStore.open(here);
        HistoryStore laptop = HistoryStore.open(there)) {
      desk.merge(there);
      laptop.merge(here);
      assertThat(desk.merge(there)).isZero();
      for (LocalDate day : desk.reader().recordedDays(start.getZone())) {
        assertThat(laptop.reader().day(day, start.getZone()))
            .as("the day of seeds %s and the next", seed)
            .isEqualTo(desk.reader().day(day, start.getZone()));
        DayAgreement.check(desk.reader(), day, start.getZone(), true);
      }
    } finally {
      Diary.delete(one);
      Diary.delete(other);
    }
  }
}
