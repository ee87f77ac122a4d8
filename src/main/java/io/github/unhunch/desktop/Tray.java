package io.github.unhunch.desktop;

/** An icon in the system's tray with a menu. All methods may be called from any thread. */
public interface Tray extends AutoCloseable {

  /** Whether the user can see the icon just now; a panel may come later, or go. */
  boolean shown();

  /** Who hears that {@link #shown} has changed, on a thread of the tray; one listener. */
  void onShownChange(Runnable told);

  /** Shows this from now on, in place of what was shown before; returns at once. */
  void show(TrayContent content);

  /** Takes the icon away; may be called twice. */
  @Override
  void close();
}
