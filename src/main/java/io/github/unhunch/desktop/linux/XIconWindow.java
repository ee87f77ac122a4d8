package io.github.unhunch.desktop.linux;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.platform.unix.X11;
import com.sun.jna.ptr.IntByReference;
import java.awt.image.BufferedImage;
import java.util.function.IntFunction;

/**
 * The small window that a panel embeds: transparent where the panel has a visual for that, else
 * painted over the panel's own ground. For the thread of its connection.
 */
final class XIconWindow implements AutoCloseable {

  private static final int INPUT_OUTPUT = 1;
  private static final int Z_PIXMAP = 2;
  private static final int REPLACE = 0;
  private static final int PARENT_RELATIVE = 1;
  private static final int OPAQUE = 0xff;
  private static final int ARGB_DEPTH = 32;
  private static final long VISUAL_ID = 1;
  private static final long BACK_PIXMAP = 1;
  private static final long BACK_PIXEL = 1 << 1;
  private static final long BORDER_PIXEL = 1 << 3;
  private static final long EVENT_MASK = 1 << 11;
  private static final long COLORMAP = 1 << 13;
  private static final int FIRST_SIZE = 24;

  private final XDisplay x;
  private final X11.Window window;
  private final X11.Visual visual;
  private final int depth;
  private final X11.GC gc;
  private int width = FIRST_SIZE;
  private int height = FIRST_SIZE;

  private XIconWindow(XDisplay x, X11.Window window, X11.Visual visual, int depth) {
    this.x = x;
    this.window = window;
    this.visual = visual;
    this.depth = depth;
    this.gc = x.x11().XCreateGC(x.display(), window, new NativeLong(0), null);
  }

  /**
   * A window that is not mapped yet; the panel does that.
   *
   * @param visualId the panel's transparent visual; 0 for none
   */
  static XIconWindow create(XDisplay x, long visualId, long events) {
    X11 x11 = x.x11();
    X11.XVisualInfo wanted = new X11.XVisualInfo();
    wanted.visualid = new X11.VisualID(visualId);
    X11.XVisualInfo found =
        visualId == 0
            ? null
            : x11.XGetVisualInfo(
                x.display(), new NativeLong(VISUAL_ID), wanted, new IntByReference());
    X11.XSetWindowAttributes look = new X11.XSetWindowAttributes();
    look.event_mask = new NativeLong(events);
    look.border_pixel = new NativeLong(0);
    if (found != null && found.depth == ARGB_DEPTH) {
      look.background_pixel = new NativeLong(0);
      look.colormap = x11.XCreateColormap(x.display(), x.root(), found.visual, 0);
      long mask = BACK_PIXEL | BORDER_PIXEL | EVENT_MASK | COLORMAP;
      return new XIconWindow(x, window(x, found.visual, ARGB_DEPTH, mask, look), found.visual, 32);
    }
    int screen = x11.XDefaultScreen(x.display());
    X11.Visual plain = x11.XDefaultVisual(x.display(), screen);
    look.background_pixmap = new X11.Pixmap(PARENT_RELATIVE);
    long mask = BACK_PIXMAP | BORDER_PIXEL | EVENT_MASK;
    return new XIconWindow(x, window(x, plain, 0, mask, look), plain, 24);
  }

  private static X11.Window window(
      XDisplay x, X11.Visual visual, int depth, long mask, X11.XSetWindowAttributes look) {
    return Xlib.LIBRARY.XCreateWindow(
        x.display(),
        x.root(),
        0,
        0,
        FIRST_SIZE,
        FIRST_SIZE,
        0,
        depth,
        INPUT_OUTPUT,
        visual,
        new NativeLong(mask),
        look);
  }

  long id() {
    return window.longValue();
  }

  void numbers(String property, String type, long... values) {
    try (Memory data = new Memory((long) values.length * Native.LONG_SIZE)) {
      for (int i = 0; i < values.length; i++) {
        data.setNativeLong((long) i * Native.LONG_SIZE, new NativeLong(values[i]));
      }
      change(property, type, 32, data, values.length);
    }
  }

  void bytes(String property, String type, byte[] values) {
    try (Memory data = new Memory(values.length)) {
      data.write(0, values, 0, values.length);
      change(property, type, 8, data, values.length);
    }
  }

  private void change(String property, String type, int format, Pointer data, int count) {
    x.x11()
        .XChangeProperty(
            x.display(), window, x.atom(property), x.atom(type), format, REPLACE, data, count);
  }

  void resized(int nowWide, int nowHigh) {
    width = nowWide;
    height = nowHigh;
  }

  /** Paints what this draws at a size, in the middle. */
  void paint(IntFunction<BufferedImage> drawn) {
    int size = Math.min(width, height);
    if (size < 1) {
      return;
    }
    x.x11().XClearWindow(x.display(), window);
    BufferedImage image = drawn.apply(size);
    int left = (width - size) / 2;
    int top = (height - size) / 2;
    int[] pixels = image.getRGB(0, 0, size, size, null, 0, size);
    int[] ground = depth == ARGB_DEPTH ? new int[pixels.length] : ground(left, top, size);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = over(pixels[i], ground[i]);
    }
    put(pixels, left, top, size);
    x.x11().XFlush(x.display());
  }

  /** What the panel has painted there; black where it cannot be read. */
  private int[] ground(int left, int top, int size) {
    int[] result = new int[size * size];
    X11.XImage image =
        Xlib.LIBRARY.XGetImage(
            x.display(), window, left, top, size, size, new NativeLong(0xffffff), Z_PIXMAP);
    if (image == null) {
      return result;
    }
    // Of the structure XImage: four numbers, the pixels, six numbers.
    Pointer pixels = image.getPointer().getPointer(16);
    int bytesPerLine = image.getPointer().getInt(16 + Native.POINTER_SIZE + 5 * 4);
    int bitsPerPixel = image.getPointer().getInt(16 + Native.POINTER_SIZE + 6 * 4);
    if (bitsPerPixel == 32) {
      for (int row = 0; row < size; row++) {
        pixels.read((long) row * bytesPerLine, result, row * size, size);
      }
    }
    x.x11().XDestroyImage(image);
    return result;
  }

  /** One pixel over another; colours come out multiplied by their opacity, as X11 wants them. */
  private static int over(int argb, int ground) {
    int alpha = argb >>> 24;
    int result = 0;
    for (int shift = 0; shift <= 24; shift += 8) {
      int top = shift == 24 ? OPAQUE : argb >> shift & 0xff;
      int below = ground >> shift & 0xff;
      int mixed = (top * alpha + below * (OPAQUE - alpha) + OPAQUE / 2) / OPAQUE;
      result |= mixed << shift;
    }
    return result;
  }

  private void put(int[] pixels, int left, int top, int size) {
    try (Memory data = new Memory(4L * pixels.length)) {
      data.write(0, pixels, 0, pixels.length);
      X11.XImage image =
          x.x11()
              .XCreateImage(
                  x.display(), visual, depth, Z_PIXMAP, 0, data, size, size, 32, 4 * size);
      x.x11().XPutImage(x.display(), window, gc, image, 0, 0, left, top, size, size);
      x.x11().XFree(image.getPointer()); // Only the structure; the pixels are ours.
    }
  }

  @Override
  public void close() {
    x.x11().XFreeGC(x.display(), gc);
    x.x11().XDestroyWindow(x.display(), window);
    x.x11().XFlush(x.display());
  }
}
