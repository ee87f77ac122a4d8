package io.github.unhunch.monitor;

import io.github.unhunch.camera.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Notices that the machine slept. A monotonic clock may stand still meanwhile, so that two frames
 * hours apart would look like neighbours; the time slept is added to the frames that follow.
 */
final class SleepWatch {

  /** Ticks come once a second; a longer silence of the wall clock means sleep, in seconds. */
  private static final double GAP_S = 10;

  private Optional<Instant> lastWall = Optional.empty();
  private double lastMonotonic;

  /** Written by the analysis thread, read by whoever wants the time. */
  private volatile double slept;

  /**
   * To be called about once a second.
   *
   * @param monotonic seconds of the clock that frames carry
   * @param wall the wall clock
   * @return how long the machine slept since the last call, in seconds, if it did
   */
  OptionalDouble tick(double monotonic, Instant wall) {
    double passedWall =
        lastWall.map(last -> Duration.between(last, wall).toMillis() / 1000.0).orElse(0.0);
    double passedMonotonic = lastWall.isPresent() ? monotonic - lastMonotonic : 0;
    lastWall = Optional.of(wall);
    lastMonotonic = monotonic;
    if (passedWall <= GAP_S) {
      return OptionalDouble.empty();
    }
    // Only what the monotonic clock missed must be added; the rest is in the frames already.
    slept = slept + Math.max(0, passedWall - passedMonotonic);
    return OptionalDouble.of(passedWall);
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
