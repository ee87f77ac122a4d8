package io.github.unhunch.desktop;

import java.util.List;

/** Draws the tray's menu where the panel leaves that to the programs. */
public interface MenuPopup {

  /**
   * Opens the menu in place of the one that stood open; returns at once, on any thread.
   *
   * @param lines its lines
   * @param x where the pointer is, in pixels of the screen from the left
   * @param y the same from the top
   */
  void open(List<MenuLine> lines, int x, int y);
}
