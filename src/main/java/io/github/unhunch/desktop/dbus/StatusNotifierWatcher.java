package io.github.unhunch.desktop.dbus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** Where tray icons announce themselves; the panel of the desktop answers. */
@DBusInterfaceName("org.kde.StatusNotifierWatcher")
public interface StatusNotifierWatcher extends DBusInterface {
  /** The bus name and the interface. */
  String NAME = "org.kde.StatusNotifierWatcher";

  /** Where the object lies. */
  String PATH = "/StatusNotifierWatcher";

  /** Announces the program behind a bus name. */
  void RegisterStatusNotifierItem(String service);
}
