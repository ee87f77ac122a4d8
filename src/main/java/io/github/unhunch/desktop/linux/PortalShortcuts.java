package io.github.unhunch.desktop.linux;

import io.github.unhunch.desktop.Shortcuts;
import io.github.unhunch.desktop.dbus.Bus;
import io.github.unhunch.desktop.dbus.GlobalShortcuts;
import io.github.unhunch.desktop.dbus.PortalSession;
import io.github.unhunch.desktop.dbus.PortalSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys by the XDG portal, as GNOME, KDE and others have it. Owns one thread, which alone touches
 * the fields; the bus is the caller's.
 */
public final class PortalShortcuts implements Shortcuts {

  private static final Logger LOG = LoggerFactory.getLogger(PortalShortcuts.class);
  private static final String UNDER = "/org/freedesktop/portal/desktop";
  private static final UInt32 GRANTED = new UInt32(0);

  /** What is done with the answer to a request. */
  private interface Next {
    void with(Map<?, ?> results) throws DBusException;
  }

  private final Bus bus;
  private final ExecutorService worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          PortalShortcuts::daemon,
          new ThreadPoolExecutor.DiscardPolicy()); // After the end nothing is pressed.
  private final Map<String, Next> waiting = new HashMap<>();
  private List<Shortcut> wanted = List.of();
  private Consumer<Map<String, String>> bound = keys -> {};
  private String session = "";
  private int requests;

  /** Listens, but asks for nothing yet. */
  public PortalShortcuts(Bus bus) {
    this.bus = bus;
    try {
      bus.hearAt(
          UNDER,
          "org.freedesktop.portal.Request",
          "Response",
          (path, values) -> worker.execute(() -> answered(path, values)));
      bus.hear(
          UNDER,
          GlobalShortcuts.INTERFACE,
          "Activated",
          values ->
              worker.execute(() -> pressed(values.get(0).toString(), values.get(1).toString())));
    } catch (DBusException | DBusExecutionException e) {
      LOG.debug("the portal cannot be heard", e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "shortcuts");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public boolean available() {
    return bus.reaches(PortalSettings.NAME)
        && bus.property(
                PortalSettings.NAME,
                PortalSettings.PATH,
                GlobalShortcuts.INTERFACE,
                "version",
                UInt32.class)
            .isPresent();
  }

  @Override
  public void bind(List<Shortcut> shortcuts, Consumer<Map<String, String>> told) {
    worker.execute(
        () -> {
          closeSession();
          wanted = List.copyOf(shortcuts);
          bound = told;
          if (wanted.isEmpty()) {
            told.accept(Map.of());
            return;
          }
          Map<String, Variant<?>> options = new HashMap<>();
          options.put("session_handle_token", new Variant<>("unhunch" + requests));
          request(options, this::created, (portal, with) -> portal.CreateSession(with));
        });
  }

  /** How a request is sent. */
  private interface Sending {
    void send(GlobalShortcuts portal, Map<String, Variant<?>> options) throws DBusException;
  }

  private void request(Map<String, Variant<?>> options, Next next, Sending sending) {
    String token = "unhunch" + requests++;
    options.put("handle_token", new Variant<>(token));
    // The answer may come before the call returns, so that its path is made up front.
    String request = UNDER + "/request/" + bus.uniqueName().substring(1).replace('.', '_') + "/";
    waiting.put(request + token, next);
    try {
      sending.send(
          bus.at(PortalSettings.NAME, PortalSettings.PATH, GlobalShortcuts.class), options);
    } catch (DBusException | DBusExecutionException e) {
      waiting.remove(request + token);
      refused(String.valueOf(e.getMessage()));
    }
  }

  private void refused(String why) {
    LOG.info("the desktop gives no shortcuts: {}", why);
    bound.accept(Map.of());
  }

  private void answered(String path, List<Object> values) {
    Next next = waiting.remove(path);
    if (next == null) {
      return; // Of somebody else's portal dialog.
    }
    if (!GRANTED.equals(values.get(0)) || !(values.get(1) instanceof Map<?, ?> results)) {
      refused("the user or the portal said no");
      return;
    }
    try {
      next.with(results);
    } catch (DBusException e) {
      refused(String.valueOf(e.getMessage()));
    }
  }

  private void created(Map<?, ?> results) throws DBusException {
    session = text(results.get("session_handle"));
    List<GlobalShortcuts.Entry> entries =
        wanted.stream()
            .map(
                one ->
                    new GlobalShortcuts.Entry(
                        one.id(),
                        Map.of(
                            "description",
                            new Variant<>(one.words()),
                            "preferred_trigger",
                            new Variant<>("CTRL+ALT+" + Character.toLowerCase(one.letter())))))
            .toList();
    DBusPath path = new DBusPath(session);
    request(
        new HashMap<>(),
        this::given,
        (portal, options) -> portal.BindShortcuts(path, entries, "", options));
  }

  private void given(Map<?, ?> results) {
    Map<String, String> keys = new HashMap<>();
    if (bare(results.get("shortcuts")) instanceof List<?> entries) {
      for (Object entry : entries) {
        if (entry instanceof Object[] parts && parts[1] instanceof Map<?, ?> properties) {
          keys.put(parts[0].toString(), text(properties.get("trigger_description")));
        }
      }
    }
    bound.accept(keys);
  }

  private static @Nullable Object bare(@Nullable Object value) {
    return value instanceof Variant<?> variant ? variant.getValue() : value;
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(bare(value));
  }

  private void pressed(String of, String id) {
    if (of.equals(session)) {
      wanted.stream().filter(one -> one.id().equals(id)).forEach(one -> one.pressed().run());
    }
  }

  private void closeSession() {
    if (!session.isEmpty()) {
      try {
        bus.at(PortalSettings.NAME, session, PortalSession.class).Close();
      } catch (DBusException | DBusExecutionException e) {
        LOG.debug("the session had gone by itself", e);
      }
      session = "";
    }
  }

  @Override
  public void close() {
    worker.execute(this::closeSession);
    worker.shutdown();
    try {
      worker.awaitTermination(500, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
