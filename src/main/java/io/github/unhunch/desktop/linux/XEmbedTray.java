package io.github.unhunch.desktop.linux;

import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.platform.unix.X11;
import io.github.unhunch.desktop.MenuLine;
import io.github.unhunch.desktop.MenuPopup;
import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.TrayContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A tray icon by the System Tray Protocol and XEmbed of freedesktop.org, as old panels of X11 show
 * it. The toolkit's own is no choice: it paints a light box and ends in an exception when its panel
 * dies. Panels may come and go. Owns its connection and one thread, which alone touches the fields.
 */
final class XEmbedTray implements Tray {

  // Events, masks and messages of X11, XEmbed and the system tray, as their headers number them.
  private static final int BUTTON_RELEASE = 5;
  private static final int EXPOSE = 12;
  private static final int DESTROY_NOTIFY = 17;
  private static final int REPARENT_NOTIFY = 21;
  private static final int CONFIGURE_NOTIFY = 22;
  private static final int CLIENT_MESSAGE = 33;
  private static final long BUTTON_PRESS_MASK = 1L << 2;
  private static final long BUTTON_RELEASE_MASK = 1L << 3;
  private static final long EXPOSURE_MASK = 1L << 15;
  private static final long STRUCTURE_MASK = 1L << 17;
  private static final int REQUEST_DOCK = 0;
  private static final long XEMBED_MAPPED = 1;
  private static final int FIRST_BUTTON = 1;
  private static final int THIRD_BUTTON = 3;

  // Where Xlib lays an event's parts on systems of 64 bits; our other libraries exist for no other.
  private static final int WINDOW = 32;
  private static final int MESSAGE_TYPE = 40;
  private static final int CHANGED_WINDOW = 40;
  private static final int PARENT = 48;
  private static final int FORMAT = 48;
  private static final int WIDTH = 56;
  private static final int HEIGHT = 60;
  private static final int DATA = 56;
  private static final int X_ROOT = 72;
  private static final int Y_ROOT = 76;
  private static final int BUTTON = 84;

  private final XDisplay x;
  private final XLoop loop;
  private final String title;
  private final MenuPopup popup;
  private final X11.Atom selection;
  private boolean wanted;
  private Optional<XIconWindow> icon = Optional.empty();
  private long panel;
  private Optional<TrayContent> content = Optional.empty();
  private volatile boolean shown;
  private volatile Runnable shownChanged = () -> {};

  private XEmbedTray(XDisplay x, String title, MenuPopup popup) {
    this.x = x;
    this.title = title;
    this.popup = popup;
    this.selection = x.atom("_NET_SYSTEM_TRAY_S" + x.x11().XDefaultScreen(x.display()));
    this.loop = new XLoop(x, this::heard, this::ended);
  }

  /** A tray on the screen of {@code DISPLAY}, if there is one; it is not wanted yet. */
  static Optional<XEmbedTray> open(String title, MenuPopup popup) {
    return XDisplay.open().map(x -> on(x, title, popup));
  }

  /** On a screen whose connection it owns from now on. */
  static XEmbedTray on(XDisplay x, String title, MenuPopup popup) {
    XEmbedTray tray = new XEmbedTray(x, title, popup);
    // Panels that come later say so on the root window.
    x.x11().XSelectInput(x.display(), x.root(), new NativeLong(STRUCTURE_MASK));
    tray.loop.start("tray-x11");
    return tray;
  }

