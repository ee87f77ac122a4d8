package io.github.unhunch.app.rehearsal;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A Monday from nine o'clock, played through the whole app. */
abstract class PlayedDay {

  static final ZonedDateTime MONDAY =
      ZonedDateTime.of(2026, 11, 23, 9, 0, 0, 0, ZoneId.of("Europe/Berlin"));

  @TempDir Path folder;
  Diary diary;

  @BeforeEach
  void begin() throws Exception {
    diary = new Diary(folder, MONDAY);
  }

  @AfterEach
  void end() {
    diary.close();
  }
}
