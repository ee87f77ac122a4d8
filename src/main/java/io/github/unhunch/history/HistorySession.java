package io.github.unhunch.history;

import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
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

  private final Path file;
  private final Handle handle;
  private final long id;
  private final Consumer<HistorySession> onEnd;

  /** The last span, which the next one may continue. */
  private Optional<Span> current = Optional.empty();

  /** Its row, once it has one. */
  private OptionalLong currentRow = OptionalLong.empty();

  private Instant written = Instant.EPOCH;

  HistorySession(Path file, Handle handle, long id, Consumer<HistorySession> onEnd) {
    this.file = file;
    this.handle = handle;
    this.id = id;
    this.onEnd = onEnd;
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
    boolean setBack = current.map(Span::to).filter(to.plus(ROUNDING)::isBefore).isPresent();
    Instant earliest =
        setBack ? from : current.map(Span::to).filter(from.minus(ROUNDING)::isBefore).orElse(from);
    if (!earliest.isBefore(to)) {
      return;
    }
    Span next = new Span(earliest, to, state, reason, cue);
    if (current.isPresent() && continues(current.get(), next)) {
      current = Optional.of(new Span(current.get().from(), to, state, reason, cue));
      if (!to.isBefore(written.plus(WRITE_EVERY))) {
        flush();
      }
    } else {
      flush();
      current = Optional.of(next);
      currentRow = OptionalLong.empty();
      written = to;
    }
  }

  /**
   * Records a slouch as far as it has come.
   *
   * @return its number, for {@link #updateEpisode}
   */
  public long recordEpisode(Episode episode) throws HistoryException {
    return insert(
        "INSERT INTO episode (session_id, from_at, to_at, cue, peak)" + " VALUES (?, ?, ?, ?, ?)",
        id,
        millis(episode.start()),
        millis(episode.end()),
        episode.cue().name(),
        episode.peak());
  }

  /** Records that a slouch lasted on. */
  public void updateEpisode(long row, Episode episode) throws HistoryException {
    attempt(
        () ->
            handle.execute(
                "UPDATE episode SET to_at = ?, peak = ? WHERE id = ?",
                millis(episode.end()),
                episode.peak(),
                row));
  }

  /**
   * Records a prompt that is shown.
   *
   * @return its number, for {@link #resolvePrompt}
   */
  public long recordPrompt(Instant time, Optional<Cue> cue, Optional<String> routine)
      throws HistoryException {
    return insert(
        "INSERT INTO prompt (session_id, shown_at, cue, routine) VALUES (?, ?, ?, ?)",
        id,
        millis(time),
        name(cue),
        routine.orElse(null));
  }

  /** Records what became of a prompt; the last word counts. */
  public void resolvePrompt(long prompt, PromptOutcome outcome) throws HistoryException {
    attempt(
        () -> handle.execute("UPDATE prompt SET outcome = ? WHERE id = ?", outcome.name(), prompt));
  }

  /** Records a prompt that was due and held back. */
  public void recordSilence(SilenceRecord silence) throws HistoryException {
    insert(
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
    attempt(() -> handle.useTransaction(transaction -> row[0] = insertRun(run)));
    return row[0];
  }

  /** Records how a routine went on. */
  public void updateRoutine(long row, RoutineRun run) throws HistoryException {
    attempt(() -> handle.useTransaction(transaction -> updateRun(row, run)));
  }

  /** Records that something happened to the set-up. */
  public void recordMark(Mark mark) throws HistoryException {
    insert(
        "INSERT INTO mark (session_id, marked_at, kind) VALUES (?, ?, ?)",
        id,
        millis(mark.time()),
        mark.kind().name());
  }

  /** Writes out what is held back. */
  public void flush() throws HistoryException {
    if (current.isEmpty()) {
      return;
    }
    Span span = current.get();
    if (currentRow.isPresent()) {
      long row = currentRow.getAsLong();
      attempt(
          () -> handle.execute("UPDATE span SET to_at = ? WHERE id = ?", millis(span.to()), row));
    } else {
      currentRow =
          OptionalLong.of(
              insert(
                  "INSERT INTO span (session_id, from_at, to_at, state, reason, cue)"
                      + " VALUES (?, ?, ?, ?, ?, ?)",
                  id,
                  millis(span.from()),
                  millis(span.to()),
                  span.state().name(),
                  span.reason().orElse(null),
                  name(span.cue())));
    }
    written = span.to();
  }

  /** Writes out what is held back and ends the session at its last span. */
  public void end() throws HistoryException {
    flush();
    attempt(
        () ->
            handle.execute(
                "UPDATE session SET ended_at = (SELECT max(to_at) FROM span WHERE session_id = ?)"
                    + " WHERE id = ?",
                id,
                id));
    current = Optional.empty();
    onEnd.accept(this);
  }

  /** The rows may be gone: what comes next begins a new span. */
  void forgetWritten() {
    current = Optional.empty();
    currentRow = OptionalLong.empty();
  }

  private long insertRun(RoutineRun run) {
    RoutineOutcome outcome = run.outcome();
    long row =
        insertRow(
            "INSERT INTO routine_run (session_id, from_at, to_at, routine, planned, pain_before,"
                + " pain_after, cue, hurt_at_step) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            id,
            millis(run.start()),
            millis(run.end()),
            outcome.routine(),
            run.planned(),
            value(outcome.painBefore()),
            value(outcome.painAfter()),
            name(outcome.cue()),
            outcome.hurtAt().orElse(null));
    insertSteps(row, outcome.steps());
    return row;
  }

  private void updateRun(long row, RoutineRun run) {
    RoutineOutcome outcome = run.outcome();
    handle.execute(
        "UPDATE routine_run SET to_at = ?, routine = ?, planned = ?, pain_before = ?,"
            + " pain_after = ?, cue = ?, hurt_at_step = ? WHERE id = ?",
        millis(run.end()),
        outcome.routine(),
        run.planned(),
        value(outcome.painBefore()),
        value(outcome.painAfter()),
        name(outcome.cue()),
        outcome.hurtAt().orElse(null),
        row);
    handle.execute("DELETE FROM routine_step WHERE run_id = ?", row);
    insertSteps(row, outcome.steps());
  }

  private void insertSteps(long run, List<String> steps) {
    for (int i = 0; i < steps.size(); i++) {
      handle.execute(
          "INSERT INTO routine_step (run_id, position, step) VALUES (?, ?, ?)",
          run,
          i,
          steps.get(i));
    }
  }

  private long insert(String sql, @Nullable Object... values) throws HistoryException {
    try {
      return insertRow(sql, values);
    } catch (JdbiException e) {
      throw HistoryException.of(file, e);
    }
  }

  private long insertRow(String sql, @Nullable Object... values) {
    var update = handle.createUpdate(sql);
    for (int i = 0; i < values.length; i++) {
      update.bind(i, values[i]);
    }
    return update.executeAndReturnGeneratedKeys().mapTo(Long.class).one();
  }

  private void attempt(Runnable write) throws HistoryException {
    try {
      write.run();
    } catch (JdbiException e) {
      throw HistoryException.of(file, e);
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
