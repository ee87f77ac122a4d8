package io.github.unhunch.desktop.platform;

import io.github.unhunch.desktop.Autostart;
import io.github.unhunch.desktop.DesktopSensors;
import io.github.unhunch.desktop.GuardedSensors;
import io.github.unhunch.desktop.Notifier;
import io.github.unhunch.desktop.OperatingSystem;
import io.github.unhunch.desktop.Shortcuts;
import io.github.unhunch.desktop.dbus.Bus;
import io.github.unhunch.desktop.linux.LinuxSensors;
import io.github.unhunch.desktop.linux.NativeMemory;
import io.github.unhunch.desktop.linux.NativeNotifier;
import io.github.unhunch.desktop.linux.PortalShortcuts;
import io.github.unhunch.desktop.linux.WindowClass;
import io.github.unhunch.desktop.linux.XdgAutostart;
import io.github.unhunch.desktop.mac.LaunchAgent;
import io.github.unhunch.desktop.mac.MacSensors;
import io.github.unhunch.desktop.windows.AutostartRegistry;
import io.github.unhunch.desktop.windows.HotKeys;
import io.github.unhunch.desktop.windows.WindowsSensors;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The desktop we run on: what it tells and how it notifies. Owns the connections behind both.
 *
 * @param sensors what it tells; never throws
 * @param notifier the system's own notifications
 * @param shortcuts keys that work everywhere
 */
public record Desktop(DesktopSensors sensors, Notifier notifier, Shortcuts shortcuts)
    implements AutoCloseable {

  /**
   * Connects to this desktop. May take some seconds where programs do not answer: not for the Swing
   * thread.
   *
   * @param program the name that notifications bear
   */
  public static Desktop open(String program) {
    return switch (OperatingSystem.current()) {
      case WINDOWS ->
          new Desktop(GuardedSensors.over(WindowsSensors::new), new NoNotifier(), new HotKeys());
      case MAC ->
          new Desktop(GuardedSensors.over(MacSensors::new), new NoNotifier(), new NoShortcuts());
      case LINUX -> {
        NativeMemory.sharePool();
        yield linux(Bus.session(), Bus.system(), program);
      }
    };
  }

  /** With given buses, which it owns from now on. */
  static Desktop linux(Optional<Bus> session, Optional<Bus> system, String program) {
    return new Desktop(
        GuardedSensors.over(() -> new LinuxSensors(session, system)),
        session.<Notifier>map(bus -> new NativeNotifier(bus, program)).orElseGet(NoNotifier::new),
        session.<Shortcuts>map(PortalShortcuts::new).orElseGet(NoShortcuts::new));
  }

  /**
   * How this program starts at login: by the Run key, a launch agent or an XDG entry.
   *
   * @param id a word that never changes
   * @param name the program's name
   * @param command the whole command line, its options included
   */
  public static Autostart autostart(String id, String name, List<String> command) {
    return switch (OperatingSystem.current()) {
      case WINDOWS -> new AutostartRegistry(name, command);
      case MAC -> LaunchAgent.in(Path.of(System.getProperty("user.home")), id, command);
      case LINUX -> XdgAutostart.ofUser(id, name, command);
    };
  }

  /** Names our windows for the taskbar; to be called before the first is made. */
  public static void nameWindows(String name) {
    if (OperatingSystem.current() == OperatingSystem.LINUX) {
      WindowClass.set(name);
    }
  }

  /**
   * Runs this once when the display is lost, as when an X server ends, on whichever thread noticed
   * it. The program ends when it returns, so that it closes what must be closed; it must not wait
   * for the Swing thread. To be called when the first window is up.
   */
  public static void onDisplayLost(Runnable told) {
    if (OperatingSystem.current() == OperatingSystem.LINUX) {
      LinuxSensors.onDisplayLost(told);
    }
  }

  @Override
  public void close() {
    shortcuts.close();
    notifier.close();
    sensors.close();
  }
}
