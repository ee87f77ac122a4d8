package io.github.unhunch.monitor;

import io.github.unhunch.camera.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the analysis thread: at most one frame, the newest, and every command in order. A
 * frame may be replaced before anyone took it; a command never is.
 */
final class Inbox {

  /**
   * What was taken out at once: commands come before the frame.
   *
   * @param commands to be run in this order
   * @param frame the newest frame, if one waited
   */
  record Work(List<Runnable> commands, Optional<Frame> frame) {}

  private final List<Runnable> commands = new ArrayList<>();
  private @Nullable Frame newest;
  private boolean closed;

  /** Puts a frame in, in place of one that nobody took. */
  synchronized void put(Frame frame) {
    newest = frame;
    notifyAll();
  }

  /** Adds a command. */
  synchronized void put(Runnable command) {
    commands.add(command);
    notifyAll();
  }

  /** Waits for work; empty once closed and every command has been handed out. */
  synchronized Optional<Work> take() throws InterruptedException {
    while (newest == null && commands.isEmpty() && !closed) {
      wait();
    }
    if (newest == null && commands.isEmpty()) {
      return Optional.empty();
    }
    Work work = new Work(List.copyOf(commands), Optional.ofNullable(newest));
    commands.clear();
    newest = null;
    return Optional.of(work);
  }

  /** Forgets a frame that nobody took, as when the camera is closed. */
  synchronized void dropFrame() {
    newest = null;
  }

  /** Ends the waiting for good; commands that are already in are still handed out. */
  synchronized void close() {
    closed = true;
    newest = null;
    notifyAll();
  }
}
