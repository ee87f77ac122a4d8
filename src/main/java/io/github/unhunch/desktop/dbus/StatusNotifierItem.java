package io.github.unhunch.desktop.dbus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/**
 * A tray icon as panels see it, after the StatusNotifierItem specification of freedesktop.org; its
 * looks are properties.
 */
@DBusInterfaceName("org.kde.StatusNotifierItem")
public interface StatusNotifierItem extends DBusInterface {
  /** The interface. */
  String NAME = "org.kde.StatusNotifierItem";

  /** Where panels look for it. */
  String PATH = "/StatusNotifierItem";

  /** A click. */
  void Activate(int x, int y);

  /** A click with the middle button. */
  void SecondaryActivate(int x, int y);

  /** A click with the right button, where the panel does not open the menu by itself. */
  void ContextMenu(int x, int y);

  /** The wheel. */
  void Scroll(int delta, String orientation);

  /** The icon looks different now. */
  class NewIcon extends DBusSignal {
    /** From the object at a path. */
    public NewIcon(String path) throws DBusException {
      super(path);
    }
  }

  /** The words beside the pointer are different now. */
  class NewToolTip extends DBusSignal {
    /** From the object at a path. */
    public NewToolTip(String path) throws DBusException {
      super(path);
    }
  }
}
