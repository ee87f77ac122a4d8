package io.github.unhunch.desktop.linux;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.platform.unix.X11;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.PointerByReference;
import io.github.unhunch.desktop.DesktopSensors;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * An X11 screen: idle time and full-screen windows. Owns its connection to the display; one call at
 * a time.
 */
final class XScreen implements DesktopSensors {

  /** The screen saver extension. */
  private interface Xss extends Library {
    Pointer XScreenSaverAllocInfo();

    int XScreenSaverQueryInfo(X11.Display display, X11.Drawable drawable, Pointer info);
  }

  /** What the extension tells, as its header lays it out. */
  @Structure.FieldOrder({"window", "state", "kind", "tilOrSince", "idle", "eventMask"})
  public static final class Info extends Structure {
    /** The saver's window. */
    public NativeLong window = new NativeLong();

    /** Off, on or disabled. */
    public int state;

    /** Which kind of saver. */
    public int kind;

    /** Milliseconds until it comes, or since it came. */
    public NativeLong tilOrSince = new NativeLong();

    /** Milliseconds since the last input. */
    public NativeLong idle = new NativeLong();

    /** Which events were asked for. */
    public NativeLong eventMask = new NativeLong();

    Info(Pointer memory) {
      super(memory);
    }
  }

  private final X11 x11;
  private final Optional<Xss> saver;
  private final X11.Window root;
  private final X11.Atom activeWindow;
  private final X11.Atom windowState;
  private final X11.Atom fullScreen;
  // Held so that it is not collected while native code may call it.
  private final X11.XErrorHandler errors;
  private X11.@Nullable Display display;

  private XScreen(X11 x11, X11.Display display, Optional<Xss> saver) {
    this.x11 = x11;
    this.display = display;
    this.saver = saver;
    this.root = x11.XDefaultRootWindow(display);
    this.activeWindow = x11.XInternAtom(display, "_NET_ACTIVE_WINDOW", false);
    this.windowState = x11.XInternAtom(display, "_NET_WM_STATE", false);
    this.fullScreen = x11.XInternAtom(display, "_NET_WM_STATE_FULLSCREEN", false);
    Before before = new Before();
    this.errors =
        (on, event) ->
            // Xlib ends the whole program on an error; ours is only a window that closed meanwhile.
            display.equals(on) || before.handler == null ? 0 : before.handler.apply(on, event);
    before.handler = x11.XSetErrorHandler(errors);
  }

  /** Who heard the toolkit's errors until now. */
  private static final class Before {
    private X11.@Nullable XErrorHandler handler;
  }

  /** The screen of {@code DISPLAY}, if there is one. */
  static Optional<XScreen> open() {
    if (System.getenv("DISPLAY") == null) {
      return Optional.empty();
    }
    try {
      X11 x11 = X11.INSTANCE;
      X11.Display display = x11.XOpenDisplay(null);
      return display == null
          ? Optional.empty()
          : Optional.of(new XScreen(x11, display, screenSaver()));
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      return Optional.empty(); // A system without X11's libraries.
    }
  }

  private static Optional<Xss> screenSaver() {
    try {
      return Optional.of(Native.load("Xss", Xss.class));
    } catch (UnsatisfiedLinkError e) {
      return Optional.empty();
    }
  }

  @Override
  public synchronized OptionalDouble idleSeconds() {
    if (display == null || saver.isEmpty()) {
      return OptionalDouble.empty();
    }
    Pointer memory = saver.get().XScreenSaverAllocInfo();
    try {
      if (saver.get().XScreenSaverQueryInfo(display, root, memory) == 0) {
        return OptionalDouble.empty();
      }
      Info info = new Info(memory);
      info.read();
      return OptionalDouble.of(info.idle.longValue() / 1000.0);
    } finally {
      x11.XFree(memory);
    }
  }

  @Override
  public synchronized Optional<Boolean> fullScreen() {
    if (display == null) {
      return Optional.empty();
    }
    long[] window = property(root, activeWindow);
    if (window.length == 0) {
      return Optional.empty(); // No window manager that would tell.
    }
    if (window[0] == 0) {
      return Optional.of(false);
    }
    for (long atom : property(new X11.Window(window[0]), windowState)) {
      if (atom == fullScreen.longValue()) {
        return Optional.of(true);
      }
    }
    return Optional.of(false);
  }

  /** A property of 32-bit values, which Xlib hands over as longs. */
  private long[] property(X11.Window window, X11.Atom name) {
    PointerByReference data = new PointerByReference();
    NativeLongByReference count = new NativeLongByReference();
    IntByReference format = new IntByReference();
    int failed =
        x11.XGetWindowProperty(
            display,
            window,
            name,
            new NativeLong(0),
            new NativeLong(64),
            false,
            new X11.Atom(X11.AnyPropertyType),
            new X11.AtomByReference(),
            format,
            count,
            new NativeLongByReference(),
            data);
    Pointer values = data.getValue();
    if (failed != 0 || values == null) {
      return new long[0];
    }
    try {
      if (format.getValue() != 32) {
        return new long[0];
      }
      long[] result = new long[count.getValue().intValue()];
      for (int i = 0; i < result.length; i++) {
        result[i] = values.getNativeLong((long) i * Native.LONG_SIZE).longValue();
      }
      return result;
    } finally {
      x11.XFree(values);
    }
  }

  @Override
  public synchronized void close() {
    if (display != null) {
      x11.XCloseDisplay(display);
      display = null;
    }
  }
}
