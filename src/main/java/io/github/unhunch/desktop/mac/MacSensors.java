package io.github.unhunch.desktop.mac;

import com.sun.jna.Library;
import com.sun.jna.Native;
import io.github.unhunch.desktop.BoundedProcess;
import io.github.unhunch.desktop.DesktopSensors;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What macOS tells through its own calls and small programs. */
public final class MacSensors implements DesktopSensors {

  /** The window server's part of the application services. */
  private interface Services extends Library {
    double CGEventSourceSecondsSinceLastEventType(int source, int eventType);
  }

  private static final int ANY_SESSION = 0;
  private static final int ANY_INPUT = ~0;
  private static final Duration ASK = Duration.ofSeconds(1);

  private final Services services = Native.load("ApplicationServices", Services.class);

  @Override
  public OptionalDouble idleSeconds() {
    return OptionalDouble.of(
        services.CGEventSourceSecondsSinceLastEventType(ANY_SESSION, ANY_INPUT));
  }

  @Override
  public Optional<Boolean> onBattery() {
    return BoundedProcess.ask(ASK, List.of("pmset", "-g", "batt"))
        .map(words -> words.contains("'Battery Power'"));
  }

  @Override
  public Optional<Boolean> dark() {
    // The key exists only in dark mode, so that "defaults" fails in light mode.
    return Optional.of(
        BoundedProcess.ask(ASK, List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
            .orElse("Light")
            .equals("Dark"));
  }

  @Override
  public Optional<Boolean> reducedMotion() {
    return BoundedProcess.ask(
            ASK, List.of("defaults", "read", "com.apple.universalaccess", "reduceMotion"))
        .map("1"::equals);
  }
}
