package io.github.unhunch.desktop.dbus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt64;

/** How long nothing was typed or moved, as GNOME's window manager tells it. */
@DBusInterfaceName("org.gnome.Mutter.IdleMonitor")
public interface IdleMonitor extends DBusInterface {
  /** Milliseconds since the last input. */
  UInt64 GetIdletime();
}
