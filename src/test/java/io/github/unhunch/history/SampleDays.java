package io.github.unhunch.history;

import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.plan.GoToTechniques;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.posture.Cue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Writes days as an office worker may have them. */
public final class SampleDays {

  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  public static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  public static final GoToTechniques TECHNIQUES =
      new GoToTechniques(RoutineLibrary.load(Locale.ENGLISH, Path.of("no-packs")));

  private SampleDays() {}

  /** The Friday on which the head was forward after three o'clock, and the four weeks before. */
  public static void writeMonth(HistoryStore store) throws HistoryException {
    for (LocalDate date = DAY.minusDays(32); date.isBefore(DAY); date = date.plusDays(1)) {
      if (date.getDayOfWeek().getValue() <= 5) {
        write(store, date, new Random(date.toEpochDay()), 0.5);
      }
    }
    writeDay(store);
  }

  /** That Friday alone. */
  public static void writeDay(HistoryStore store) throws HistoryException {
    write(store, DAY, new Random(7), 0.85);
  }

  private static void write(HistoryStore store, LocalDate date, Random random, double afternoon)
      throws HistoryException {
    Instant start = at(date, 9, 4);
    HistorySession session = store.begin(start, HistoryStore.CAMERA);
    Pen pen = new Pen(session, start);
    pen.unsure("NO_BASELINE", 8);
    while (pen.now.isBefore(at(date, 12, 20))) {
      stretch(pen, random, 0.25);
    }
    pen.away(38 * 60);
    while (pen.now.isBefore(at(date, 14, 0))) {
      stretch(pen, random, 0.2);
    }
    pen.paused("CAMERA_IN_USE", 31 * 60);
    session.recordSilence(
        new SilenceRecord(at(date, 14, 12), "CAMERA_IN_USE", Optional.of(Cue.HEAD_FORWARD), false));
    while (pen.now.isBefore(at(date, 17, 15))) {
      stretch(pen, random, pen.now.isBefore(at(date, 15, 0)) ? 0.2 : afternoon);
    }
    pen.unsure("TOO_DARK", 14 * 60);
    prompt(session, at(date, 10, 25), Cue.SHOULDERS_ROUNDED, PromptOutcome.STARTED, 4, 3);
    prompt(session, at(date, 15, 31), Cue.HEAD_FORWARD, PromptOutcome.STARTED, 4, 2);
    prompt(session, at(date, 16, 2), Cue.HEAD_FORWARD, PromptOutcome.LATER, 0, 0);
    prompt(session, at(date, 16, 40), Cue.HEAD_FORWARD, PromptOutcome.STARTED, 3, 2);
    session.recordMark(new Mark(at(date, 13, 10), Mark.Kind.CAMERA_MOVED));
    session.end();
  }

  private static void stretch(Pen pen, Random random, double drift) throws HistoryException {
    pen.state(SpanState.UPRIGHT, Optional.empty(), 300 + random.nextInt(500));
    if (random.nextDouble() < drift) {
      Cue cue = random.nextInt(4) == 0 ? Cue.LEANING : Cue.HEAD_FORWARD;
      pen.slouch(cue, 45, 120 + random.nextInt(260));
    } else if (random.nextInt(3) == 0) {
      pen.state(SpanState.DRIFTING, Optional.of(Cue.SHOULDERS_ROUNDED), 20 + random.nextInt(25));
    }
    if (random.nextInt(5) == 0) {
      pen.unsure("HEAD_TURNED", 20 + random.nextInt(60));
    }
    if (random.nextInt(14) == 0) {
      pen.away(200);
    }
  }

  private static void prompt(
      HistorySession session, Instant time, Cue cue, PromptOutcome outcome, int before, int after)
      throws HistoryException {
    long id = session.recordPrompt(time, Optional.of(cue), Optional.of("head-forward"));
    session.resolvePrompt(id, outcome);
    if (outcome == PromptOutcome.STARTED) {
      session.recordRoutine(
          run("head-forward", time.plusSeconds(5), time.plusSeconds(155), before, after));
    }
  }

  /** A routine of three steps, all done, rated before and after. */
  public static RoutineRun run(String routine, Instant start, Instant end, int before, int after) {
    return new RoutineRun(
        start,
        3,
        new RoutineOutcome(
            routine,
            List.of("chin-tuck", "shoulder-rolls", "upper-trapezius-kneading"),
            end,
            OptionalInt.of(before),
            OptionalInt.of(after),
            Optional.of(Cue.HEAD_FORWARD),
            Optional.empty()));
  }

  /** A time of a day in the sample's zone. */
  public static Instant at(LocalDate date, int hour, int minute) {
    return date.atTime(hour, minute).atZone(ZONE).toInstant();
  }

  /** Writes one span after the other. */
  private static final class Pen {
    private final HistorySession session;
    private Instant now;

    Pen(HistorySession session, Instant now) {
      this.session = session;
      this.now = now;
    }

    void state(SpanState state, Optional<Cue> cue, int seconds) throws HistoryException {
      next(state, Optional.empty(), cue, seconds);
    }

    void slouch(Cue cue, int drifting, int slouching) throws HistoryException {
      Instant start = now;
      state(SpanState.DRIFTING, Optional.of(cue), drifting);
      state(SpanState.SLOUCHING, Optional.of(cue), slouching);
      session.recordEpisode(new Episode(start, now, cue, 1.6));
    }

    void unsure(String reason, int seconds) throws HistoryException {
      next(SpanState.UNSURE, Optional.of(reason), Optional.empty(), seconds);
    }

    void paused(String reason, int seconds) throws HistoryException {
      next(SpanState.PAUSED, Optional.of(reason), Optional.empty(), seconds);
    }

    void away(int seconds) throws HistoryException {
      next(SpanState.AWAY, Optional.empty(), Optional.empty(), seconds);
    }

    private void next(SpanState state, Optional<String> reason, Optional<Cue> cue, int seconds)
        throws HistoryException {
      Instant end = now.plus(Duration.ofSeconds(seconds));
      session.recordState(now, end, state, reason, cue);
      now = end;
    }
  }
}
