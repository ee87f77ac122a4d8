package io.github.unhunch.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.unhunch.desktop.MenuLine;
import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.TrayContent;
import io.github.unhunch.desktop.dbus.Bus;
import io.github.unhunch.desktop.dbus.DBusMenu;
import io.github.unhunch.desktop.dbus.DBusMenu.Line;
import io.github.unhunch.desktop.dbus.ExportedMenu;
import io.github.unhunch.desktop.dbus.StatusNotifierItem;
import io.github.unhunch.desktop.dbus.StatusNotifierWatcher;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tray icon against a panel that this test plays itself, over a real bus. */
class StatusNotifierTrayTest {

  /** A panel that takes every icon. */
  private static final class Panel implements StatusNotifierWatcher {
    private final BlockingQueue<String> registered = new LinkedBlockingQueue<>();

    @Override
    public void RegisterStatusNotifierItem(String service) {
      registered.add(service);
    }

    @Override
    public String getObjectPath() {
      return PATH;
    }
  }

  private PrivateBus daemon;
  private Bus panelBus;
  private final Panel panel = new Panel();
  private final BlockingQueue<String> chosen = new LinkedBlockingQueue<>();
  private final List<Boolean> shownChanges = new CopyOnWriteArrayList<>();

  @BeforeEach
  void startBus() throws Exception {
    daemon = PrivateBus.start();
    panelBus = Bus.at(daemon.address()).orElseThrow();
    panelBus.export(panel);
  }

  @AfterEach
  void stopBus() {
    if (panelBus != null) {
      panelBus.close();
    }
    if (daemon != null) {
      daemon.close();
    }
  }

  private Tray open() throws DBusException {
    Tray tray =
        new StatusNotifierTray(Bus.at(daemon.address()).orElseThrow(), "unhunch", "Unhunch");
    tray.onShownChange(() -> shownChanges.add(tray.shown()));
    return tray;
  }

  private TrayContent content(String state) {
    return new TrayContent(
        StatusNotifierTrayTest::square,
        state,
        List.of(
            MenuLine.words("state", state),
            MenuLine.separator("line"),
            MenuLine.submenu(
                "pause",
                "Pause",
                List.of(MenuLine.action("pause15", "15_minutes", () -> chosen.add("pause15")))),
            MenuLine.action("quit", "Quit", () -> chosen.add("quit"))),
        () -> chosen.add("activated"));
  }

  private static BufferedImage square(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(1, 0, new Color(10, 20, 30, 255).getRGB());
    return image;
  }

  @Test
  void theIconAnnouncesItselfAndThePanelSeesPictureWordsAndMenu() throws Exception {
    panelBus.own(StatusNotifierWatcher.NAME);
    try (Tray tray = open()) {
      String name = panel.registered.poll(5, TimeUnit.SECONDS);
      assertThat(name).startsWith("org.kde.StatusNotifierItem-");
      assertThat(tray.shown()).isTrue();

      BlockingQueue<String> signals = new LinkedBlockingQueue<>();
      panelBus.hear(StatusNotifierItem.NewIcon.class, signal -> signals.add("icon"));
      tray.show(content("Upright"));
      assertThat(signals.poll(5, TimeUnit.SECONDS)).isEqualTo("icon");

      Map<String, Variant<?>> looks =
          panelBus
              .at(name, StatusNotifierItem.PATH, Properties.class)
              .GetAll(StatusNotifierItem.NAME);
      assertThat(looks.get("Id").getValue()).isEqualTo("unhunch");
      assertThat(looks.get("Menu").getValue()).hasToString(ExportedMenu.PATH);
      assertThat(looks.get("IconPixmap").getSig()).isEqualTo("a(iiay)");
      List<?> sizes = (List<?>) looks.get("IconPixmap").getValue();
      assertThat(sizes).hasSize(6);
      Object[] smallest = (Object[]) sizes.get(0);
      assertThat(smallest[0]).isEqualTo(16);
      assertThat(bytes(smallest[2])).startsWith(0, 0, 0, 0, 255, 10, 20, 30);
      assertThat(
              panelBus.property(
                  name, StatusNotifierItem.PATH, StatusNotifierItem.NAME, "Title", String.class))
          .contains("Unhunch");

      DBusMenu menu = panelBus.at(name, ExportedMenu.PATH, DBusMenu.class);
      Line root = menu.GetLayout(0, -1, List.of()).getSecond();
      assertThat(root.getChildren()).hasSize(4);
      assertThat(child(root, 0)[1].toString()).contains("Upright").contains("enabled");
      Object[] pause = child(root, 2);
      Object[] pause15 = (Object[]) ((Variant<?>) ((List<?>) pause[2]).get(0)).getValue();
      assertThat(pause15[1].toString()).contains("15__minutes"); // One underscore is a mnemonic.

      menu.Event((Integer) child(root, 3)[0], "clicked", new Variant<>(0), new UInt32(0));
      assertThat(chosen.poll(5, TimeUnit.SECONDS)).isEqualTo("quit");
      menu.Event((Integer) pause15[0], "clicked", new Variant<>(0), new UInt32(0));
      assertThat(chosen.poll(5, TimeUnit.SECONDS)).isEqualTo("pause15");
      panelBus.at(name, StatusNotifierItem.PATH, StatusNotifierItem.class).Activate(0, 0);
      assertThat(chosen.poll(5, TimeUnit.SECONDS)).isEqualTo("activated");
    }
  }

