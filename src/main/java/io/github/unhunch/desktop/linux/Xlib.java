package io.github.unhunch.desktop.linux;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.platform.unix.X11;
import org.jspecify.annotations.Nullable;

/** What jna-platform leaves out of Xlib; each is described in Xlib's own manual. */
interface Xlib extends Library {

  /** The library, as loaded for jna-platform's part of it. */
  Xlib LIBRARY = Native.load("X11", Xlib.class);

  /** Hears that a connection to an X server is lost. */
  interface LostHandler extends Callback {
    /** On whichever thread noticed it. */
    void lost(X11.Display display, @Nullable Pointer data);
  }

  /** Hears of the loss of any connection of this process, before that connection's own handler. */
  interface AnyLostHandler extends Callback {
    /** On whichever thread noticed it; what it returns is of no meaning. */
    int lost(X11.Display display);
  }

  int XConnectionNumber(X11.Display display);

  X11.Window XGetSelectionOwner(X11.Display display, X11.Atom selection);

  X11.Window XCreateWindow(
      X11.Display display,
      X11.Window parent,
      int x,
      int y,
      int width,
      int height,
      int border,
      int depth,
      int kind,
      X11.Visual visual,
      NativeLong valueMask,
      X11.XSetWindowAttributes attributes);

  /** Waits for the next event and writes it to a buffer of 192 bytes. */
  int XNextEvent(X11.Display display, Pointer event);

  int XSendEvent(X11.Display display, X11.Window to, int propagate, NativeLong mask, Pointer event);

  X11.@Nullable XImage XGetImage(
      X11.Display display,
      X11.Drawable drawable,
      int x,
      int y,
      int width,
      int height,
      NativeLong planes,
      int format);

  /** What a lost connection does in place of ending the process; since libX11 1.7. */
  void XSetIOErrorExitHandler(X11.Display display, LostHandler handler, @Nullable Pointer data);

  /** The same for all connections together; Xlib's own ends the process at once. */
  @Nullable Pointer XSetIOErrorHandler(AnyLostHandler handler);
}
