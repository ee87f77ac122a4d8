package io.github.unhunch.monitor;

import io.github.unhunch.camera.Backoff;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Frame;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the capture thread does: it opens the camera while it is wanted, reads frames at the rate
 * that is asked for, and closes the camera within a second of not being wanted any more, so that
 * its light tells the truth. The only owner of the {@link CameraSource}, which only its worker
 * touches; what is asked for may come from any thread.
 */
final class CaptureLoop {

  private static final Logger LOG = LoggerFactory.getLogger(CaptureLoop.class);

  /** No next step by itself: only what is asked for brings one. */
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /** A wait shorter than this is over; timers and recorded times are rounded. */
  private static final double SLACK_S = 0.0005;

  private final SourceOpener opener;
  private final Clockwork clockwork;
  private final Worker worker;
  private final Consumer<Frame> frames;
  private final Consumer<CameraStatus> status;

  private boolean wanted;
  private boolean closed;
  private boolean tryNow;
  private boolean reopen;
  private double framesPerSecond = MonitorOptions.DEFAULT.normalRate();

  // From here on the worker's own.
  private @Nullable CameraSource source;
  private Backoff backoff = Backoff.START;
  private double retryAt = Double.NEGATIVE_INFINITY;
  private double lastRead = Double.NEGATIVE_INFINITY;
  private long turn;

  CaptureLoop(
      SourceOpener opener,
      Clockwork clockwork,
      Worker worker,
      Consumer<Frame> frames,
      Consumer<CameraStatus> status) {
    this.opener = opener;
    this.clockwork = clockwork;
    this.worker = worker;
    this.frames = frames;
    this.status = status;
  }

  /** Whether pictures are wanted. */
  void want(boolean pictures) {
    synchronized (this) {
      wanted = pictures;
    }
    wake();
  }

  /** How many frames a second are wanted. */
  void rate(double rate) {
    synchronized (this) {
      if (rate == framesPerSecond) {
        return;
      }
      framesPerSecond = rate;
    }
    wake();
  }

  /** Closes the camera and opens the one that the opener now gives. */
  void reopen() {
    synchronized (this) {
      reopen = true;
      tryNow = true;
    }
    wake();
  }

  /** Tries a lost camera again at once. */
  void tryNow() {
    synchronized (this) {
      tryNow = true;
    }
    wake();
  }

  /** Closes the camera for good. */
  void close() {
    synchronized (this) {
      closed = true;
    }
    wake();
  }

  private void wake() {
    worker.execute(this::step);
  }

  /** One turn; a later one makes the wait of an earlier one void. */
  private void step() {
    long mine = ++turn;
    double wait = work();
    if (wait < NEVER) {
      worker.after(
          wait,
          () -> {
            if (mine == turn) {
              step();
            }
          });
    }
  }

  /** Does what is due and says after how many seconds there is more. */
  private double work() {
    if (source != null && !keep()) {
      release();
      status.accept(CameraStatus.CLOSED);
      backoff = Backoff.START;
    }
    if (!wanted()) {
      return NEVER;
    }
    try {
      return source == null ? open() : read(source);
    } catch (CameraException e) {
      return lost(e);
    } catch (RuntimeException | LinkageError e) {
      if (backoff.equals(Backoff.START)) {
        LOG.error("the camera's driver failed", e); // Not at every try.
      }
      return lost(
          new CameraException(
              CameraException.Problem.UNPLUGGED,
              "The camera's driver failed (" + e + "); it is tried again."));
    }
  }

  private double open() throws CameraException {
    double left = retryAt - clockwork.seconds();
    if (!take(false) && left > SLACK_S) {
      return left;
    }
    status.accept(CameraStatus.OPENING);
    CameraSource opened = opener.open();
    source = opened;
    lastRead = Double.NEGATIVE_INFINITY;
    status.accept(CameraStatus.open(opened.name()));
    // Opening may have taken seconds: what was asked for meanwhile comes first.
    return 0;
  }

  private double read(CameraSource from) throws CameraException {
    double now = clockwork.seconds();
    double due = lastRead + 1 / rate();
    if (due - now > SLACK_S) {
      return due - now;
    }
    lastRead = now;
    Optional<Frame> frame = from.read();
    if (frame.isEmpty()) {
      close();
      return NEVER;
    }
    // It works: a later loss is a new one, however long the search for it was.
    backoff = Backoff.START;
    frames.accept(frame.get());
    return Math.max(0, lastRead + 1 / rate() - clockwork.seconds());
  }

  private double lost(CameraException problem) {
    release();
    status.accept(CameraStatus.lost(problem));
    double wait = backoff.seconds();
    backoff = backoff.next();
    retryAt = clockwork.seconds() + wait;
    return wait;
  }

  private void release() {
    CameraSource open = source;
    source = null;
    if (open != null) {
      try {
        open.close();
      } catch (RuntimeException e) {
        LOG.warn("the camera did not close well", e);
      }
    }
  }

  /** Whether the camera may stay open; a wish for another one is taken up. */
  private boolean keep() {
    return wanted() && !take(true);
  }

  /** Takes a wish up, so that it is granted once. */
  private synchronized boolean take(boolean another) {
    boolean wish = another ? reopen : tryNow;
    if (another) {
      reopen = false;
    } else {
      tryNow = false;
      reopen = false;
    }
    return wish;
  }

  private synchronized boolean wanted() {
    return wanted && !closed;
  }

  private synchronized double rate() {
    return framesPerSecond;
  }
}