  @Test
  void newWordsInTheMenuDoNotCloseItAndNewLinesAreTold() throws Exception {
    panelBus.own(StatusNotifierWatcher.NAME);
    try (Tray tray = open()) {
      BlockingQueue<String> signals = new LinkedBlockingQueue<>();
      panelBus.hear(DBusMenu.LayoutUpdated.class, signal -> signals.add("layout"));
      panelBus.hear(DBusMenu.ItemsPropertiesUpdated.class, signal -> signals.add("words"));
      tray.show(content("Upright"));
      assertThat(signals.poll(5, TimeUnit.SECONDS)).isEqualTo("layout");
      tray.show(content("Drifting"));
      assertThat(signals.poll(5, TimeUnit.SECONDS)).isEqualTo("words");
      tray.show(
          new TrayContent(
              StatusNotifierTrayTest::square, "", List.of(MenuLine.words("a", "A")), () -> {}));
      assertThat(signals.poll(5, TimeUnit.SECONDS)).isEqualTo("layout");
    }
  }

  @Test
  void anIconWithoutAPanelWaitsForOne() throws Exception {
    try (Tray tray = open()) {
      assertThat(tray.shown()).isFalse();
      panelBus.own(StatusNotifierWatcher.NAME);
      assertThat(panel.registered.poll(5, TimeUnit.SECONDS)).isNotNull();
      await().untilAsserted(() -> assertThat(tray.shown()).isTrue());
      assertThat(shownChanges).containsExactly(true);
    }
  }

  /** The same menu, in the types that a call without waiting looks for. */
  @DBusInterfaceName(DBusMenu.NAME)
  private interface HastyMenu extends DBusInterface {
    void Event(Integer id, String event, Variant<?> data, UInt32 timestamp);
  }

  @Test
  void whatAPanelAsksInARowIsAnsweredInThatOrder() throws Exception {
    // A panel asks for the lines of a menu and, without waiting, for those of its submenus; one of
    // GTK shows a submenu empty whose lines are described before it is itself.
    panelBus.own(StatusNotifierWatcher.NAME);
    List<Integer> clicked = new CopyOnWriteArrayList<>();
    List<MenuLine> lines =
        IntStream.range(0, 200)
            .mapToObj(i -> MenuLine.action("line" + i, "Line " + i, () -> clicked.add(i)))
            .toList();
    try (Tray tray = open();
        DBusConnection asker =
            DBusConnectionBuilder.forAddress(daemon.address()).withShared(false).build()) {
      String name = panel.registered.poll(5, TimeUnit.SECONDS);
      tray.show(new TrayContent(StatusNotifierTrayTest::square, "", lines, () -> {}));
      DBusMenu menu = asker.getRemoteObject(name, ExportedMenu.PATH, DBusMenu.class);
      await()
          .untilAsserted(
              () ->
                  assertThat(menu.GetLayout(0, -1, List.of()).getSecond().getChildren())
                      .hasSize(200));
      HastyMenu hasty = asker.getRemoteObject(name, ExportedMenu.PATH, HastyMenu.class);
      for (int i = 1; i <= 200; i++) {
        asker.callMethodAsync(hasty, "Event", i, "clicked", new Variant<>(0), new UInt32(0));
      }
      await().untilAsserted(() -> assertThat(clicked).hasSize(200));
      assertThat(clicked).isSorted();
    }
  }

  private static Object[] child(Line line, int index) {
    return (Object[]) line.getChildren().get(index).getValue();
  }

  private static int[] bytes(Object data) {
    if (data instanceof byte[] plain) {
      int[] result = new int[plain.length];
      for (int i = 0; i < plain.length; i++) {
        result[i] = plain[i] & 0xff;
      }
      return result;
    }
    return ((List<?>) data).stream().mapToInt(b -> ((Byte) b) & 0xff).toArray();
  }
}
