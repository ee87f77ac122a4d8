package io.github.unhunch.monitor;

import io.github.unhunch.camera.Frame;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands frames from the capture thread to the analysis thread: room for one, the newest wins, and
 * the taker sleeps until there is one. Commands never travel here, so a lost frame loses nothing
 * else.
 */
final class FrameSlot {

  private @Nullable Frame newest;
  private boolean closed;

  /** Puts a frame in, in place of one that nobody took. */
  synchronized void put(Frame frame) {
    newest = frame;
    notifyAll();
  }

  /** Waits for a frame; empty once the slot is closed. */
  synchronized Optional<Frame> take() throws InterruptedException {
    while (newest == null && !closed) {
      wait();
    }
    Frame taken = closed ? null : newest;
    newest = null;
    return Optional.ofNullable(taken);
  }

  /** Forgets a frame that nobody took, as when the camera is closed. */
  synchronized void clear() {
    newest = null;
  }

  /** Ends the waiting for good. */
  synchronized void close() {
    closed = true;
    newest = null;
    notifyAll();
  }
}
