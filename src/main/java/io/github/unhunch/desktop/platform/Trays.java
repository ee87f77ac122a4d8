package io.github.unhunch.desktop.platform;

import io.github.unhunch.desktop.MenuPopup;
import io.github.unhunch.desktop.OperatingSystem;
import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.dbus.Bus;
import io.github.unhunch.desktop.linux.LinuxTray;
import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.SystemTray;

/** Picks the kind of tray that this system shows. */
public final class Trays {

  private Trays() {}

  /**
   * Puts an icon in the tray. May take two seconds when a panel does not answer: not for the Swing
   * thread.
   *
   * @param id a word that never changes, by which panels remember the icon
   * @param title the program's name
   * @param popup draws the menu where the panel does not; closed by its owner
   */
  public static Tray open(String id, String title, MenuPopup popup) {
    if (OperatingSystem.current() == OperatingSystem.LINUX) {
      return new LinuxTray(Bus.session(), id, title, popup);
    }
    if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
      return new NoTray();
    }
    try {
      return new AwtTray(title);
    } catch (AWTException e) {
      return new NoTray();
    }
  }
}
