package io.github.unhunch.app.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
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
    for (int day = 0; day < days; day++) {
      play(day % 2 == 0 ? MONDAY : NIGHT_OF_SPRING, 8 * 3600, seed + day);
    }
  }

  private static void play(ZonedDateTime start, double seconds, long seed) throws Exception {
    Path folder = Files.createTempDirectory("unhunch-day");
    try {
      new RandomDay(folder, start, seed).play(seconds);
    } catch (AssertionError e) {
      throw new AssertionError("the day of seed " + seed + ": " + e.getMessage(), e);
    } finally {
      Diary.delete(folder);
    }
  }
}
