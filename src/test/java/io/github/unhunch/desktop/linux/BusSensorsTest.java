package io.github.unhunch.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.unhunch.desktop.BoundedProcess;
import io.github.unhunch.desktop.Notifier;
import io.github.unhunch.desktop.dbus.Bus;
import io.github.unhunch.desktop.dbus.GnomeScreenSaver;
import io.github.unhunch.desktop.dbus.IdleMonitor;
import io.github.unhunch.desktop.dbus.Notifications;
import io.github.unhunch.desktop.dbus.PortalSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sources against a desktop that this test plays itself, over a real bus. */
class BusSensorsTest {

  private static final String SAVER = "/org/gnome/ScreenSaver";

  private PrivateBus daemon;
  private Bus server;

  @BeforeEach
  void startBus() throws Exception {
    daemon = PrivateBus.start();
    server = Bus.at(daemon.address()).orElseThrow();
  }

  @AfterEach
  void stopBus() {
    if (server != null) {
      server.close();
    }
    if (daemon != null) {
      daemon.close();
    }
  }

  private record Saver() implements GnomeScreenSaver {
    @Override
    public boolean GetActive() {
      return false;
    }

    @Override
    public String getObjectPath() {
      return SAVER;
    }
  }

  private record Idle() implements IdleMonitor {
    @Override
    public UInt64 GetIdletime() {
      return new UInt64(12_500);
    }

    @Override
    public String getObjectPath() {
      return "/org/gnome/Mutter/IdleMonitor/Core";
    }
  }

  /** A portal whose settings a test changes; counts how often it was asked. */
  private record Portal(Map<String, Variant<?>> settings, AtomicInteger asked)
      implements PortalSettings {
    Portal() {
      this(
          new ConcurrentHashMap<>(
              Map.of(
                  "color-scheme", new Variant<>(new Variant<>(new UInt32(1))),
                  "contrast", new Variant<>(new UInt32(0)),
                  "enable-animations", new Variant<>(false))),
          new AtomicInteger());
    }

    @Override
    public Variant<?> Read(String namespace, String key) {
      asked.incrementAndGet();
      return settings.getOrDefault(key, new Variant<>(""));
    }

    @Override
    public String getObjectPath() {
      return PATH;
    }
  }

  private record Server(BlockingQueue<String> shown, String... abilities) implements Notifications {
    @Override
    public List<String> GetCapabilities() {
      return List.of(abilities);
    }

    @Override
    public UInt32 Notify(
        String app,
        UInt32 replaces,
        String icon,
        String summary,
        String body,
        List<String> actions,
        Map<String, Variant<?>> hints,
        int expireMillis) {
      shown.add(summary + "|" + body + "|" + actions + "|" + replaces);
      return new UInt32(7);
    }

    @Override
    public void CloseNotification(UInt32 id) {
      shown.add("closed " + id);
    }

    @Override
    public String getObjectPath() {
      return PATH;
    }
  }

  private BusSensors desktop() {
    return new BusSensors(Bus.at(daemon.address()), Optional.empty(), Optional::empty);
  }

  @Test
  void hearsLockIdleAndLooks() throws Exception {
    server.export(new Saver());
    server.export(new Idle());
    server.export(new Portal());
    server.own("org.gnome.ScreenSaver");
    server.own("org.gnome.Mutter.IdleMonitor");
    server.own(PortalSettings.NAME);
    try (BusSensors desktop = desktop()) {
      await().untilAsserted(() -> assertThat(desktop.locked()).contains(false));
      server.send(new GnomeScreenSaver.ActiveChanged(SAVER, true));
      await().untilAsserted(() -> assertThat(desktop.locked()).contains(true));
      await().untilAsserted(() -> assertThat(desktop.idleSeconds()).hasValue(12.5));
      await().untilAsserted(() -> assertThat(desktop.dark()).contains(true));
      await().untilAsserted(() -> assertThat(desktop.reducedMotion()).contains(true));
    }
  }

  @Test
  void looksAreReadOnceAndHeardAfterwards() throws Exception {
    Portal portal = new Portal();
    server.export(portal);
    server.own(PortalSettings.NAME);
    try (BusSensors desktop = desktop()) {
      await().untilAsserted(() -> assertThat(desktop.reducedMotion()).contains(true));
      assertThat(desktop.dark()).contains(true);
      assertThat(desktop.highContrast()).contains(false);
      int asked = portal.asked().get();
      for (int i = 0; i < 100; i++) {
        desktop.dark();
      }
      assertThat(portal.asked()).hasValue(asked);

      portal.settings().put("color-scheme", new Variant<>(new UInt32(2)));
      portal.settings().put("contrast", new Variant<>(new UInt32(1)));
      server.send(
          new PortalSettings.SettingChanged(
              PortalSettings.PATH,
              "org.freedesktop.appearance",
              "color-scheme",
              new Variant<>(new UInt32(2))));
      await().untilAsserted(() -> assertThat(desktop.dark()).contains(false));
      await().untilAsserted(() -> assertThat(desktop.highContrast()).contains(true));
    }
  }

