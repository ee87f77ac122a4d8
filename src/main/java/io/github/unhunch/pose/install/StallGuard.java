package io.github.unhunch.pose.install;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends a download that brings nothing for too long, or goes on for ever. Owns one thread. */
final class StallGuard extends FilterInputStream {

  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "unhunch-install-watch");
            thread.setDaemon(true);
            return thread;
          });
  private final Duration silence;
  private final Duration longest;
  private final long begun = System.nanoTime();
  private volatile long last = begun;
  private volatile boolean given;

  StallGuard(InputStream from, Duration silence, Duration longest) {
    super(from);
    this.silence = silence;
    this.longest = longest;
    long every = Math.max(1, silence.toMillis() / 4);
    watch.scheduleAtFixedRate(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  private void look() {
    long now = System.nanoTime();
    if (now - last > silence.toNanos() || now - begun > longest.toNanos()) {
      given = true;
      try {
        in.close();
      } catch (IOException e) {
        // The reader hears of it.
        return;
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read;
    try {
      read = super.read(bytes, from, length);
    } catch (IOException e) {
      throw given ? stalled() : e;
    }
    if (given) {
      throw stalled();
    }
    last = System.nanoTime();
    return read;
  }

  private IOException stalled() {
    return new IOException(
        "nothing came for "
            + silence.toSeconds()
            + " s, or it took longer than "
            + longest.toMinutes()
            + " minutes");
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    super.close();
  }
}
