package io.github.unhunch.desktop.mac;

import com.sun.jna.Library;
import com.sun.jna.Native;
import io.github.unhunch.desktop.BoundedProcess;
import io.github.unhunch.desktop.DesktopSensors;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What macOS tells through its own calls and small programs. */
public final class MacSensors implements DesktopSensors {

  /** The window server's part of the application services. */
  private interface Services extends Library {
    double CGEventSourceSecondsSinceLastEventType(int source, int eventType);
  }

  private static final int ANY_SESSION = 0;
  private static final int ANY_INPUT = ~0;
  private static final Duration ASK = Duration.ofSeconds(1);

  /** Each answer costs a process, so it holds for a while. */
  private static final long HOLDS_NANOS = Duration.ofMinutes(1).toNanos();

  /** An answer and when it was given. */
  private record Answer(Optional<Boolean> value, long nanos) {}

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Services services = Native.load("ApplicationServices", Services.class);

  @Override
  public OptionalDouble idleSeconds() {
    return OptionalDouble.of(
        services.CGEventSourceSecondsSinceLastEventType(ANY_SESSION, ANY_INPUT));
  }

  private Optional<Boolean> asked(String what, Supplier<Optional<Boolean>> question) {
    return answers
        .compute(
            what,
            (key, old) ->
                old != null && System.nanoTime() - old.nanos() < HOLDS_NANOS
                    ? old
                    : new Answer(question.get(), System.nanoTime()))
        .value();
  }

  @Override
  public Optional<Boolean> onBattery() {
    return asked("battery", MacSensors::battery);
  }

  private static Optional<Boolean> battery() {
    return BoundedProcess.ask(ASK, List.of("pmset", "-g", "batt"))
        .map(words -> words.contains("'Battery Power'"));
  }

  @Override
  public Optional<Boolean> dark() {
    return asked("dark", MacSensors::darkNow);
  }

  private static Optional<Boolean> darkNow() {
    // The key exists only in dark mode, so that "defaults" fails in light mode.
    return Optional.of(
        BoundedProcess.ask(ASK, List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
            .orElse("Light")
            .equals("Dark"));
  }

  @Override
  public Optional<Boolean> reducedMotion() {
    return asked("motion", MacSensors::motionReduced);
  }

  private static Optional<Boolean> motionReduced() {
    return BoundedProcess.ask(
            ASK, List.of("defaults", "read", "com.apple.universalaccess", "reduceMotion"))
        .map("1"::equals);
  }
}