  /** A settings writer of GNOME that tells of changes; the values lie in its file. */
  @DBusInterfaceName("ca.desrt.dconf.Writer")
  private interface Writer extends DBusInterface {
    class Notify extends DBusSignal {
      public Notify(String path, String prefix, List<String> changes, String tag)
          throws DBusException {
        super(path, prefix, changes, tag);
      }
    }
  }

  @Test
  void gnomesQuietIsReadAnewOnlyWhenItsSettingsChange() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    AtomicBoolean quiet = new AtomicBoolean();
    try (BusSensors desktop =
        new BusSensors(
            Bus.at(daemon.address()),
            Optional.empty(),
            () -> {
              asked.incrementAndGet();
              return Optional.of(quiet.get());
            })) {
      await().untilAsserted(() -> assertThat(desktop.doNotDisturb()).contains(false));
      String path = "/ca/desrt/dconf/Writer/user";
      quiet.set(true);
      server.send(new Writer.Notify(path, "/org/gnome/shell/favorites", List.of(""), "1"));
      server.send(
          new Writer.Notify(
              path, "/org/gnome/desktop/notifications/show-banners", List.of(""), "2"));
      await().untilAsserted(() -> assertThat(desktop.doNotDisturb()).contains(true));
      assertThat(asked).hasValue(2);
    }
  }

  @Test
  void aBusThatDiesLeavesAnswersAndNoException() throws Exception {
    server.export(new Idle());
    server.own("org.gnome.Mutter.IdleMonitor");
    try (BusSensors desktop = desktop()) {
      await().untilAsserted(() -> assertThat(desktop.idleSeconds()).hasValue(12.5));
      daemon.close();
      await().untilAsserted(() -> assertThat(desktop.idleSeconds()).isEmpty());
      assertThat(desktop.locked()).isEmpty();
    }
  }

  @Test
  void aSilentDesktopIsUnknownNotActive() {
    try (BusSensors desktop = desktop()) {
      assertThat(desktop.locked()).isEmpty();
      assertThat(desktop.idleSeconds()).isEmpty();
      assertThat(desktop.dark()).isEmpty();
      assertThat(desktop.reducedMotion()).isEmpty();
    }
  }

  @Test
  void aNotificationCarriesChoicesAndTellsWhichOne() throws Exception {
    BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    server.export(new Server(shown, "body", "actions"));
    server.own(Notifications.NAME);
    BlockingQueue<String> chosen = new LinkedBlockingQueue<>();
    try (Bus ours = Bus.at(daemon.address()).orElseThrow();
        Notifier notifier = new NativeNotifier(ours, "Unhunch")) {
      assertThat(notifier.hasChoices()).isTrue();
      notifier.show(
          "Head drifting forward",
          "Two minutes?",
          List.of(new Notifier.Choice("start", "Start")),
          chosen::add);
      assertThat(shown.poll(5, TimeUnit.SECONDS))
          .isEqualTo("Head drifting forward|Two minutes?|[start, Start]|0");
      server.send(new Notifications.ActionInvoked(Notifications.PATH, new UInt32(3), "another's"));
      server.send(new Notifications.ActionInvoked(Notifications.PATH, new UInt32(7), "start"));
      assertThat(chosen.poll(5, TimeUnit.SECONDS)).isEqualTo("start");
    }
  }

  @Test
  void wordsThatLookLikeMarkupAreShownAsTheyAre() throws Exception {
    BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    server.export(new Server(shown, "body", "body-markup"));
    server.own(Notifications.NAME);
    try (Bus ours = Bus.at(daemon.address()).orElseThrow();
        Notifier notifier = new NativeNotifier(ours, "Unhunch")) {
      notifier.show("Packs", "<img src='http://x/'> & more", List.of(), chosen -> {});
      assertThat(shown.poll(5, TimeUnit.SECONDS))
          .isEqualTo("Packs|&lt;img src='http://x/'&gt; &amp; more|[]|0");
    }
  }

  @Test
  void aProgramThatIsNotThereIsUnknown() {
    assertThat(BoundedProcess.ask(java.time.Duration.ofSeconds(1), List.of("no-such-program")))
        .isEmpty();
    assertThat(BoundedProcess.ask(java.time.Duration.ofMillis(50), List.of("sleep", "20")))
        .isEmpty();
  }
}
