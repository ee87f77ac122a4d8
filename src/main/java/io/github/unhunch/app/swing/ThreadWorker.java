package io.github.unhunch.app.swing;

import io.github.unhunch.monitor.Worker;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** A worker with a thread of its own, made when there is something to do. */
final class ThreadWorker implements Worker {

  private final String name;
  private final BiConsumer<String, Throwable> failed;
  private final ScheduledThreadPoolExecutor thread;

  /**
   * A worker.
   *
   * @param failed hears what had to be caught at the root
   */
  ThreadWorker(String name, BiConsumer<String, Throwable> failed) {
    this.name = name;
    this.failed = failed;
    this.thread =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread made = new Thread(work, name);
              made.setDaemon(true);
              return made;
            },
            // What comes after the end is dropped.
            (work, executor) -> {});
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void execute(Runnable work) {
    thread.execute(() -> root(work));
  }

  @Override
  public void after(double seconds, Runnable work) {
    thread.schedule(() -> root(work), Math.round(seconds * 1e9), TimeUnit.NANOSECONDS);
  }

  private void root(Runnable work) {
    try {
      work.run();
    } catch (Throwable failure) { // The thread that others depend on must not end, whatever it was.
      failed.accept(name, failure);
    }
  }

  @Override
  public void close(double seconds) {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(Math.round(seconds * 1000), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
