package io.github.unhunch.desktop.platform;

import com.sun.jna.platform.win32.Kernel32;
import io.github.unhunch.desktop.OperatingSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** How long the machine has been on, time asleep counted in; nobody can set this clock. */
public final class Uptime {

  private static final Path LINUX = Path.of("/proc/uptime");

  private Uptime() {}

  /** Seconds since the machine was started; empty where the system does not tell. */
  public static OptionalDouble seconds() {
    return switch (OperatingSystem.current()) {
      case LINUX -> linux();
      case WINDOWS -> OptionalDouble.of(Kernel32.INSTANCE.GetTickCount64() / 1000.0);
      case MAC -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble linux() {
    try {
      String line = Files.readString(LINUX);
      return OptionalDouble.of(Double.parseDouble(line.substring(0, line.indexOf(' '))));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return OptionalDouble.empty();
    }
  }
}
