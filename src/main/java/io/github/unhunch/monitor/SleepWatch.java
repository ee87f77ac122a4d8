package io.github.unhunch.monitor;

import io.github.unhunch.camera.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the clocks apart. The monotonic clock may stand still while the machine sleeps, so that two
 * frames hours apart would look like neighbours: the time slept is added to the frames that follow.
 * The wall clock may be set by anybody: how far it jumped is told, so that nothing is counted by
 * it.
 */
final class SleepWatch {

  /** A longer silence means that the machine slept or stood still, in seconds. */
  private static final double GAP_S = 10;

  /** A smaller difference between the clocks is their usual drift, in seconds. */
  private static final double JUMP_S = 2;

  private Optional<Reading> last = Optional.empty();

  /** Written by the analysis thread, read by whoever wants the time. */
  private volatile double slept;

  /** The three clocks at one moment. */
  private record Reading(double monotonic, double elapsed, Instant wall) {}

  /**
   * What happened since the last look.
   *
   * @param gap seconds that the machine slept or stood still; 0 when it did not
   * @param jump seconds by which the wall clock was set, back when negative; 0 when it was not
   */
  record Passed(double gap, double jump) {
    static final Passed NOTHING = new Passed(0, 0);
  }

  /**
   * To be called with every frame and at least once a second.
   *
   * @param clockwork the clocks
   */
  Passed look(Clockwork clockwork) {
    Reading now = new Reading(clockwork.seconds(), clockwork.elapsed(), clockwork.instant());
    Optional<Reading> before = last;
    last = Optional.of(now);
    return before.map(then -> passed(then, now)).orElse(Passed.NOTHING);
  }

  private Passed passed(Reading then, Reading now) {
    double monotonic = now.monotonic() - then.monotonic();
    double elapsed = now.elapsed() - then.elapsed();
    double wall = Duration.between(then.wall(), now.wall()).toMillis() / 1000.0;
    // Only what the monotonic clock missed must be added; the rest is in the frames already.
    if (elapsed - monotonic > JUMP_S) {
      slept = slept + elapsed - monotonic;
    }
    double jump = wall - elapsed;
    return new Passed(elapsed > GAP_S ? elapsed : 0, Math.abs(jump) > JUMP_S ? jump : 0);
  }

  /** A reading of the monotonic clock with the time slept added, in seconds. */
  double shift(double monotonic) {
    return monotonic + slept;
  }

  /** The frame with the time slept added to its own. */
  Frame shift(Frame frame) {
    double shift = slept;
    return shift == 0 ? frame : frame.at(frame.time() + shift);
  }
}
