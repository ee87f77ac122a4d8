package io.github.unhunch.desktop.dbus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/** Whether the screen is locked, as GNOME tells it. */
@DBusInterfaceName("org.gnome.ScreenSaver")
public interface GnomeScreenSaver extends DBusInterface {
  /** Whether it is on. */
  boolean GetActive();

  /** It went on or off. */
  class ActiveChanged extends DBusSignal {
    private final boolean active;

    /** From the object at a path. */
    public ActiveChanged(String path, boolean active) throws DBusException {
      super(path, active);
      this.active = active;
    }

    /** Whether it is on. */
    public boolean isActive() {
      return active;
    }
  }
}
