package io.github.unhunch.monitor;

import java.time.InstantSource;
import java.time.ZoneId;

/**
 * The clocks and threads of the running program: the machine's own, or a script's that moves them.
 * Durations come from {@link #seconds} and {@link #elapsed}; the wall clock, which anybody may set,
 * only says when something was.
 */
public interface Clockwork extends InstantSource {

  /** Monotonic seconds, as frames of a camera carry them; may stand still while asleep. */
  double seconds();

  /** Seconds since some fixed moment, time slept counted in; only goes forward. */
  double elapsed();

  /** Where the user's calendar day is counted; may change while the program runs. */
  ZoneId zone();

  /**
   * A thread of its own for work in order.
   *
   * @param name of the thread, as it stands in the log
   */
  Worker worker(String name);
}
