package io.github.unhunch.app.rehearsal;

import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;

/**
 * Clocks that a script moves, and workers that all take their turns on the caller's thread: what is
 * due at one moment is done in the order in which it was given, and time goes on when nothing is
 * left to do. Nobody waits.
 */
public final class ScriptClockwork implements Clockwork {

  /** The monotonic clock starts anywhere. */
  private static final double ORIGIN = 1000;

  private final Instant start;
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingDouble(Task::due).thenComparingLong(Task::number));
  private ZoneId zone;
  private Duration set = Duration.ZERO;
  private double monotonic;
  private double slept;
  private long numbers;
  private BiConsumer<String, Throwable> failed =
      (worker, failure) -> {
        throw new IllegalStateException(worker + " failed", failure);
      };

  /** Work that waits for its time on the monotonic clock. */
  private record Task(double due, long number, Turn worker, Runnable work) {}

  /**
   * Clocks at the start of a script.
   *
   * @param start what the wall clock says then
   */
  public ScriptClockwork(Instant start, ZoneId zone) {
    this.start = start;
    this.zone = zone;
  }

  /** Seconds since the start, time slept counted in. */
  public double time() {
    return monotonic + slept;
  }

  @Override
  public double seconds() {
    return ORIGIN + monotonic;
  }

  @Override
  public double elapsed() {
    return ORIGIN + time();
  }

  @Override
  public Instant instant() {
    return start.plusNanos(Math.round(time() * 1e9)).plus(set);
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  /** The machine is somewhere else from now on. */
  public void zone(ZoneId other) {
    zone = other;
  }

  /** Somebody sets the wall clock by so much. */
  public void set(Duration by) {
    set = set.plus(by);
  }

  /** The machine sleeps: the monotonic clock stands, the others go on. */
  public void sleep(double seconds) {
    slept += seconds;
  }

  /** Who hears what had to be caught at a worker's root. */
  public void onFailure(BiConsumer<String, Throwable> listener) {
    failed = listener;
  }

  /** Lets so many seconds pass and does all that is due in them. */
  public void pass(double seconds) {
    double end = monotonic + seconds;
    for (Task next = tasks.peek(); next != null && next.due() <= end; next = tasks.peek()) {
      tasks.remove();
      monotonic = Math.max(monotonic, next.due());
      next.worker().run(next.work());
    }
    monotonic = end;
  }

  /** Forgets all work, as when the process is gone. */
  public void forget() {
    tasks.clear();
  }

  @Override
  public Worker worker(String name) {
    return new Turn(name);
  }

  /** A worker that waits for its turn. */
  private final class Turn implements Worker {

    private final String name;
    private boolean closed;

    Turn(String name) {
      this.name = name;
    }

    @Override
    public void execute(Runnable work) {
      after(0, work);
    }

    @Override
    public void after(double seconds, Runnable work) {
      if (!closed) {
        tasks.add(new Task(monotonic + Math.max(0, seconds), numbers++, this, work));
      }
    }

    private void run(Runnable work) {
      try {
        work.run();
      } catch (Throwable failure) { // As at the root of every thread.
        failed.accept(name, failure);
      }
    }

    @Override
    public void close(double seconds) {
      List<Task> own = new ArrayList<>(tasks.stream().filter(task -> task.worker == this).toList());
      tasks.removeAll(own);
      closed = true;
      own.stream()
          .filter(task -> task.due() <= monotonic)
          .sorted(Comparator.comparingLong(Task::number))
          .forEach(task -> run(task.work()));
    }
  }
}
