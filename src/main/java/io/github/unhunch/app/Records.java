package io.github.unhunch.app;

import io.github.unhunch.app.presenter.TroublePresenter;
import io.github.unhunch.app.presenter.TroublePresenter.Topic;
import io.github.unhunch.coach.CoachStep;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.history.HistoryRecorder;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.monitor.MonitorEvent;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.monitor.Worker;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.PostureEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What writes the history, on the records worker alone. Everyone else hands over what happened and
 * goes on; a full disk or a locked file is told and costs nobody a frame.
 */
public final class Records implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Records.class);

  /** How long the end waits for what is still to be written, in seconds. */
  private static final double CLOSING_S = 3;

  /** So much is held back while the disk is full, some hours; what comes after is lost. */
  private static final int MOST_WAITING = 30_000;

  /** Something to be done with the history. */
  @FunctionalInterface
  interface Work {
    void run() throws HistoryException;
  }

  /** Something to be read from the history. */
  @FunctionalInterface
  public interface Question<T> {
    T ask(HistoryReader reader) throws HistoryException;
  }

  private final Worker worker;
  private final InstantSource clock;
  private final TroublePresenter trouble;
  private final HistoryStore store;
  private final HistoryRecorder recorder;

  /** What is still to be written, oldest first; the records worker's own. */
  private final Deque<Work> waiting = new ArrayDeque<>();

  /** False once something failed that waiting does not mend, as with a damaged file. */
  private boolean sound = true;

  /**
   * Begins a session in the store, which it owns from now on.
   *
   * @param worker does all of it; closed with this
   */
  Records(HistoryStore store, Worker worker, InstantSource clock, TroublePresenter trouble)
      throws HistoryException {
    this.store = store;
    this.worker = worker;
    this.clock = clock;
    this.trouble = trouble;
    this.recorder = new HistoryRecorder(store.begin(clock.instant(), HistoryStore.CAMERA));
  }

  /** Takes in what the monitor told. */
  void accept(MonitorEvent event) {
    if (event instanceof MonitorEvent.Observed observed) {
      Observation seen = observed.observation();
      // Not the observation itself: its picture must not wait in the queue.
      Instant wall = seen.wall();
      Judgement judgement = seen.judgement();
      List<PostureEvent> events = seen.events();
      CoachStep coached = seen.coached();
      write(() -> recorder.judged(wall, judgement, events), () -> recorder.coached(wall, coached));
    } else if (event instanceof MonitorEvent.Coached coached) {
      write(() -> recorder.coached(coached.wall(), coached.step()));
    } else if (event instanceof MonitorEvent.Rested rested) {
      Set<PauseReason> reasons = rested.pauses().reasons();
      boolean away = reasons.equals(EnumSet.of(PauseReason.AWAY));
      String reason = Collections.min(reasons).name();
      write(() -> recorder.paused(rested.wall(), rested.time(), away, reason));
    } else if (event instanceof MonitorEvent.Blind blind) {
      String reason = blind.reason().name();
      write(() -> recorder.paused(blind.wall(), blind.time(), false, reason));
    }
  }

  /** The user said in the live view that what is judged is wrong. */
  void wrong() {
    Instant now = clock.instant();
    write(() -> recorder.wrong(now));
  }

  /** How far a routine is. */
  void routine(RoutineRun run) {
    write(() -> recorder.routine(run));
  }

  /** Safety forbade to begin a routine; the drift of the prompt that had offered it, if one had. */
  void forbidden(Optional<Cue> cue) {
    write(() -> recorder.forbidden(cue));
  }

  /** Reads on the records worker and hands the answer on there. */
  public <T> void read(Question<T> question, Consumer<T> answer) {
    later(() -> answer.accept(question.ask(store.reader())));
  }

  /** Something to be done with the whole history; says whether its rows were replaced. */
  @FunctionalInterface
  public interface Keeping {
    boolean with(HistoryStore store);
  }

  /** Works on the whole history on the records worker. */
  public void keep(Keeping work) {
    later(
        () -> {
          if (work.with(store)) {
            recorder.forgetRows();
          }
        });
  }

  /** Erases the whole history on the records worker, then runs the task there. */
  public void eraseAll(Runnable then) {
    later(
        () -> {
          store.eraseAll();
          waiting.clear();
          recorder.forgetRows();
          then.run();
        });
  }

  /** Writes in order: what cannot be written now waits, and all that follows behind it. */
  private void write(Work... works) {
    worker.execute(
        () -> {
          if (waiting.size() < MOST_WAITING) {
            waiting.addAll(List.of(works));
          }
          writeWaiting();
        });
  }

  private void writeWaiting() {
    while (!waiting.isEmpty()) {
      Work work = waiting.remove();
      try {
        work.run();
      } catch (HistoryException e) {
        failed(e);
        if (e.mayPass()) {
          waiting.addFirst(work);
          return;
        }
        sound = false;
      }
    }
    if (sound) {
      trouble.well(Topic.HISTORY);
    }
  }

  private void later(Work work) {
    worker.execute(
        () -> {
          try {
            work.run();
          } catch (HistoryException e) {
            failed(e);
          }
        });
  }

  private void failed(HistoryException failure) {
    LOG.debug("the history", failure);
    trouble.trouble(Topic.HISTORY, trouble.words(failure));
  }

  /** Writes what is held back and closes the history; waits at most three seconds. */
  @Override
  public void close() {
    worker.execute(this::writeWaiting);
    later(recorder::end);
    later(store::close);
    worker.close(CLOSING_S);
  }

  /** Writes nothing more, as when the process is killed. */
  void abandon() {
    store.abandon();
  }
}
