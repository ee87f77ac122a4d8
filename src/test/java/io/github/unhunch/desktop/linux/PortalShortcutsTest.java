package io.github.unhunch.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.desktop.Shortcuts.Shortcut;
import io.github.unhunch.desktop.dbus.Bus;
import io.github.unhunch.desktop.dbus.GlobalShortcuts;
import io.github.unhunch.desktop.dbus.PortalSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys from a portal that this test plays itself, over a real bus. */
class PortalShortcutsTest {

  private static final String SESSION = "/org/freedesktop/portal/desktop/session/1_2/s";

  /** Where a request's answer comes from. */
  @DBusInterfaceName("org.freedesktop.portal.Request")
  private interface Request extends DBusInterface {
    class Response extends DBusSignal {
      public Response(String path, UInt32 response, Map<String, Variant<?>> results)
          throws DBusException {
        super(path, response, results);
      }
    }
  }

  /** Tells that keys were pressed. */
  @DBusInterfaceName(GlobalShortcuts.INTERFACE)
  private interface Keys extends DBusInterface {
    class Activated extends DBusSignal {
      public Activated(
          String path, DBusPath session, String id, UInt64 time, Map<String, Variant<?>> options)
          throws DBusException {
        super(path, session, id, time, options);
      }
    }
  }

  /** A portal that gives every key but the last one asked for, or none. */
  private final class Portal implements GlobalShortcuts, Properties {
    private boolean willing = true;

    private DBusPath answer(Map<String, Variant<?>> options, Map<String, Variant<?>> results) {
      String path =
          PATH
              + "/request/"
              + asker.substring(1).replace('.', '_')
              + "/"
              + options.get("handle_token").getValue();
      try {
        server.send(new Request.Response(path, new UInt32(willing ? 0 : 1), results));
      } catch (DBusException e) {
        throw new IllegalStateException(e);
      }
      return new DBusPath(path);
    }

    @Override
    public DBusPath CreateSession(Map<String, Variant<?>> options) {
      return answer(options, Map.of("session_handle", new Variant<>(SESSION)));
    }

    @Override
    public DBusPath BindShortcuts(
        DBusPath session, List<Entry> shortcuts, String window, Map<String, Variant<?>> options) {
      for (Entry entry : shortcuts) {
        asked.add(entry.getId() + " " + entry.getProperties().get("preferred_trigger").getValue());
      }
      Entry given =
          new Entry(
              shortcuts.get(0).getId(),
              Map.of("trigger_description", new Variant<>("Press Ctrl+Alt+P")));
      return answer(options, Map.of("shortcuts", new Variant<>(List.of(given), "a(sa{sv})")));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <A> A Get(String owner, String property) {
      return (A) new Variant<>(new UInt32(1));
    }

    @Override
    public <A> void Set(String owner, String property, A value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Variant<?>> GetAll(String owner) {
      return Map.of();
    }

    @Override
    public String getObjectPath() {
      return PATH;
    }
  }

  private static final String PATH = PortalSettings.PATH;

  private PrivateBus daemon;
  private Bus server;
  private Bus client;
  private String asker = "";
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> pressed = new LinkedBlockingQueue<>();
  private final BlockingQueue<Map<String, String>> bound = new LinkedBlockingQueue<>();
  private final List<Shortcut> wanted =
      List.of(
          new Shortcut("pause", "Pause", 'P', () -> pressed.add("pause")),
          new Shortcut("routine", "A routine now", 'R', () -> pressed.add("routine")));

  @BeforeEach
  void start() throws Exception {
    daemon = PrivateBus.start();
    server = Bus.at(daemon.address()).orElseThrow();
    client = Bus.at(daemon.address()).orElseThrow();
    asker = client.uniqueName();
  }

  @AfterEach
  void stop() {
    if (client != null) {
      client.close();
      server.close();
    }
    if (daemon != null) {
      daemon.close();
    }
  }

  @Test
  void keysAreAskedForToldAndHeard() throws Exception {
    server.export(new Portal());
    server.own(PortalSettings.NAME);
    try (PortalShortcuts shortcuts = new PortalShortcuts(client)) {
      assertThat(shortcuts.available()).isTrue();
      shortcuts.bind(wanted, bound::add);
      assertThat(bound.poll(10, TimeUnit.SECONDS)).isEqualTo(Map.of("pause", "Press Ctrl+Alt+P"));
      assertThat(asked).containsExactly("pause CTRL+ALT+p", "routine CTRL+ALT+r");
      server.send(
          new Keys.Activated(PATH, new DBusPath("/another"), "routine", new UInt64(1), Map.of()));
      server.send(
          new Keys.Activated(PATH, new DBusPath(SESSION), "pause", new UInt64(1), Map.of()));
      assertThat(pressed.poll(10, TimeUnit.SECONDS)).isEqualTo("pause");
      assertThat(pressed).isEmpty();
    }
  }

  @Test
  void aNoLeavesNoKeys() throws Exception {
    Portal portal = new Portal();
    portal.willing = false;
    server.export(portal);
    server.own(PortalSettings.NAME);
    try (PortalShortcuts shortcuts = new PortalShortcuts(client)) {
      shortcuts.bind(wanted, bound::add);
      assertThat(bound.poll(10, TimeUnit.SECONDS)).isEmpty();
    }
  }

  @Test
  void withoutAPortalThereAreNone() throws Exception {
    try (PortalShortcuts shortcuts = new PortalShortcuts(client)) {
      assertThat(shortcuts.available()).isFalse();
      shortcuts.bind(wanted, bound::add);
      assertThat(bound.poll(10, TimeUnit.SECONDS)).isEmpty();
    }
  }
}
