package io.github.unhunch.desktop.linux;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.unix.X11;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection of our own to the X server, apart from the toolkit's. Nothing that goes wrong on it
 * ends the program, as Xlib would have it: a window that closed meanwhile is passed over, a server
 * that is gone leaves the connection {@linkplain #alive not alive}. For one thread at a time.
 */
final class XDisplay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(XDisplay.class);
  private static final Set<X11.Display> OURS = ConcurrentHashMap.newKeySet();

  // Held so that it is not collected while native code may call it.
  private static final X11.XErrorHandler PASS_OVER = XDisplay::passOver;
  private static final Xlib.AnyLostHandler LOST = XDisplay::lost;

  private static volatile Runnable toolkitLost = () -> {};
  private static boolean hearing;
  private static X11.@Nullable XErrorHandler before;

  private final X11 x11;
  private final X11.Display display;
  private final Xlib.LostHandler gone = (on, data) -> this.alive = false;
  private volatile boolean alive = true;

  /** Where Xlib writes its answers: eight bytes each for type, format, count, rest and values. */
  private final Memory answers = new Memory(40);

  /** What is asked every second, bound without a proxy between; numbers of 64-bit machines. */
  private static final class Properties {

    static {
      Native.register("X11");
    }

    static native int XGetWindowProperty(
        Pointer display,
        long window,
        long name,
        long offset,
        long length,
        int delete,
        long wanted,
        Pointer type,
        Pointer format,
        Pointer count,
        Pointer rest,
        Pointer values);

    static native int XFree(Pointer values);
  }

  private XDisplay(X11 x11, X11.Display display) {
    this.x11 = x11;
    this.display = display;
    hearErrors(x11);
    OURS.add(display);
    try {
      Xlib.LIBRARY.XSetIOErrorExitHandler(display, gone, null);
    } catch (UnsatisfiedLinkError e) {
      // An Xlib from before 2020: with its server, the program ends.
    }
  }

  /** There is one handler in a process; the toolkit's keeps hearing of the toolkit's errors. */
  private static synchronized void hearErrors(X11 x11) {
    if (!hearing) {
      hearing = true;
      before = x11.XSetErrorHandler(PASS_OVER);
      Xlib.LIBRARY.XSetIOErrorHandler(LOST);
    }
  }

  private static int passOver(X11.Display on, X11.XErrorEvent event) {
    X11.XErrorHandler other = before;
    return OURS.contains(on) || other == null ? 0 : other.apply(on, event);
  }

  /** The screen of {@code DISPLAY}, if there is one. */
  static Optional<XDisplay> open() {
    return Optional.ofNullable(System.getenv("DISPLAY")).flatMap(XDisplay::open);
  }

  /** The screen of this name, such as {@code :0}, if there is one. */
  static Optional<XDisplay> open(String name) {
    try {
      X11 x11 = X11.INSTANCE;
      X11.Display display = x11.XOpenDisplay(name);
      return display == null ? Optional.empty() : Optional.of(new XDisplay(x11, display));
    } catch (LinkageError e) {
      return Optional.empty(); // A system without X11's libraries.
    }
  }

  /**
   * Runs this when the toolkit's connection to the X server is lost, which ends the program right
   * after. To be called once the toolkit has started, since it sets a handler of its own then.
   */
  static void onToolkitLost(Runnable told) {
    toolkitLost = told;
    try {
      Xlib.LIBRARY.XSetIOErrorHandler(LOST);
    } catch (LinkageError e) {
      LOG.debug("a system without X11's libraries loses no connection to it");
    }
  }

  /** What Xlib has of its own would end the program for any connection. */
  private static int lost(X11.Display on) {
    if (!OURS.contains(on)) {
      Runnable told = toolkitLost;
      toolkitLost = () -> {};
      told.run();
    }
    return 0;
  }

  X11 x11() {
    return x11;
  }

  /** For calls to Xlib, while {@link #alive}. */
  X11.Display display() {
    return display;
  }

  /** Whether the server still answers and {@link #close} was not called. */
  boolean alive() {
    return alive;
  }

  X11.Window root() {
    return x11.XDefaultRootWindow(display);
  }

  X11.Atom atom(String name) {
    return x11.XInternAtom(display, name, false);
  }

  /** A property of 32-bit values, which Xlib hands over as longs; empty when it is not there. */
  long[] numbers(X11.Window window, X11.Atom name) {
    return property(window, name, 32, XDisplay::numbers).orElse(new long[0]);
  }

  /** A property of bytes as text; a zero byte ends each of its parts. */
  Optional<String> text(X11.Window window, X11.Atom name) {
    return property(window, name, 8, (values, length) -> values.getByteArray(0, length))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Copies what Xlib hands over, if it is in values of so many bits. */
  private <T> Optional<T> property(
      X11.Window window, X11.Atom name, int bits, BiFunction<Pointer, Integer, T> copy) {
    if (!alive) {
      return Optional.empty();
    }
    answers.clear();
    int failed =
        Properties.XGetWindowProperty(
            display.getPointer(),
            window.longValue(),
            name.longValue(),
            0,
            64,
            0,
            X11.AnyPropertyType,
            answers,
            answers.share(8),
            answers.share(16),
            answers.share(24),
            answers.share(32));
    Pointer values = answers.getPointer(32);
    if (failed != 0 || values == null) {
      return Optional.empty();
    }
    try {
      return answers.getInt(8) == bits
          ? Optional.of(copy.apply(values, (int) answers.getLong(16)))
          : Optional.empty();
    } finally {
      Properties.XFree(values);
    }
  }

  private static long[] numbers(Pointer values, int length) {
    long[] result = new long[length];
    for (int i = 0; i < length; i++) {
      result[i] = values.getLong((long) i * Long.BYTES);
    }
    return result;
  }

  @Override
  public void close() {
    if (alive) {
      alive = false;
      x11.XCloseDisplay(display);
      OURS.remove(display);
    }
  }
}
