package io.github.unhunch.desktop.platform;

import com.sun.jna.platform.win32.Kernel32;
import io.github.unhunch.desktop.OperatingSystem;
import io.github.unhunch.desktop.linux.BootClock;
import java.util.OptionalDouble;

/** How long the machine has been on, time asleep counted in; nobody can set this clock. */
public final class Uptime {

  private Uptime() {}

  /** Seconds since the machine was started; empty where the system does not tell. */
  public static OptionalDouble seconds() {
    return switch (OperatingSystem.current()) {
      case LINUX -> BootClock.seconds();
      case WINDOWS -> OptionalDouble.of(Kernel32.INSTANCE.GetTickCount64() / 1000.0);
      case MAC -> OptionalDouble.empty();
    };
  }
}
