package io.github.unhunch.desktop.linux;

import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.TrayContent;
import io.github.unhunch.desktop.dbus.Bus;
import io.github.unhunch.desktop.dbus.ExportedItem;
import io.github.unhunch.desktop.dbus.ExportedMenu;
import io.github.unhunch.desktop.dbus.Pixmap;
import io.github.unhunch.desktop.dbus.StatusNotifierItem;
import io.github.unhunch.desktop.dbus.StatusNotifierWatcher;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A tray icon by StatusNotifierItem, as KDE and most others show it, and GNOME with an extension.
 * When the panel restarts or comes only later, the icon announces itself again. Owns its connection
 * and one thread.
 */
public final class StatusNotifierTray implements Tray {

  private static final Logger LOG = LoggerFactory.getLogger(StatusNotifierTray.class);
  private static final int[] SIZES = {16, 22, 24, 32, 48, 64};

  private final Bus bus;
  private final String name = "org.kde.StatusNotifierItem-" + ProcessHandle.current().pid() + "-1";
  private final ExportedItem item;
  private final ExportedMenu menu;
  private final Consumer<Boolean> shownChanged;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "tray");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean shown;
  private volatile Runnable activated = () -> {};

  /**
   * Exports the icon and announces it, if there is a panel already.
   *
   * @throws DBusException when the bus does not take the object
   */
  public StatusNotifierTray(Bus bus, String id, String title, Consumer<Boolean> shownChanged)
      throws DBusException {
    this.bus = bus;
    this.shownChanged = shownChanged;
    this.item = new ExportedItem(id, title, () -> activated.run());
    this.menu = new ExportedMenu(bus);
    bus.export(item);
    bus.export(menu);
    bus.own(name);
    bus.hearOwner(StatusNotifierWatcher.NAME, there -> run(() -> panelChanged(there)));
    if (bus.has(StatusNotifierWatcher.NAME)) {
      shown = announce();
    }
  }

  private void panelChanged(boolean there) {
    boolean before = shown;
    shown = there && announce();
    if (before != shown) {
      shownChanged.accept(shown);
    }
  }

  private boolean announce() {
    try {
      bus.at(StatusNotifierWatcher.NAME, StatusNotifierWatcher.PATH, StatusNotifierWatcher.class)
          .RegisterStatusNotifierItem(name);
      return true;
    } catch (DBusException | DBusExecutionException e) {
      LOG.warn("the panel does not take the tray icon: {}", e.getMessage());
      return false;
    }
  }

  private void run(Runnable work) {
    try {
      worker.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.debug("closed while the panel changed");
    }
  }

  @Override
  public boolean shown() {
    return shown;
  }

  @Override
  public void show(TrayContent content) {
    run(() -> showNow(content));
  }

  private void showNow(TrayContent content) {
    activated = content.activated();
    List<Pixmap> sizes =
        IntStream.of(SIZES).mapToObj(size -> Pixmap.of(content.icon().apply(size))).toList();
    item.setIcon(sizes);
    item.setToolTip(content.tooltip(), "");
    menu.show(content.menu());
    try {
      bus.send(new StatusNotifierItem.NewIcon(StatusNotifierItem.PATH));
      bus.send(new StatusNotifierItem.NewToolTip(StatusNotifierItem.PATH));
    } catch (DBusException e) {
      throw new IllegalStateException("a signal without arguments is always well-formed", e);
    }
  }

  @Override
  public void close() {
    worker.shutdown();
    bus.close();
  }
}
