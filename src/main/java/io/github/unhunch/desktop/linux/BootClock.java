package io.github.unhunch.desktop.linux;

import java.util.OptionalDouble;

/** The kernel's clock of the time since the start, time asleep counted in. */
public final class BootClock {

  private static final int CLOCK_BOOTTIME = 7;

  private BootClock() {}

  /** Seconds since the machine was started; empty where the kernel does not tell. */
  public static OptionalDouble seconds() {
    try {
      long[] time = new long[2];
      return LibC.clock_gettime(CLOCK_BOOTTIME, time) == 0
          ? OptionalDouble.of(time[0] + time[1] / 1e9)
          : OptionalDouble.empty();
    } catch (LinkageError e) {
      return OptionalDouble.empty();
    }
  }
}
