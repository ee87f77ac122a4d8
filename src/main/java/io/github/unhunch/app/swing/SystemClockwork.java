package io.github.unhunch.app.swing;

import io.github.unhunch.desktop.platform.Uptime;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.Worker;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalDouble;
import java.util.TimeZone;
import java.util.function.BiConsumer;

/** The machine's own clocks, and a thread for every worker. */
public final class SystemClockwork implements Clockwork {

  /** The system's time zone is read anew so often, in seconds; Java itself reads it once. */
  private static final double ZONE_EVERY_S = 300;

  /** Where nothing counts time slept, the wall clock running ahead so far means sleep. */
  private static final double GAP_S = 10;

  private final BiConsumer<String, Throwable> failed;
  private final boolean zoneIsGiven = System.getProperty("user.timezone", "").length() > 0;
  private double zoneRead = seconds();
  private double lastSeconds = seconds();
  private double lastWall = wallSeconds();
  private double slept;

  /**
   * The machine's clocks.
   *
   * @param failed hears what had to be caught at a thread's root
   */
  public SystemClockwork(BiConsumer<String, Throwable> failed) {
    this.failed = failed;
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public double seconds() {
    return System.nanoTime() / 1e9;
  }

  @Override
  public double elapsed() {
    OptionalDouble uptime = Uptime.seconds();
    return uptime.isPresent() ? uptime.getAsDouble() : guessed();
  }

  /** A clock set forward looks like sleep here: better a gap too much than one too little. */
  private synchronized double guessed() {
    double seconds = seconds();
    double wall = wallSeconds();
    double ahead = (wall - lastWall) - (seconds - lastSeconds);
    if (ahead > GAP_S) {
      slept += ahead;
    }
    lastSeconds = seconds;
    lastWall = wall;
    return seconds + slept;
  }

  private static double wallSeconds() {
    return System.currentTimeMillis() / 1000.0;
  }

  @Override
  public synchronized ZoneId zone() {
    double now = seconds();
    if (!zoneIsGiven && now - zoneRead > ZONE_EVERY_S) {
      zoneRead = now;
      // Java notes what it found as if it had been given.
      System.clearProperty("user.timezone");
      TimeZone.setDefault(null);
    }
    return ZoneId.systemDefault();
  }

  @Override
  public Worker worker(String name) {
    return new ThreadWorker(name, failed);
  }
}
