package io.github.unhunch.monitor;

import io.github.unhunch.camera.Backoff;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Frame;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the capture thread does: it opens the camera while it is wanted, reads frames at the rate
 * that is asked for, and closes the camera within a second of not being wanted any more, so that
 * its light tells the truth. The only owner of the {@link CameraSource}.
 */
final class CaptureLoop implements Runnable {

  private final SourceOpener opener;
  private final Inbox inbox;
  private final Consumer<CameraStatus> status;
  private boolean wanted;
  private boolean closed;
  private boolean tryNow;
  private boolean reopen;
  private Backoff backoff = Backoff.START;
  private double framesPerSecond = MonitorOptions.DEFAULT.normalRate();

  CaptureLoop(SourceOpener opener, Inbox inbox, Consumer<CameraStatus> status) {
    this.opener = opener;
    this.inbox = inbox;
    this.status = status;
  }

  /** Whether pictures are wanted. */
  synchronized void want(boolean pictures) {
    wanted = pictures;
    notifyAll();
  }

  /** How many frames a second are wanted. */
  synchronized void rate(double rate) {
    if (rate != framesPerSecond) {
      framesPerSecond = rate;
      notifyAll();
    }
  }

  /** Closes the camera and opens the one that the opener now gives. */
  synchronized void reopen() {
    reopen = true;
    tryNow = true;
    notifyAll();
  }

  /** Tries a lost camera again at once. */
  synchronized void tryNow() {
    tryNow = true;
    notifyAll();
  }

  /** Ends the loop; the camera is closed. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  @Override
  public void run() {
    try {
      while (waitUntilWanted()) {
        Optional<CameraException> problem = readWhileWanted();
        inbox.dropFrame();
        if (problem.isEmpty()) {
          status.accept(CameraStatus.CLOSED);
          backoff = Backoff.START;
        } else {
          status.accept(CameraStatus.lost(problem.get()));
          pauseBeforeRetry(backoff.seconds());
          backoff = backoff.next();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<CameraException> readWhileWanted() throws InterruptedException {
    status.accept(CameraStatus.OPENING);
    reopened();
    try (CameraSource source = opener.open()) {
      status.accept(CameraStatus.open(source.name()));
      while (wanted()) {
        long begun = System.nanoTime();
        Optional<Frame> frame = source.read();
        if (frame.isEmpty()) {
          close();
          break;
        }
        // It works: a later loss is a new one, however long the search for it was.
        backoff = Backoff.START;
        inbox.put(frame.get());
        waitForNext(begun);
      }
      return Optional.empty();
    } catch (CameraException e) {
      return Optional.of(e);
    }
  }

  private synchronized void reopened() {
    reopen = false;
  }

  private synchronized boolean wanted() {
    return wanted && !closed && !reopen;
  }

  private synchronized boolean waitUntilWanted() throws InterruptedException {
    while (!wanted && !closed) {
      wait();
    }
    return !closed;
  }

  /** Waits out the time between two frames; a new rate or an end cuts it short. */
  private synchronized void waitForNext(long begun) throws InterruptedException {
    while (wanted()) {
      long left = Math.round(1000 / framesPerSecond) - (System.nanoTime() - begun) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  private synchronized void pauseBeforeRetry(double seconds) throws InterruptedException {
    long end = System.nanoTime() + Math.round(seconds * 1e9);
    while (wanted && !closed && !tryNow) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    tryNow = false;
  }
}
