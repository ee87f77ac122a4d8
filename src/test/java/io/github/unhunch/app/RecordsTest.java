package io.github.unhunch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unhunch.app.presenter.StillClockwork;
import io.github.unhunch.app.presenter.TroublePresenter;
import io.github.unhunch.coach.CoachState;
import io.github.unhunch.coach.CoachStep;
import io.github.unhunch.coach.prompt.Silence;
import io.github.unhunch.coach.prompt.SilenceReason;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.history.SmallDisk;
import io.github.unhunch.history.SpanState;
import io.github.unhunch.monitor.MonitorEvent;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.PostureEvent;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path folder;
  private final List<String> shown = new ArrayList<>();

  private final TroublePresenter trouble =
      new TroublePresenter(
          () -> Texts.in(Locale.ENGLISH),
          new StillClockwork(),
          StillClockwork.AT_ONCE,
          (title, words, choice) -> shown.add(words));
  private HistoryStore store;
  private Records records;

  @BeforeEach
  void begin() throws Exception {
    store = HistoryStore.open(folder.resolve("history.db"));
    records = new Records(store, StillClockwork.AT_ONCE, () -> NOON, trouble);
  }

  @Test
  void aFullDiskIsToldOnceAndCostsNothing() {
    rest(records, 0, 60);
    SmallDisk.fill(store);
    rest(records, 60, 900);
    assertThat(shown).hasSize(1).first().asString().contains("disk is full");
    SmallDisk.free(store);
    rest(records, 900, 960);
    DaySummary day = today();
    assertThat(day.in(SpanState.PAUSED)).isEqualTo(Duration.ofSeconds(960));
    assertThat(day.spans()).hasSize(960);
    records.close();
  }

  /** The first of a step's rows still find room in a page that is there, the others do not. */
  @Test
  void aStepThatIsTriedAgainIsNotWrittenTwice() {
    List<Silence> silences =
        IntStream.range(0, 500)
            .mapToObj(
                at ->
                    new Silence(
                        at, NOON.plusSeconds(at), Cue.HEAD_DOWN, SilenceReason.JUST_ASKED, true))
            .toList();
    SmallDisk.fill(store);
    coached(silences);
    assertThat(shown).hasSize(1).first().asString().contains("disk is full");
    SmallDisk.free(store);
    coached(List.of());
    assertThat(today().silences()).hasSize(500);
    records.close();
  }

  /** The same day on a disk that is full now and then, and on one that never is. */
  @Test
  void howeverOftenTheDiskIsFullTheDayIsTheSame() throws Exception {
    DaySummary smooth = playedDay("history.db", none -> {});
    HistoryStore other = HistoryStore.open(folder.resolve("other.db"));
    records = new Records(other, StillClockwork.AT_ONCE, () -> NOON, trouble);
    DaySummary troubled =
        playedDay(
            "other.db",
            second -> {
              if (second % 200 == 0) {
                SmallDisk.fill(other);
              } else if (second % 200 == 150) {
                SmallDisk.free(other);
              }
            });
    assertThat(shown).isNotEmpty();
    assertThat(troubled).isEqualTo(smooth);
  }

  private DaySummary playedDay(String file, IntConsumer everySecond) throws HistoryException {
    Random random = new Random(7);
    PostureState state = new PostureState.Upright();
    for (int second = 0; second < 1990; second++) {
      everySecond.accept(second);
      if (random.nextInt(4) == 0) {
        Cue cue = random.nextBoolean() ? Cue.LEANING : Cue.HEAD_DOWN;
        state =
            List.of(
                    new PostureState.Upright(),
                    new PostureState.Drifting(cue),
                    new PostureState.Slouching(cue),
                    new PostureState.Away())
                .get(random.nextInt(4));
      }
      judged(second, state);
    }
    records.close();
    try (HistoryReader reader = HistoryReader.open(folder.resolve(file))) {
      return reader.day(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);
    }
  }

  /** A mistake of ours costs what it was about, not all that comes after. */
  @Test
  void workThatFailsByAMistakeIsNotTriedForEver() {
    assertThatThrownBy(() -> records.routine(null)).isInstanceOf(NullPointerException.class);
    rest(records, 0, 10);
    assertThat(today().in(SpanState.PAUSED)).isEqualTo(Duration.ofSeconds(10));
    records.close();
  }

  private DaySummary today() {
    List<DaySummary> days = new ArrayList<>();
    records.read(reader -> reader.day(LocalDate.of(2026, 11, 20), ZoneOffset.UTC), days::add);
    return days.get(0);
  }

  private void coached(List<Silence> silences) {
    records.accept(new MonitorEvent.Coached(NOON, 0, silent(silences)));
  }

  private static CoachStep silent(List<Silence> silences) {
    return new CoachStep(CoachState.START, List.of(), silences, Optional.empty());
  }

  private void judged(int second, PostureState state) {
    Judgement judgement = new Judgement(second, state, 80, Map.of(), Map.of());
    Instant wall = NOON.plusSeconds(second);
    // What is seen is not asked for.
    records.accept(
        new MonitorEvent.Observed(
            new Observation(
                wall,
                null,
                null,
                judgement,
                List.of(new PostureEvent(second, PostureEvent.Kind.CALIBRATED, Optional.empty())),
                silent(List.of()),
                Optional.empty())));
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
