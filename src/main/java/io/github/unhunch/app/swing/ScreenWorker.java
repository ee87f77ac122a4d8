package io.github.unhunch.app.swing;

import io.github.unhunch.monitor.Worker;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** The Swing thread as a worker. */
final class ScreenWorker implements Worker {

  private final BiConsumer<String, Throwable> failed;
  private volatile boolean closed;

  /**
   * The Swing thread.
   *
   * @param failed hears what had to be caught at the root
   */
  ScreenWorker(BiConsumer<String, Throwable> failed) {
    this.failed = failed;
  }

  @Override
  public void execute(Runnable work) {
    if (!closed) {
      SwingUtilities.invokeLater(() -> root(work));
    }
  }

  @Override
  public void after(double seconds, Runnable work) {
    Timer timer = new Timer((int) Math.round(seconds * 1000), late -> root(work));
    timer.setRepeats(false);
    timer.start();
  }

  private void root(Runnable work) {
    if (closed) {
      return;
    }
    try {
      work.run();
    } catch (Throwable failure) { // As for every other thread.
      failed.accept("the screen", failure);
    }
  }

  @Override
  public void close(double seconds) {
    CountDownLatch done = new CountDownLatch(1);
    SwingUtilities.invokeLater(done::countDown);
    try {
      // A display that is lost answers no more.
      done.await(Math.round(seconds * 1000), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closed = true;
  }
}