  /** Whether the icon is wanted here at all. */
  void wanted(boolean now) {
    loop.execute(
        () -> {
          wanted = now;
          if (now) {
            dock();
          } else {
            undock();
          }
        });
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
  public void show(TrayContent now) {
    loop.execute(
        () -> {
          content = Optional.of(now);
          paint();
        });
  }

  private void becomeShown(boolean now) {
    if (shown != now) {
      shown = now;
      shownChanged.run();
    }
  }

  /** Asks the panel to take the icon, if there is a panel and it has none of ours yet. */
  private void dock() {
    X11.Window owner = Xlib.LIBRARY.XGetSelectionOwner(x.display(), selection);
    panel = owner == null ? 0 : owner.longValue();
    if (panel == 0 || icon.isPresent()) {
      return;
    }
    x.x11().XSelectInput(x.display(), owner, new NativeLong(STRUCTURE_MASK));
    XIconWindow window = XIconWindow.create(x, visual(owner), eventMask());
    window.numbers("_XEMBED_INFO", "_XEMBED_INFO", 0, XEMBED_MAPPED);
    window.bytes("WM_CLASS", "STRING", "unhunch\0Unhunch\0".getBytes(StandardCharsets.UTF_8));
    window.bytes("_NET_WM_NAME", "UTF8_STRING", title.getBytes(StandardCharsets.UTF_8));
    icon = Optional.of(window);
    request(owner, window.id());
  }

  private static long eventMask() {
    return BUTTON_PRESS_MASK | BUTTON_RELEASE_MASK | EXPOSURE_MASK | STRUCTURE_MASK;
  }

  /** The visual whose windows may be transparent on this panel; 0 where it names none. */
  private long visual(X11.Window owner) {
    long[] named = x.numbers(owner, x.atom("_NET_SYSTEM_TRAY_VISUAL"));
    return named.length == 0 ? 0 : named[0];
  }

  private void request(X11.Window owner, long window) {
    try (Memory message = new Memory(192)) {
      message.clear();
      message.setInt(0, CLIENT_MESSAGE);
      message.setLong(WINDOW, owner.longValue());
      message.setLong(MESSAGE_TYPE, x.atom("_NET_SYSTEM_TRAY_OPCODE").longValue());
      message.setInt(FORMAT, 32);
      message.setLong(DATA + 8, REQUEST_DOCK);
      message.setLong(DATA + 16, window);
      Xlib.LIBRARY.XSendEvent(x.display(), owner, 0, new NativeLong(0), message);
      x.x11().XFlush(x.display());
    }
  }

  private void undock() {
    icon.ifPresent(XIconWindow::close);
    icon = Optional.empty();
    becomeShown(false);
  }

  private void heard(Memory event) {
    switch (event.getInt(0)) {
      case CLIENT_MESSAGE -> message(event);
      case DESTROY_NOTIFY -> destroyed(event.getLong(CHANGED_WINDOW));
      case REPARENT_NOTIFY -> reparented(event.getLong(CHANGED_WINDOW), event.getLong(PARENT));
      case CONFIGURE_NOTIFY ->
          resized(event.getLong(CHANGED_WINDOW), event.getInt(WIDTH), event.getInt(HEIGHT));
      case EXPOSE -> paint();
      case BUTTON_RELEASE ->
          clicked(event.getInt(BUTTON), event.getInt(X_ROOT), event.getInt(Y_ROOT));
      default -> {}
    }
  }

  private void message(Memory event) {
    boolean newPanel =
        event.getLong(MESSAGE_TYPE) == x.atom("MANAGER").longValue()
            && event.getLong(DATA + 8) == selection.longValue();
    if (newPanel && wanted) {
      undock();
      dock();
    }
  }

  private boolean ours(long window) {
    return icon.filter(mine -> mine.id() == window).isPresent();
  }

  private void destroyed(long window) {
    if (window == panel || ours(window)) {
      undock();
      if (wanted) {
        dock(); // Another panel may have stood ready.
      }
    }
  }

  /** Into the panel, or out of it and back to the root when the panel has died. */
  private void reparented(long window, long parent) {
    if (ours(window)) {
      if (parent == x.root().longValue()) {
        undock();
      } else {
        becomeShown(true);
        paint();
      }
    }
  }

  private void resized(long window, int width, int height) {
    icon.filter(mine -> mine.id() == window).ifPresent(mine -> mine.resized(width, height));
    paint();
  }

  private void paint() {
    content.ifPresent(now -> icon.ifPresent(window -> window.paint(now.icon())));
  }

  private void clicked(int button, int atX, int atY) {
    if (button == FIRST_BUTTON) {
      content.ifPresent(now -> now.activated().run());
    } else if (button == THIRD_BUTTON) {
      List<MenuLine> menu = content.map(TrayContent::menu).orElse(List.of());
      popup.open(menu, atX, atY);
    }
  }

  private void ended() {
    icon = Optional.empty();
    becomeShown(false);
  }

  @Override
  public void close() {
    loop.execute(this::undock);
    loop.close();
  }
}
