package io.github.unhunch.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.platform.unix.X11;
import io.github.unhunch.desktop.MenuLine;
import io.github.unhunch.desktop.TrayContent;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The icon against a panel that this test plays itself, on a real X server. */
@EnabledOnOs(OS.LINUX)
class XEmbedTrayTest {

  private static final int GROUND = 0x2a2e36;
  private static final int ICON = 0xba8100;
  private static final int SIZE = 32;

  /** What a panel needs of Xlib. */
  private interface PanelLib extends Library {
    PanelLib LIBRARY = Native.load("X11", PanelLib.class);

    int XSetSelectionOwner(
        X11.Display display, X11.Atom selection, X11.Window owner, NativeLong time);

    int XReparentWindow(X11.Display display, X11.Window window, X11.Window into, int x, int y);

    X11.Window XCreateSimpleWindow(
        X11.Display display,
        X11.Window parent,
        int x,
        int y,
        int width,
        int height,
        int border,
        NativeLong borderPixel,
        NativeLong background);
  }

  /** A panel on a thread of its own: takes every icon in, until it dies. */
  private static final class Panel {
    private final XLoop loop;
    private final XDisplay x;
    private final X11.Window window;
    private volatile long icon;

    Panel(XDisplay x) {
      this.x = x;
      window =
          PanelLib.LIBRARY.XCreateSimpleWindow(
              x.display(),
              x.root(),
              0,
              0,
              SIZE,
              SIZE,
              0,
              new NativeLong(0),
              new NativeLong(GROUND));
      x.x11().XMapWindow(x.display(), window);
      X11.Atom selection = x.atom("_NET_SYSTEM_TRAY_S0");
      PanelLib.LIBRARY.XSetSelectionOwner(x.display(), selection, window, new NativeLong(0));
      // The root window is told, as the protocol wants it.
      try (Memory message = new Memory(192)) {
        message.clear();
        message.setInt(0, 33);
        message.setLong(32, x.root().longValue());
        message.setLong(40, x.atom("MANAGER").longValue());
        message.setInt(48, 32);
        message.setLong(56 + 8, selection.longValue());
        message.setLong(56 + 16, window.longValue());
        Xlib.LIBRARY.XSendEvent(x.display(), x.root(), 0, new NativeLong(1 << 17), message);
        x.x11().XFlush(x.display());
      }
      loop = new XLoop(x, this::heard, () -> {});
      loop.start("panel");
    }

    private void heard(Memory event) {
      if (event.getInt(0) == 33
          && event.getLong(40) == x.atom("_NET_SYSTEM_TRAY_OPCODE").longValue()) {
        icon = event.getLong(56 + 16);
        X11.Window child = new X11.Window(icon);
        PanelLib.LIBRARY.XReparentWindow(x.display(), child, window, 0, 0);
        x.x11().XMoveResizeWindow(x.display(), child, 0, 0, SIZE, SIZE);
        x.x11().XMapWindow(x.display(), child);
        x.x11().XFlush(x.display());
      }
    }

    void dies() {
      loop.close();
    }
  }

  private PrivateScreen server;
  private XDisplay eye;
  private XEmbedTray tray;
  private final List<Boolean> changes = new CopyOnWriteArrayList<>();
  private final List<String> done = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() throws Exception {
    server = PrivateScreen.start();
    eye = server.connect();
    tray =
        XEmbedTray.on(
            server.connect(),
            "Unhunch",
            (lines, x, y) -> done.add(lines.get(0).label() + " at " + x + "," + y));
    tray.onShownChange(() -> changes.add(tray.shown()));
    tray.show(
        new TrayContent(
            XEmbedTrayTest::square,
            "Upright",
            List.of(MenuLine.words("state", "Upright")),
            () -> done.add("activated")));
    tray.wanted(true);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      tray.close();
      eye.close();
      server.close();
    }
  }

  /** The middle is painted, the rest is nothing. */
  private static BufferedImage square(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    for (int y = size / 4; y < 3 * size / 4; y++) {
      for (int x = size / 4; x < 3 * size / 4; x++) {
        image.setRGB(x, y, new Color(ICON).getRGB());
      }
    }
    return image;
  }

  private int pixel(int x, int y) {
    X11.XImage image =
        Xlib.LIBRARY.XGetImage(eye.display(), eye.root(), x, y, 1, 1, new NativeLong(0xffffff), 2);
    Pointer data = image.getPointer().getPointer(16);
    int rgb = data.getInt(0) & 0xffffff;
    eye.x11().XDestroyImage(image);
    return rgb;
  }

  private void click(Panel panel, int button) {
    try (Memory event = new Memory(192)) {
      event.clear();
      event.setInt(0, 5);
      event.setLong(32, panel.icon);
      event.setInt(72, 17);
      event.setInt(76, 9);
      event.setInt(84, button);
      Xlib.LIBRARY.XSendEvent(
          eye.display(), new X11.Window(panel.icon), 0, new NativeLong(1 << 3), event);
      eye.x11().XFlush(eye.display());
    }
  }

  @Test
  void theIconLiesOnThePanelsOwnGroundAndAnswersClicks() {
    Panel panel = new Panel(server.connect());
    await().untilAsserted(() -> assertThat(tray.shown()).isTrue());
    await().untilAsserted(() -> assertThat(pixel(SIZE / 2, SIZE / 2)).isEqualTo(ICON));
    assertThat(pixel(2, 2)).isEqualTo(GROUND);
    click(panel, 1);
    await().untilAsserted(() -> assertThat(done).containsExactly("activated"));
    click(panel, 3);
    await().untilAsserted(() -> assertThat(done).contains("Upright at 17,9"));
    panel.dies();
  }

  @Test
  void panelsComeLaterDieAndComeBack() {
    assertThat(tray.shown()).isFalse();
    Panel first = new Panel(server.connect());
    await().untilAsserted(() -> assertThat(tray.shown()).isTrue());
    first.dies();
    await().untilAsserted(() -> assertThat(tray.shown()).isFalse());
    Panel second = new Panel(server.connect());
    await().untilAsserted(() -> assertThat(tray.shown()).isTrue());
    await().untilAsserted(() -> assertThat(pixel(SIZE / 2, SIZE / 2)).isEqualTo(ICON));
    assertThat(changes).containsExactly(true, false, true);
    second.dies();
  }

  @Test
  void anIconThatIsNoLongerWantedLeavesThePanel() {
    Panel panel = new Panel(server.connect());
    await().untilAsserted(() -> assertThat(pixel(SIZE / 2, SIZE / 2)).isEqualTo(ICON));
    tray.wanted(false);
    await().untilAsserted(() -> assertThat(tray.shown()).isFalse());
    await().untilAsserted(() -> assertThat(pixel(SIZE / 2, SIZE / 2)).isEqualTo(GROUND));
    panel.dies();
  }
}
