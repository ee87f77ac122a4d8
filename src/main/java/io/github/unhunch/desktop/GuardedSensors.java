package io.github.unhunch.desktop;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sensors that never throw: whatever the system's own code throws becomes "unknown", and is logged
 * once until the same question is answered again.
 */
public final class GuardedSensors implements DesktopSensors {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedSensors.class);

  private final DesktopSensors sensors;
  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  private GuardedSensors(DesktopSensors sensors) {
    this.sensors = sensors;
  }

  /** Guards what this makes; where it cannot be made at all, everything is unknown. */
  public static DesktopSensors over(Supplier<DesktopSensors> made) {
    try {
      return new GuardedSensors(made.get());
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("the desktop tells nothing: {}", e.toString());
      return DesktopSensors.UNKNOWN;
    }
  }

  private <T> T ask(String what, Supplier<T> question, T unknown) {
    try {
      T answer = question.get();
      failing.remove(what);
      return answer;
    } catch (RuntimeException | LinkageError e) {
      if (failing.add(what)) {
        LOG.warn("{} is unknown now: {}", what, e.toString());
      }
      return unknown;
    }
  }

  private <T> Optional<T> ask(String what, Supplier<Optional<T>> question) {
    return ask(what, question, Optional.empty());
  }

  @Override
  public OptionalDouble idleSeconds() {
    return ask("idle time", sensors::idleSeconds, OptionalDouble.empty());
  }

  @Override
  public Optional<Boolean> locked() {
    return ask("the screen lock", sensors::locked);
  }

  @Override
  public Optional<List<CameraHolder>> cameraHolders() {
    return ask("who uses a camera", sensors::cameraHolders);
  }

  @Override
  public Optional<Boolean> microphoneInUse() {
    return ask("whether a microphone runs", sensors::microphoneInUse);
  }

  @Override
  public Optional<Boolean> fullScreen() {
    return ask("full screen", sensors::fullScreen);
  }

  @Override
  public Optional<Boolean> doNotDisturb() {
    return ask("do-not-disturb", sensors::doNotDisturb);
  }

  @Override
  public Optional<String> focusedProgram() {
    return ask("the program in use", sensors::focusedProgram);
  }

  @Override
  public Optional<Boolean> onBattery() {
    return ask("mains or battery", sensors::onBattery);
  }

  @Override
  public Optional<Boolean> dark() {
    return ask("dark or light", sensors::dark);
  }

  @Override
  public Optional<Boolean> reducedMotion() {
    return ask("reduced motion", sensors::reducedMotion);
  }

  @Override
  public Optional<Boolean> highContrast() {
    return ask("high contrast", sensors::highContrast);
  }

  @Override
  public void close() {
    ask(
        "closing",
        () -> {
          sensors.close();
          return true;
        },
        false);
  }
}
