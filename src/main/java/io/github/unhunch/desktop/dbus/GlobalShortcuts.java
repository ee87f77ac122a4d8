package io.github.unhunch.desktop.dbus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/** Keys for programs, as the XDG portal hands them out. Every answer comes as a signal. */
@DBusInterfaceName("org.freedesktop.portal.GlobalShortcuts")
public interface GlobalShortcuts extends DBusInterface {
  /** The interface. */
  String INTERFACE = "org.freedesktop.portal.GlobalShortcuts";

  /** One shortcut: (sa{sv}). */
  final class Entry extends Struct {
    @Position(0)
    private final String id;

    @Position(1)
    private final Map<String, Variant<?>> properties;

    /** As read from the bus. */
    public Entry(String id, Map<String, Variant<?>> properties) {
      this.id = id;
      this.properties = Map.copyOf(properties);
    }

    /** Its own word. */
    public String getId() {
      return id;
    }

    /** Description and preferred keys. */
    public Map<String, Variant<?>> getProperties() {
      return properties;
    }
  }

  /** Begins; the answer names the session. */
  DBusPath CreateSession(Map<String, Variant<?>> options);

  /** Asks for keys; the portal may ask the user. The answer lists those given. */
  DBusPath BindShortcuts(
      DBusPath session, List<Entry> shortcuts, String window, Map<String, Variant<?>> options);
}
