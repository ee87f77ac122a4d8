package io.github.unhunch.ui.theme;

import com.formdev.flatlaf.util.UIScale;

/**
 * The grid of 4. Lengths are in pixels before scaling, as MigLayout strings take them; {@link
 * #scaled} gives pixels on the screen.
 */
public final class Space {

  /** At the edge of a window. */
  public static final int EDGE = 24;

  private Space() {}

  /** A length that grows with the text. */
  public static int scaled(int pixels) {
    return UIScale.scale(pixels);
  }
}
