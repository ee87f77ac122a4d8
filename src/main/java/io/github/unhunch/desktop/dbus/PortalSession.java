package io.github.unhunch.desktop.dbus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** What a portal keeps for a program until it is closed. */
@DBusInterfaceName("org.freedesktop.portal.Session")
public interface PortalSession extends DBusInterface {
  /** Gives it up. */
  void Close();
}
