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
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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
final class StatusNotifierTray implements Tray {

  private static final Logger LOG = LoggerFactory.getLogger(StatusNotifierTray.class);
  private static final int[] SIZES = {16, 22, 24, 32, 48, 64};

  private final Bus bus;
  private final String name = "org.kde.StatusNotifierItem-" + ProcessHandle.current().pid() + "-1";
  private final ExportedItem item;
  private final ExportedMenu menu;
  private final ExecutorService worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          StatusNotifierTray::daemon,
          new ThreadPoolExecutor.DiscardPolicy()); // After the end there is nothing to show.
  private volatile boolean shown;
  private volatile Runnable shownChanged = () -> {};
  private volatile Runnable activated = () -> {};

  /**
   * Exports the icon and announces it, if there is a panel already; without one yet too, since
   * after login the panel often comes later than we do.
   *
   * @throws DBusException when the bus does not take the object
   */
  StatusNotifierTray(Bus bus, String id, String title) throws DBusException {
    this.bus = bus;
    this.item = new ExportedItem(id, title, () -> activated.run());
    this.menu = new ExportedMenu(bus);
    bus.export(item);
    bus.export(menu);
    bus.own(name);
    bus.hearOwner(StatusNotifierWatcher.NAME, there -> worker.execute(this::panelChanged));
    // A watcher without a host takes icons that nobody draws.
    for (String signal :
        List.of("StatusNotifierHostRegistered", "StatusNotifierHostUnregistered")) {
      bus.hear(
          StatusNotifierWatcher.PATH,
          StatusNotifierWatcher.NAME,
          signal,
          values -> worker.execute(this::panelChanged));
    }
    shown = announce();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "tray");
    thread.setDaemon(true);
    return thread;
  }

  private void panelChanged() {
    boolean before = shown;
    shown = announce();
    if (before != shown) {
      shownChanged.run();
    }
  }

  private boolean announce() {
    if (!bus.has(StatusNotifierWatcher.NAME)) {
      return false;
    }
    try {
      bus.at(StatusNotifierWatcher.NAME, StatusNotifierWatcher.PATH, StatusNotifierWatcher.class)
          .RegisterStatusNotifierItem(name);
      return bus.property(
              StatusNotifierWatcher.NAME,
              StatusNotifierWatcher.PATH,
              StatusNotifierWatcher.NAME,
              "IsStatusNotifierHostRegistered",
              Boolean.class)
          .orElse(true);
    } catch (DBusException | DBusExecutionException e) {
      LOG.warn("the panel does not take the tray icon: {}", e.getMessage());
      return false;
    }
  }

  @Override
  public boolean shown() {
    return shown;
  }

  @Override
  public void onShownChange(Runnable told) {
    shownChanged = told;
  }

  @Override
  public void show(TrayContent content) {
    worker.execute(() -> showNow(content));
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
