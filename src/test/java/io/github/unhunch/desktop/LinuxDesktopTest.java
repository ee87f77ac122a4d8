package io.github.unhunch.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.unhunch.desktop.dbus.Bus;
import io.github.unhunch.desktop.dbus.GnomeScreenSaver;
import io.github.unhunch.desktop.dbus.IdleMonitor;
import io.github.unhunch.desktop.dbus.Notifications;
import io.github.unhunch.desktop.dbus.PortalSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sources against a desktop that this test plays itself, over a real bus. */
class LinuxDesktopTest {

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

  private record Portal() implements PortalSettings {
    @Override
    public Variant<?> Read(String namespace, String key) {
      return key.equals("color-scheme")
          ? new Variant<>(new Variant<>(new UInt32(1)))
          : new Variant<>(false);
    }

    @Override
    public String getObjectPath() {
      return PATH;
    }
  }

  private record Server(BlockingQueue<String> shown) implements Notifications {
    @Override
    public List<String> GetCapabilities() {
      return List.of("body", "actions");
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

  private LinuxDesktop desktop() {
    return new LinuxDesktop(Bus.at(daemon.address()), Optional.empty());
  }

  @Test
  void hearsLockIdleAndLooks() throws Exception {
    server.export(new Saver());
    server.export(new Idle());
    server.export(new Portal());
    server.own("org.gnome.ScreenSaver");
    server.own("org.gnome.Mutter.IdleMonitor");
    server.own(PortalSettings.NAME);
    try (LinuxDesktop desktop = desktop()) {
      assertThat(desktop.locked()).contains(false);
      server.send(new GnomeScreenSaver.ActiveChanged(SAVER, true));
      await().untilAsserted(() -> assertThat(desktop.locked()).contains(true));
      assertThat(desktop.idleSeconds()).hasValue(12.5);
      assertThat(desktop.dark()).contains(true);
      assertThat(desktop.reducedMotion()).contains(true);
    }
  }

  @Test
  void aSilentDesktopIsUnknownNotActive() {
    try (LinuxDesktop desktop = desktop()) {
      assertThat(desktop.locked()).isEmpty();
      assertThat(desktop.idleSeconds()).isEmpty();
      assertThat(desktop.dark()).isEmpty();
      assertThat(desktop.reducedMotion()).isEmpty();
    }
  }

  @Test
  void aNotificationCarriesChoicesAndTellsWhichOne() throws Exception {
    BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    server.export(new Server(shown));
    server.own(Notifications.NAME);
    BlockingQueue<String> chosen = new LinkedBlockingQueue<>();
    try (Desktop desktop = Desktop.linux(Bus.at(daemon.address()), Optional.empty(), "Unhunch")) {
      Notifier notifier = desktop.notifier();
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
      notifier.withdraw();
      assertThat(shown.poll(5, TimeUnit.SECONDS)).isEqualTo("closed 7");
    }
  }

  @Test
  void aProgramThatIsNotThereIsUnknown() {
    assertThat(BoundedProcess.ask(java.time.Duration.ofSeconds(1), List.of("no-such-program")))
        .isEmpty();
    assertThat(BoundedProcess.ask(java.time.Duration.ofMillis(50), List.of("sleep", "20")))
        .isEmpty();
  }

  @Test
  void tonesAreSoftAndDoNotClick() {
    byte[] samples = Sounds.samples(Sounds.Tone.ASK, 1);
    assertThat(samples).hasSize(2 * 2 * (int) (0.28 * 44_100));
    int loudest = 0;
    for (int i = 0; i + 1 < samples.length; i += 2) {
      loudest = Math.max(loudest, Math.abs((samples[i + 1] << 8) | (samples[i] & 0xff)));
    }
    assertThat(loudest).isBetween(5_000, 14_000);
    assertThat(samples[1]).isZero();
    assertThat(samples[samples.length - 1]).isBetween((byte) -1, (byte) 0);
  }
}
