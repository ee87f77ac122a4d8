package io.github.unhunch.desktop.linux;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.unix.X11;
import io.github.unhunch.desktop.DesktopSensors;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An X11 screen: idle time, full-screen windows, the program in use. Owns its connection to the
 * display; one call at a time.
 */
final class XScreen implements DesktopSensors {

  /** The screen saver extension, bound without a proxy between: it is asked every second. */
  private static final class Xss {

    static {
      Native.register("Xss");
    }

    static native int XScreenSaverQueryInfo(Pointer display, long drawable, Pointer info);
  }

  /** Of the structure XScreenSaverInfo: a window, two numbers, a time, the idle milliseconds. */
  private static final long IDLE = 2L * Native.LONG_SIZE + 8;

  private static final int INFO_BYTES = 64;

  private final Memory info = new Memory(INFO_BYTES);
  private final XDisplay x;
  private boolean saver = true;
  private final X11.Window root;
  private final X11.Atom activeWindow;
  private final X11.Atom windowState;
  private final X11.Atom fullScreen;

  /** Owns the connection. */
  XScreen(XDisplay x) {
    this.x = x;
    this.root = x.root();
    this.activeWindow = x.atom("_NET_ACTIVE_WINDOW");
    this.windowState = x.atom("_NET_WM_STATE");
    this.fullScreen = x.atom("_NET_WM_STATE_FULLSCREEN");
  }

  /** The screen of {@code DISPLAY}, if there is one. */
  static Optional<XScreen> open() {
    return XDisplay.open().map(XScreen::new);
  }

  @Override
  public synchronized OptionalDouble idleSeconds() {
    if (!x.alive() || !saver) {
      return OptionalDouble.empty();
    }
    try {
      boolean told =
          Xss.XScreenSaverQueryInfo(x.display().getPointer(), root.longValue(), info) != 0;
      return told && x.alive()
          ? OptionalDouble.of(info.getNativeLong(IDLE).longValue() / 1000.0)
          : OptionalDouble.empty();
    } catch (LinkageError e) {
      saver = false; // A system without it.
      return OptionalDouble.empty();
    }
  }

  /** Empty without a window manager that would tell; 0 when no window has the focus. */
  private Optional<X11.Window> active() {
    long[] window = x.numbers(root, activeWindow);
    return window.length == 0 ? Optional.empty() : Optional.of(new X11.Window(window[0]));
  }

  @Override
  public synchronized Optional<Boolean> fullScreen() {
    return active().map(this::coversScreen);
  }

  private boolean coversScreen(X11.Window window) {
    if (window.longValue() != 0) {
      for (long atom : x.numbers(window, windowState)) {
        if (atom == fullScreen.longValue()) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public synchronized Optional<String> focusedProgram() {
    return active()
        .filter(window -> window.longValue() != 0)
        .flatMap(window -> x.text(window, X11.XA_WM_CLASS))
        .map(XScreen::programClass)
        .filter(name -> !name.isEmpty());
  }

  /** The second of the two parts, the class; the first names the single window. */
  private static String programClass(String instanceAndClass) {
    int end = instanceAndClass.indexOf('\0');
    String rest = instanceAndClass.substring(end + 1);
    return rest.endsWith("\0") ? rest.substring(0, rest.length() - 1) : rest;
  }

  @Override
  public synchronized void close() {
    x.close();
  }
}
