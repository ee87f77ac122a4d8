package io.github.unhunch.app;

import io.github.unhunch.coach.CoachStep;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.history.HistoryRecorder;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.monitor.MonitorEvent;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.PostureEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records thread: the only one that writes the history. Everyone else hands over what happened
 * and goes on; a full disk or a locked file is told once and costs nobody a frame.
 */
final class Records implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Records.class);

  /** Something to be done with the history. */
  @FunctionalInterface
  interface Work {
    void run() throws HistoryException;
  }

  /** Something to be read from the history. */
  @FunctionalInterface
  interface Question<T> {
    T ask(HistoryReader reader) throws HistoryException;
  }

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "unhunch-records"));
  private final InstantSource clock;
  private final Consumer<String> trouble;
  private final HistoryStore store;
  private final HistoryRecorder recorder;
  private Pauses pauses = Pauses.NONE;
  private boolean troubled;

  /**
   * Begins a session in the store, which it owns from now on.
   *
   * @param trouble hears one sentence when the history cannot be written, once until it can again
   */
  Records(HistoryStore store, InstantSource clock, Consumer<String> trouble)
      throws HistoryException {
    this.store = store;
    this.clock = clock;
    this.trouble = trouble;
    this.recorder = new HistoryRecorder(store.begin(clock.instant(), HistoryStore.CAMERA));
    thread.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
  }

  /** The thread itself, for delayed work such as saving settings. */
  ScheduledExecutorService thread() {
    return thread;
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
      later(
          () -> {
            recorder.judged(wall, judgement, events);
            recorder.coached(wall, coached);
          });
    } else if (event instanceof MonitorEvent.Coached coached) {
      later(() -> recorder.coached(coached.wall(), coached.step()));
    } else if (event instanceof MonitorEvent.PausesChanged changed) {
      later(() -> pauses = changed.pauses());
    }
  }

  /** The user answered the prompt. */
  void answered(PromptAnswer answer) {
    later(() -> recorder.answered(answer));
  }

  /** The user said in the live view that what is judged is wrong. */
  void wrong() {
    Instant now = clock.instant();
    later(() -> recorder.wrong(now));
  }

  /** A routine has ended. */
  void routine(RoutineRun run) {
    later(() -> recorder.routine(run));
  }

  /** Reads on the records thread and hands the answer on there. */
  <T> void read(Question<T> question, Consumer<T> answer) {
    later(() -> answer.accept(question.ask(store.reader())));
  }

  /** Something to be done with the store. */
  @FunctionalInterface
  interface Change {
    void make(HistoryStore store) throws HistoryException;
  }

  /** Changes the history on the records thread. */
  void change(Change change) {
    later(() -> change.make(store));
  }

  private void tick() {
    if (!pauses.none()) {
      String reason = Collections.min(pauses.reasons()).name();
      Instant now = clock.instant();
      carryOut(() -> recorder.paused(now, reason));
    }
  }

  private void later(Work work) {
    if (!thread.isShutdown()) {
      thread.execute(() -> carryOut(work));
    }
  }

  private void carryOut(Work work) {
    try {
      work.run();
      troubled = false;
    } catch (HistoryException e) {
      LOG.warn("{}", e.getMessage());
      if (!troubled) {
        troubled = true;
        trouble.accept(String.valueOf(e.getMessage()));
      }
    } catch (RuntimeException e) {
      LOG.error("a record could not be kept", e);
    }
  }

  /** Writes what is held back and closes the history; waits at most three seconds. */
  @Override
  public void close() {
    later(
        () -> {
          recorder.end();
          store.close();
        });
    thread.shutdown();
    try {
      if (!thread.awaitTermination(3, TimeUnit.SECONDS)) {
        LOG.warn("the history took too long to close");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
