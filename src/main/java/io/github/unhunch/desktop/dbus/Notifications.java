package io.github.unhunch.desktop.dbus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The desktop's notifications, after the specification of freedesktop.org. */
@DBusInterfaceName("org.freedesktop.Notifications")
public interface Notifications extends DBusInterface {
  /** The bus name and the interface. */
  String NAME = "org.freedesktop.Notifications";

  /** Where the object lies. */
  String PATH = "/org/freedesktop/Notifications";

  /** What the server can do. */
  List<String> GetCapabilities();

  /** Shows one and gives back its number. */
  UInt32 Notify(
      String app,
      UInt32 replaces,
      String icon,
      String summary,
      String body,
      List<String> actions,
      Map<String, Variant<?>> hints,
      int expireMillis);

  /** Takes one back. */
  void CloseNotification(UInt32 id);

  /** A button was pressed. */
  class ActionInvoked extends DBusSignal {
    private final UInt32 id;
    private final String action;

    /** From the object at a path. */
    public ActionInvoked(String path, UInt32 id, String action) throws DBusException {
      super(path, id, action);
      this.id = id;
      this.action = action;
    }

    /** Which notification. */
    public UInt32 getId() {
      return id;
    }

    /** The button's key. */
    public String getAction() {
      return action;
    }
  }
}
