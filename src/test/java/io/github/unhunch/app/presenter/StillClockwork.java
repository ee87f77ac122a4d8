package io.github.unhunch.app.presenter;

import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.Worker;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still, and workers that do everything at once. */
public final class StillClockwork implements Clockwork {

  /** Does what is given to it on the caller's thread. */
  public static final Worker AT_ONCE = new AtOnce();

  @Override
  public double seconds() {
    return 0;
  }

  @Override
  public double elapsed() {
    return 0;
  }

  @Override
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Worker worker(String name) {
    return AT_ONCE;
  }

  @Override
  public Instant instant() {
    return Instant.EPOCH;
  }

  private static final class AtOnce implements Worker {
    @Override
    public void execute(Runnable work) {
      work.run();
    }

    @Override
    public void after(double seconds, Runnable work) {
      throw new AssertionError("nothing is put off");
    }

    @Override
    public void close(double seconds) {}
  }
}
