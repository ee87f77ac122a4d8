package io.github.unhunch.desktop.platform;

import io.github.unhunch.desktop.MenuLine;
import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.TrayContent;
import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.util.List;

/** A tray icon by the toolkit, for Windows and macOS. Works on the event thread. */
final class AwtTray implements Tray {

  private final TrayIcon icon;
  private volatile boolean shown = true;
  private Runnable activated = () -> {};

  /**
   * Adds the icon.
   *
   * @throws AWTException when the tray has gone
   */
  AwtTray(String title) throws AWTException {
    BufferedImage nothing = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
    icon = new TrayIcon(nothing, title);
    icon.addActionListener(event -> activated.run());
    SystemTray.getSystemTray().add(icon);
  }

  @Override
  public boolean shown() {
    return shown;
  }

  @Override
  public void onShownChange(Runnable told) {
    // Windows and macOS always have one.
  }

  @Override
  public void show(TrayContent content) {
    EventQueue.invokeLater(
        () -> {
          Dimension size = SystemTray.getSystemTray().getTrayIconSize();
          activated = content.activated();
          icon.setImage(content.icon().apply(Math.min(size.width, size.height)));
          icon.setToolTip(content.tooltip());
          PopupMenu menu = new PopupMenu();
          fill(menu, content.menu());
          icon.setPopupMenu(menu);
        });
  }

  private static void fill(Menu menu, List<MenuLine> lines) {
    for (MenuLine line : lines) {
      if (line.isSeparator()) {
        menu.addSeparator();
      } else if (!line.children().isEmpty()) {
        Menu submenu = new Menu(line.label());
        submenu.setEnabled(line.enabled());
        fill(submenu, line.children());
        menu.add(submenu);
      } else {
        MenuItem item = new MenuItem(line.label());
        item.setEnabled(line.enabled());
        line.action().ifPresent(action -> item.addActionListener(event -> action.run()));
        menu.add(item);
      }
    }
  }

  @Override
  public void close() {
    shown = false;
    EventQueue.invokeLater(() -> SystemTray.getSystemTray().remove(icon));
  }
}
