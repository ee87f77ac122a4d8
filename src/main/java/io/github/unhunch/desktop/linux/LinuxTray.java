package io.github.unhunch.desktop.linux;

import io.github.unhunch.desktop.MenuPopup;
import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.TrayContent;
import io.github.unhunch.desktop.dbus.Bus;
import java.util.Optional;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tray of a Linux desktop: by StatusNotifier wherever and whenever a panel takes it, else by
 * the old trays of X11. Panels may come and go while the program runs.
 */
public final class LinuxTray implements Tray {

  private static final Logger LOG = LoggerFactory.getLogger(LinuxTray.class);

  private final Optional<StatusNotifierTray> notifier;
  private final Optional<XEmbedTray> embed;
  private volatile Runnable shownChanged = () -> {};

  /** Owns the bus from now on. */
  public LinuxTray(Optional<Bus> session, String id, String title, MenuPopup popup) {
    notifier = session.flatMap(bus -> notifier(bus, id, title));
    embed = XEmbedTray.open(title, popup);
    notifier.ifPresent(tray -> tray.onShownChange(this::changed));
    embed.ifPresent(tray -> tray.onShownChange(() -> shownChanged.run()));
    dockOrNot();
  }

  private static Optional<StatusNotifierTray> notifier(Bus bus, String id, String title) {
    try {
      return Optional.of(new StatusNotifierTray(bus, id, title));
    } catch (DBusException | DBusExecutionException e) {
      LOG.warn("no tray icon over the bus: {}", e.getMessage());
      bus.close();
      return Optional.empty();
    }
  }

  private void changed() {
    dockOrNot();
    shownChanged.run();
  }

  /** Never two icons: some panels take both kinds. */
  private void dockOrNot() {
    boolean byBus = notifier.map(StatusNotifierTray::shown).orElse(false);
    embed.ifPresent(tray -> tray.wanted(!byBus));
  }

  @Override
  public boolean shown() {
    return notifier.map(StatusNotifierTray::shown).orElse(false)
        || embed.map(XEmbedTray::shown).orElse(false);
  }

  @Override
  public void onShownChange(Runnable told) {
    shownChanged = told;
  }

  @Override
  public void show(TrayContent content) {
    notifier.ifPresent(tray -> tray.show(content));
    embed.ifPresent(tray -> tray.show(content));
  }

  @Override
  public void close() {
    notifier.ifPresent(StatusNotifierTray::close);
    embed.ifPresent(XEmbedTray::close);
  }
}
