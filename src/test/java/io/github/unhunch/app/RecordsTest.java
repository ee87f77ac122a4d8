package io.github.unhunch.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.app.presenter.StillClockwork;
import io.github.unhunch.app.presenter.TroublePresenter;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.history.SmallDisk;
import io.github.unhunch.history.SpanState;
import io.github.unhunch.monitor.MonitorEvent;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path folder;
  private final List<String> shown = new ArrayList<>();

  @Test
  void aFullDiskIsToldOnceAndCostsNothing() throws Exception {
    TroublePresenter trouble =
        new TroublePresenter(
            () -> Texts.in(Locale.ENGLISH),
            new StillClockwork(),
            StillClockwork.AT_ONCE,
            (title, words, choice) -> shown.add(words));
    HistoryStore store = HistoryStore.open(folder.resolve("history.db"));
    Records records = new Records(store, StillClockwork.AT_ONCE, () -> NOON, trouble);
    rest(records, 0, 60);
    SmallDisk.fill(store);
    rest(records, 60, 900);
    assertThat(shown).hasSize(1).first().asString().contains("disk is full");
    SmallDisk.free(store);
    rest(records, 900, 960);
    List<DaySummary> days = new ArrayList<>();
    records.read(reader -> reader.day(LocalDate.of(2026, 11, 20), ZoneOffset.UTC), days::add);
    assertThat(days.get(0).in(SpanState.PAUSED)).isEqualTo(Duration.ofSeconds(960));
    assertThat(days.get(0).spans()).hasSize(960);
    records.close();
  }

  /** Another reason every second, so that each is a row. */
  private static void rest(Records records, int from, int to) {
    for (int second = from; second <= to; second++) {
      PauseReason reason = second % 2 == 0 ? PauseReason.BY_USER : PauseReason.CAMERA_IN_USE;
      records.accept(
          new MonitorEvent.Rested(NOON.plusSeconds(second), second, Pauses.NONE.with(reason)));
    }
  }
}
