package io.github.unhunch.desktop.linux;

import com.sun.jna.Memory;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a connection to the X server: sleeps until the server has an event or somebody
 * has work for it. Ends when the server is gone or it is closed.
 */
final class XLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(XLoop.class);

  /** Of poll(2): there is something to read. */
  private static final short READABLE = 1;

  /** Twice a file, what is waited for, and what came. */
  private static final int POLL_BYTES = 16;

  private static final int EVENT_BYTES = 192;

  private final XDisplay x;
  private final Consumer<Memory> heard;
  private final Runnable atEnd;
  private final int[] wake = new int[2];
  private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
  private volatile boolean closing;
  private boolean ended; // Guarded by this: the pipe is there no more.

  /**
   * A loop that does not run yet; owns the connection.
   *
   * @param heard takes an event, as Xlib lays it out; valid during the call only
   * @param atEnd called once at the end
   */
  XLoop(XDisplay x, Consumer<Memory> heard, Runnable atEnd) {
    this.x = x;
    this.heard = heard;
    this.atEnd = atEnd;
    if (LibC.pipe(wake) != 0) {
      throw new IllegalStateException("the system gives no pipe");
    }
  }

  void start(String name) {
    Thread thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Does this on the loop's thread, soon; nothing after the end. */
  synchronized void execute(Runnable task) {
    work.add(task);
    wakeUp();
  }

  private void wakeUp() {
    if (!ended) {
      LibC.write(wake[1], new byte[1], 1);
    }
  }

  private void run() {
    try (Memory event = new Memory(EVENT_BYTES);
        Memory waiting = new Memory(POLL_BYTES)) {
      while (x.alive() && !closing) {
        for (Runnable task = work.poll(); task != null; task = work.poll()) {
          task.run();
        }
        while (x.alive() && x.x11().XPending(x.display()) > 0) {
          Xlib.LIBRARY.XNextEvent(x.display(), event);
          heard.accept(event);
        }
        if (x.alive() && !closing && work.isEmpty()) {
          sleep(waiting);
        }
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("the tray of X11 is given up", e);
    } finally {
      end();
    }
  }

  private void sleep(Memory waiting) {
    waiting.clear();
    waiting.setInt(0, Xlib.LIBRARY.XConnectionNumber(x.display()));
    waiting.setShort(4, READABLE);
    waiting.setInt(8, wake[0]);
    waiting.setShort(12, READABLE);
    LibC.poll(waiting, 2, -1);
    if (waiting.getShort(14) != 0) {
      LibC.read(wake[0], new byte[64], 64);
    }
  }

  private synchronized void end() {
    ended = true;
    x.close();
    LibC.close(wake[0]);
    LibC.close(wake[1]);
    atEnd.run();
  }

  @Override
  public synchronized void close() {
    closing = true;
    wakeUp();
  }
}
