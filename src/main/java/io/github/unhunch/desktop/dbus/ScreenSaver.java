package io.github.unhunch.desktop.dbus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;

/** Whether the screen is locked, as KDE and most others tell it. */
@DBusInterfaceName("org.freedesktop.ScreenSaver")
public interface ScreenSaver extends DBusInterface {
  /** Whether it is on. */
  boolean GetActive();

  /** Milliseconds since the last input; 0 where it is not measured. */
  UInt32 GetSessionIdleTime();

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
