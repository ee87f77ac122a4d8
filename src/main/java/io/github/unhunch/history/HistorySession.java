package io.github.unhunch.history;

import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of recording. Spans that say the same are merged as they come, and the last one is
 * written out every few seconds, so that a crash costs no more than ten.
 */
public final class HistorySession {

  private static final Duration WRITE_EVERY = Duration.ofSeconds(8);

  /**
   * Wall times of neighbours may differ by so much without meaning anything: a picture is judged
   * now sooner and now later after it was taken, on a busy machine by some tenths of a second.
   */
  private static final Duration ROUNDING = Duration.ofMillis(500);

  private final Statements statements;
  private final long id;
  private final Consumer<HistorySession> onEnd;
  private final Held<LastSpan> last;

  /**
   * The last span, which the next one may continue.
   *
   * @param row its row, once it has one
   * @param written up to when it is written, or until when it need not be
   */
  private record LastSpan(Span span, OptionalLong row, Instant written) {}

  HistorySession(Statements statements, long id, Consumer<HistorySession> onEnd) {
    this.statements = statements;
    this.id = id;
    this.onEnd = onEnd;
    this.last = statements.held();
  }

  /** Its number in the history. */
  long id() {
    return id;
  }

  /** Records a judged state; see the other method. */
  public void recordState(Instant from, Instant to, PostureState state) throws HistoryException {
    recordState(from, to, SpanState.of(state), state.reason().map(Enum::name), state.cue());
  }

  /**
   * Records what a stretch of time was. One that continues the last and says the same is merged
   * with it; one that overlaps the last, or begins only a moment after it, begins where that ended.
   * One that ends before the last did tells of a clock that was set back: it is a stretch of its
   * own.
   *
   * @param from its begin
   * @param to its end
   * @param state what it was
   * @param reason the name of the reason, for UNSURE and PAUSED
   * @param cue the cue that weighed most, for DRIFTING and SLOUCHING
   */
  public void recordState(
      Instant from, Instant to, SpanState state, Optional<String> reason, Optional<Cue> cue)
      throws HistoryException {
    Optional<Instant> end = last.now().map(before -> before.span().to());
    boolean setBack = end.filter(to.plus(ROUNDING)::isBefore).isPresent();
    Instant earliest = setBack ? from : end.filter(from.minus(ROUNDING)::isBefore).orElse(from);
    if (!earliest.isBefore(to)) {
      return;
    }
    Span next = new Span(earliest, to, state, reason, cue);
    Optional<LastSpan> continued = last.now().filter(before -> continues(before.span(), next));
    if (continued.isPresent()) {
      LastSpan before = continued.get();
      Span longer = new Span(before.span().from(), to, state, reason, cue);
      last.set(new LastSpan(longer, before.row(), before.written()));
      if (!to.isBefore(before.written().plus(WRITE_EVERY))) {
        flush();
      }
    } else {
      flush();
      last.set(new LastSpan(next, OptionalLong.empty(), to));
    }
  }

  /**
   * Records all of a step or, when any of it fails, nothing of it, so that it can be tried again.
   */
  void step(Statements.Step step) throws HistoryException {
    statements.together(step);
  }

  /** Holds what goes back when a step fails. */
  <T> Held<T> held() {
    return statements.held();
  }

  /**
   * Records a slouch as far as it has come.
   *
   * @return its number, for {@link #updateEpisode}
   */
  public long recordEpisode(Episode episode) throws HistoryException {
    return statements.insert(
        "INSERT INTO episode (session_id, from_at, to_at, cue, peak)" + " VALUES (?, ?, ?, ?, ?)",
        id,
        millis(episode.start()),
        millis(episode.end()),
        episode.cue().name(),
        episode.peak());
  }

  /** Records that a slouch lasted on. */
  public void updateEpisode(long row, Episode episode) throws HistoryException {
    statements.execute(
        "UPDATE episode SET to_at = ?, peak = ? WHERE id = ?",
        millis(episode.end()),
        episode.peak(),
        row);
  }

  /**
   * Records a prompt that is shown.
   *
   * @return its number, for {@link #resolvePrompt}
   */
  public long recordPrompt(Instant time, Optional<Cue> cue, Optional<String> routine)
      throws HistoryException {
    return statements.insert(
        "INSERT INTO prompt (session_id, shown_at, cue, routine) VALUES (?, ?, ?, ?)",
        id,
        millis(time),
        name(cue),
        routine.orElse(null));
  }

  /** Records what became of a prompt; the last word counts. */
  public void resolvePrompt(long prompt, PromptOutcome outcome) throws HistoryException {
    statements.execute("UPDATE prompt SET outcome = ? WHERE id = ?", outcome.name(), prompt);
  }

