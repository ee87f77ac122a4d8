package io.github.unhunch.desktop;

import io.github.unhunch.desktop.dbus.Bus;
import io.github.unhunch.desktop.dbus.Notifications;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;

/**
 * The desktop we run on: everything it can tell. Owns the connections behind the sources, which may
 * be asked from one background thread; each answers within two seconds, mostly within one
 * millisecond.
 *
 * @param idle time since the last input
 * @param lock whether the screen is locked
 * @param camera who else uses a camera; ask every few seconds only
 * @param microphone whether a microphone runs
 * @param fullScreen whether the program in use covers the screen
 * @param doNotDisturb whether the user asked for quiet; ask every few seconds only
 * @param power mains or battery
 * @param appearance dark or light, moving or still; ask every few seconds only
 * @param notifier the system's own notifications
 * @param closing lets go of the connections
 */
public record Desktop(
    IdleSource idle,
    ScreenLock lock,
    CameraUse camera,
    MicrophoneUse microphone,
    FullScreen fullScreen,
    DoNotDisturb doNotDisturb,
    PowerSource power,
    SystemAppearance appearance,
    Notifier notifier,
    Runnable closing)
    implements AutoCloseable {

  /**
   * Connects to this desktop. May take some seconds where programs do not answer: not for the Swing
   * thread.
   *
   * @param program the name that notifications bear
   */
  public static Desktop open(String program) {
    return switch (OperatingSystem.current()) {
      case WINDOWS -> windows();
      case MAC -> mac();
      case LINUX -> linux(Bus.session(), Bus.system(), program);
    };
  }

  /** How this program starts at login: by the Run key, a launch agent or an XDG entry. */
  public static Autostart autostart(String id, String name, List<String> command) {
    Path userHome = Path.of(System.getProperty("user.home"));
    return switch (OperatingSystem.current()) {
      case WINDOWS -> new AutostartRegistry(name, command);
      case MAC -> AutostartFiles.launchAgent(userHome, id, command);
      case LINUX ->
          AutostartFiles.xdg(
              Optional.ofNullable(System.getenv("XDG_CONFIG_HOME"))
                  .filter(folder -> !folder.isBlank())
                  .map(Path::of)
                  .orElse(userHome.resolve(".config")),
              id,
              name,
              command);
    };
  }

  private static Desktop windows() {
    WindowsDesktop it = new WindowsDesktop();
    return new Desktop(it, it, it, it, it, it, it, it, new NoNotifier(), () -> {});
  }

  private static Desktop mac() {
    MacDesktop it = new MacDesktop();
    return new Desktop(
        it,
        ScreenLock.UNKNOWN,
        CameraUse.UNKNOWN,
        MicrophoneUse.UNKNOWN,
        FullScreen.UNKNOWN,
        DoNotDisturb.UNKNOWN,
        it,
        it,
        new NoNotifier(),
        () -> {});
  }

  /** With given buses, which it owns from now on. */
  static Desktop linux(Optional<Bus> session, Optional<Bus> system, String program) {
    LinuxDesktop desktop = new LinuxDesktop(session, system);
    LinuxFiles files = LinuxFiles.ofThisMachine();
    // Under Wayland, X11 sees only its own windows and their input.
    Optional<XScreen> screen =
        "wayland".equals(System.getenv("XDG_SESSION_TYPE")) ? Optional.empty() : XScreen.open();
    Notifier notifier = notifier(session, program);
    IdleSource idle =
        screen
            .filter(x -> x.idleSeconds().isPresent())
            .<IdleSource>map(x -> x)
            .orElse(desktop::idleSeconds);
    return new Desktop(
        idle,
        desktop,
        files,
        files,
        screen.<FullScreen>map(x -> x).orElse(FullScreen.UNKNOWN),
        desktop,
        files,
        desktop,
        notifier,
        () -> {
          notifier.close();
          desktop.close();
          screen.ifPresent(XScreen::close);
        });
  }

  private static Notifier notifier(Optional<Bus> session, String program) {
    if (session.map(bus -> bus.has(Notifications.NAME)).orElse(false)) {
      try {
        return new NativeNotifier(session.get(), program);
      } catch (DBusException | DBusExecutionException e) {
        return new NoNotifier();
      }
    }
    return new NoNotifier();
  }

  @Override
  public void close() {
    closing.run();
  }
}
