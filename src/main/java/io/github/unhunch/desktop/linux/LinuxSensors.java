package io.github.unhunch.desktop.linux;

import io.github.unhunch.desktop.BoundedProcess;
import io.github.unhunch.desktop.DesktopSensors;
import io.github.unhunch.desktop.dbus.Bus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a Linux desktop tells, from whichever of its parts knows. */
public final class LinuxSensors implements DesktopSensors {

  private static final Duration ASK = Duration.ofSeconds(1);

  private final BusSensors buses;
  private final LinuxFiles files = LinuxFiles.ofThisMachine();
  private final Optional<DeviceOpenings> cameras =
      DeviceOpenings.of(Path.of("/dev"), LinuxFiles.CAMERAS);
  private final Optional<DeviceOpenings> microphones =
      DeviceOpenings.of(Path.of("/dev/snd"), LinuxFiles.MICROPHONES);
  private Optional<List<CameraHolder>> holders = Optional.empty();
  private List<String> recording = List.of();
  private final Optional<XScreen> screen;

  /** Owns both buses from now on. */
  public LinuxSensors(Optional<Bus> session, Optional<Bus> system) {
    buses = new BusSensors(session, system, LinuxSensors::gnomeQuiet);
    // Under Wayland, X11 sees only its own windows and their input.
    screen =
        "wayland".equals(System.getenv("XDG_SESSION_TYPE")) ? Optional.empty() : XScreen.open();
  }

  /**
   * Runs this once when the display is gone, on whichever thread noticed it, just before the
   * program ends. To be called when the first window is up.
   */
  public static void onDisplayLost(Runnable told) {
    XDisplay.onToolkitLost(told);
  }

  private static Optional<Boolean> gnomeQuiet() {
    String desktop = Optional.ofNullable(System.getenv("XDG_CURRENT_DESKTOP")).orElse("");
    return desktop.toUpperCase(Locale.ROOT).contains("GNOME")
        ? BoundedProcess.ask(
                ASK, List.of("gsettings", "get", "org.gnome.desktop.notifications", "show-banners"))
            .map("false"::equals)
        : Optional.empty();
  }

  @Override
  public OptionalDouble idleSeconds() {
    OptionalDouble byScreen = screen.map(XScreen::idleSeconds).orElse(OptionalDouble.empty());
    return byScreen.isPresent() ? byScreen : buses.idleSeconds();
  }

  @Override
  public Optional<Boolean> locked() {
    return buses.locked();
  }

  @Override
  public synchronized Optional<List<CameraHolder>> cameraHolders() {
    if (cameras.map(DeviceOpenings::any).orElse(true)) {
      holders = files.cameraHolders();
    }
    return holders;
  }

  @Override
  public synchronized Optional<Boolean> microphoneInUse() {
    // One that is open may begin to record without being opened again.
    boolean open = recording.stream().anyMatch(state -> !state.equals("closed"));
    if (microphones.map(DeviceOpenings::any).orElse(true) || open) {
      recording = files.microphones();
    }
    return LinuxFiles.microphoneInUse(recording);
  }

  @Override
  public Optional<Boolean> fullScreen() {
    return screen.flatMap(XScreen::fullScreen);
  }

  @Override
  public Optional<String> focusedProgram() {
    return screen.flatMap(XScreen::focusedProgram);
  }

  @Override
  public Optional<Boolean> doNotDisturb() {
    return buses.doNotDisturb();
  }

  @Override
  public Optional<Boolean> onBattery() {
    return files.onBattery();
  }

  @Override
  public Optional<Boolean> dark() {
    return buses.dark();
  }

  @Override
  public Optional<Boolean> reducedMotion() {
    return buses.reducedMotion();
  }

  @Override
  public Optional<Boolean> highContrast() {
    return buses.highContrast();
  }

  @Override
  public synchronized void close() {
    cameras.ifPresent(DeviceOpenings::close);
    microphones.ifPresent(DeviceOpenings::close);
    buses.close();
    screen.ifPresent(XScreen::close);
  }
}
