package io.github.unhunch.desktop.platform;

import io.github.unhunch.desktop.OperatingSystem;
import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.dbus.Bus;
import io.github.unhunch.desktop.dbus.StatusNotifierWatcher;
import io.github.unhunch.desktop.linux.StatusNotifierTray;
import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.SystemTray;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.freedesktop.dbus.exceptions.DBusException;

/** Picks the kind of tray that this desktop really shows. */
public final class Trays {

  private Trays() {}

  /**
   * Puts an icon in the tray. May take two seconds when a panel does not answer: not for the Swing
   * thread.
   *
   * @param id a word that never changes, by which panels remember the icon
   * @param title the program's name
   * @param shownChanged told when the user can see the icon from now on, or no longer; on a thread
   *     of the tray
   */
  public static Tray open(String id, String title, Consumer<Boolean> shownChanged) {
    if (OperatingSystem.current() == OperatingSystem.LINUX) {
      return open(Bus.session(), id, title, shownChanged);
    }
    return awt(title).orElseGet(NoTray::new);
  }

  /** The same with a given bus; the tray closes it. */
  static Tray open(Optional<Bus> bus, String id, String title, Consumer<Boolean> shownChanged) {
    boolean panel = bus.map(b -> b.has(StatusNotifierWatcher.NAME)).orElse(false);
    if (!panel) {
      Optional<Tray> awt = awt(title);
      if (awt.isPresent()) {
        bus.ifPresent(Bus::close);
        return awt.get();
      }
    }
    if (bus.isPresent()) {
      try {
        // Without a panel yet too: after login the panel often comes later than we do.
        return new StatusNotifierTray(bus.get(), id, title, shownChanged);
      } catch (DBusException e) {
        bus.get().close();
      }
    }
    return new NoTray();
  }

  private static Optional<Tray> awt(String title) {
    String desktop =
        Optional.ofNullable(System.getenv("XDG_CURRENT_DESKTOP"))
            .orElse("")
            .toUpperCase(Locale.ROOT);
    // GNOME takes old icons and shows them nowhere; Wayland panels have no place for them.
    boolean swallowed =
        desktop.contains("GNOME") || "wayland".equals(System.getenv("XDG_SESSION_TYPE"));
    if (GraphicsEnvironment.isHeadless() || swallowed || !SystemTray.isSupported()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new AwtTray(title));
    } catch (AWTException e) {
      return Optional.empty();
    }
  }
}
