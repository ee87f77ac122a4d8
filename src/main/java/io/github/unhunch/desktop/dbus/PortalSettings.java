package io.github.unhunch.desktop.dbus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/** The desktop's settings, as the XDG portal shows them to every program. */
@DBusInterfaceName("org.freedesktop.portal.Settings")
public interface PortalSettings extends DBusInterface {
  /** The bus name of the portal. */
  String NAME = "org.freedesktop.portal.Desktop";

  /** The interface. */
  String INTERFACE = "org.freedesktop.portal.Settings";

  /** Where the object lies. */
  String PATH = "/org/freedesktop/portal/desktop";

  /** One setting, wrapped in a variant within a variant by older portals. */
  Variant<?> Read(String namespace, String key);

  /** One setting changed. */
  class SettingChanged extends DBusSignal {
    /** From the object at a path. */
    public SettingChanged(String path, String namespace, String key, Variant<?> value)
        throws DBusException {
      super(path, namespace, key, value);
    }
  }
}
