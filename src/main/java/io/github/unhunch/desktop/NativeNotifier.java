package io.github.unhunch.desktop;

import io.github.unhunch.desktop.dbus.Bus;
import io.github.unhunch.desktop.dbus.Notifications;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notifications of a Linux desktop. Owns one thread; the bus is the caller's. */
final class NativeNotifier implements Notifier {

  private static final Logger LOG = LoggerFactory.getLogger(NativeNotifier.class);
  private static final UInt32 NONE = new UInt32(0);

  private final Notifications server;
  private final String program;
  private final boolean choices;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "notifier");
            thread.setDaemon(true);
            return thread;
          });
  // Both belong to the worker.
  private UInt32 current = NONE;
  private Consumer<String> chosen = key -> {};

  /**
   * Finds out what the server can do.
   *
   * @throws DBusException when there is none
   */
  NativeNotifier(Bus bus, String program) throws DBusException {
    this.program = program;
    server = bus.at(Notifications.NAME, Notifications.PATH, Notifications.class);
    choices = server.GetCapabilities().contains("actions");
    bus.hear(
        Notifications.ActionInvoked.class,
        signal -> worker.execute(() -> invoked(signal.getId(), signal.getAction())));
  }

  private void invoked(UInt32 id, String action) {
    if (id.equals(current)) {
      chosen.accept(action);
    }
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public boolean hasChoices() {
    return choices;
  }

  @Override
  public void show(String title, String body, List<Choice> offered, Consumer<String> told) {
    List<String> actions = new ArrayList<>();
    if (choices) {
      offered.forEach(choice -> actions.addAll(List.of(choice.key(), choice.label())));
    }
    // Kept out of the system's own list: what nobody answered is not stored anywhere.
    Map<String, Variant<?>> hints =
        Map.of("transient", new Variant<>(true), "category", new Variant<>("device"));
    worker.execute(
        () -> {
          try {
            chosen = told;
            current = server.Notify(program, current, "", title, body, actions, hints, -1);
          } catch (DBusExecutionException e) {
            LOG.debug("the notification was not taken", e);
          }
        });
  }

  @Override
  public void withdraw() {
    worker.execute(
        () -> {
          if (!current.equals(NONE)) {
            try {
              server.CloseNotification(current);
            } catch (DBusExecutionException e) {
              LOG.debug("it had gone by itself", e);
            }
            current = NONE;
          }
        });
  }

  @Override
  public void close() {
    worker.shutdown();
  }
}