  /** Records a prompt that was due and held back. */
  public void recordSilence(SilenceRecord silence) throws HistoryException {
    statements.insert(
        "INSERT INTO silence (session_id, due_at, reason, cue, waiting) VALUES (?, ?, ?, ?, ?)",
        id,
        millis(silence.time()),
        silence.reason(),
        name(silence.cue()),
        silence.waiting() ? 1 : 0);
  }

  /**
   * Records a routine as far as it has come.
   *
   * @return its number, for {@link #updateRoutine}
   */
  public long recordRoutine(RoutineRun run) throws HistoryException {
    long[] row = {0};
    statements.together(() -> row[0] = insertRun(run));
    return row[0];
  }

  /** Records how a routine went on. */
  public void updateRoutine(long row, RoutineRun run) throws HistoryException {
    statements.together(() -> updateRun(row, run));
  }

  /** Records that something happened to the set-up. */
  public void recordMark(Mark mark) throws HistoryException {
    statements.insert(
        "INSERT INTO mark (session_id, marked_at, kind) VALUES (?, ?, ?)",
        id,
        millis(mark.time()),
        mark.kind().name());
  }

  /** Writes out what is held back. */
  public void flush() throws HistoryException {
    if (last.isEmpty()) {
      return;
    }
    Span span = last.get().span();
    OptionalLong row = last.get().row();
    if (row.isPresent()) {
      statements.execute(
          "UPDATE span SET to_at = ? WHERE id = ?", millis(span.to()), row.getAsLong());
    } else {
      row =
          OptionalLong.of(
              statements.insert(
                  "INSERT INTO span (session_id, from_at, to_at, state, reason, cue)"
                      + " VALUES (?, ?, ?, ?, ?, ?)",
                  id,
                  millis(span.from()),
                  millis(span.to()),
                  span.state().name(),
                  span.reason().orElse(null),
                  name(span.cue())));
    }
    last.set(new LastSpan(span, row, span.to()));
  }

  /** Writes out what is held back and ends the session at its last span. */
  public void end() throws HistoryException {
    flush();
    statements.execute(
        "UPDATE session SET ended_at = (SELECT max(to_at) FROM span WHERE session_id = ?)"
            + " WHERE id = ?",
        id,
        id);
    last.clear();
    onEnd.accept(this);
  }

  /** The rows may be gone: what comes next begins a new span. */
  void forgetWritten() {
    last.clear();
  }

  private long insertRun(RoutineRun run) throws HistoryException {
    RoutineOutcome outcome = run.outcome();
    long row =
        statements.insert(
            "INSERT INTO routine_run (session_id, from_at, to_at, routine, planned, pain_before,"
                + " pain_after, cue, hurt_at_step, under_way) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            id,
            millis(run.start()),
            millis(run.end()),
            outcome.routine(),
            run.planned(),
            value(outcome.painBefore()),
            value(outcome.painAfter()),
            name(outcome.cue()),
            outcome.hurtAt().orElse(null),
            run.underWay() ? 1 : 0);
    insertSteps(row, outcome.steps());
    return row;
  }

  private void updateRun(long row, RoutineRun run) throws HistoryException {
    RoutineOutcome outcome = run.outcome();
    statements.execute(
        "UPDATE routine_run SET to_at = ?, routine = ?, planned = ?, pain_before = ?,"
            + " pain_after = ?, cue = ?, hurt_at_step = ?, under_way = ? WHERE id = ?",
        millis(run.end()),
        outcome.routine(),
        run.planned(),
        value(outcome.painBefore()),
        value(outcome.painAfter()),
        name(outcome.cue()),
        outcome.hurtAt().orElse(null),
        run.underWay() ? 1 : 0,
        row);
    statements.execute("DELETE FROM routine_step WHERE run_id = ?", row);
    insertSteps(row, outcome.steps());
  }

  private void insertSteps(long run, List<String> steps) throws HistoryException {
    for (int i = 0; i < steps.size(); i++) {
      statements.execute(
          "INSERT INTO routine_step (run_id, position, step) VALUES (?, ?, ?)",
          run,
          i,
          steps.get(i));
    }
  }

  private static boolean continues(Span last, Span next) {
    return last.saysTheSameAs(next) && last.to().equals(next.from());
  }

  private static long millis(Instant time) {
    return time.toEpochMilli();
  }

  private static @Nullable String name(Optional<Cue> cue) {
    return cue.map(Cue::name).orElse(null);
  }

  private static @Nullable Integer value(OptionalInt pain) {
    return pain.isPresent() ? pain.getAsInt() : null;
  }
}
