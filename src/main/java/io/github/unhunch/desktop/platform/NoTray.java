package io.github.unhunch.desktop.platform;

import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.TrayContent;

/** No tray at all: a small window stands in for it. */
final class NoTray implements Tray {
  @Override
  public boolean shown() {
    return false;
  }

  @Override
  public void onShownChange(Runnable told) {
    // None will come.
  }

  @Override
  public void show(TrayContent content) {
    // Nobody could see it.
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
