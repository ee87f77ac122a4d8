package io.github.unhunch.desktop;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What the tray shows.
 *
 * @param icon draws the icon at a size in pixels, as an ARGB image
 * @param tooltip a few words for who points at the icon
 * @param menu the lines of the menu
 * @param activated what a click on the icon does; runs on a thread of the tray
 */
public record TrayContent(
    IntFunction<BufferedImage> icon, String tooltip, List<MenuLine> menu, Runnable activated) {

  /** Copies the lines. */
  public TrayContent {
    menu = List.copyOf(menu);
  }
}
