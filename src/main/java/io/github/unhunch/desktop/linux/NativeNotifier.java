package io.github.unhunch.desktop.linux;

import io.github.unhunch.desktop.Notifier;
import io.github.unhunch.desktop.dbus.Bus;
import io.github.unhunch.desktop.dbus.Notifications;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifications of a Linux desktop, whose server may come and go, or be started by the first one.
 * Owns one thread; the bus is the caller's.
 */
public final class NativeNotifier implements Notifier {

  private static final Logger LOG = LoggerFactory.getLogger(NativeNotifier.class);
  private static final UInt32 NONE = new UInt32(0);

  /** One question to the server; may fail in the ways of the bus. */
  private interface Asking {
    void ask(Notifications server) throws DBusException;
  }

  private final Bus bus;
  private final String program;
  private volatile boolean available;
  private volatile boolean choices;
  private volatile boolean markup;
  private final ExecutorService worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          NativeNotifier::daemon,
          new ThreadPoolExecutor.DiscardPolicy()); // After the end there is nothing to tell.
  // Both belong to the worker.
  private UInt32 current = NONE;
  private Consumer<String> chosen = key -> {};

  /** Finds out what the server can do, if there is one. */
  public NativeNotifier(Bus bus, String program) {
    this.bus = bus;
    this.program = program;
    try {
      bus.hear(
          Notifications.ActionInvoked.class,
          signal -> worker.execute(() -> invoked(signal.getId(), signal.getAction())));
      bus.hearOwner(Notifications.NAME, there -> worker.execute(() -> ownerChanged(there)));
    } catch (DBusException | DBusExecutionException e) {
      LOG.debug("no answers to notifications", e);
    }
    look();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "notifier");
    thread.setDaemon(true);
    return thread;
  }

  private void ownerChanged(boolean there) {
    if (!there) {
      current = NONE; // Another server knows nothing of what the last one showed.
    }
    look();
  }

  private void look() {
    available = bus.reaches(Notifications.NAME);
    choices = false;
    markup = false;
    if (available) {
      ask(
          server -> {
            List<String> abilities = server.GetCapabilities();
            choices = abilities.contains("actions");
            markup = abilities.contains("body-markup");
          });
    }
  }

  private void ask(Asking asking) {
    try {
      asking.ask(bus.at(Notifications.NAME, Notifications.PATH, Notifications.class));
    } catch (DBusException | DBusExecutionException e) {
      LOG.debug("the notifications did not answer", e);
    }
  }

  private void invoked(UInt32 id, String action) {
    if (id.equals(current)) {
      chosen.accept(action);
    }
  }

  @Override
  public boolean available() {
    return available;
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
        Map.of(
            "transient", new Variant<>(true),
            "category", new Variant<>("device"),
            "desktop-entry", new Variant<>("unhunch"));
    worker.execute(
        () ->
            ask(
                server -> {
                  chosen = told;
                  current =
                      server.Notify(program, current, "", title, plain(body), actions, hints, -1);
                }));
  }

  /** The body as the words that it is; a server that reads markup would show pictures in it. */
  private String plain(String body) {
    return markup ? body.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") : body;
  }

  @Override
  public void close() {
    worker.shutdown();
  }
}
