package io.github.unhunch.ui.theme;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.border.Border;

/**
 * The grid of 4. The constants are in pixels before scaling, as MigLayout strings take them; {@link
 * #scaled} gives pixels on the screen.
 */
public final class Space {

  /** Inside a group. */
  public static final int INSIDE = 8;

  /** Between groups. */
  public static final int BETWEEN = 16;

  /** At the edge of a window. */
  public static final int EDGE = 24;

  private Space() {}

  /** A length that grows with the text. */
  public static int scaled(int pixels) {
    return UIScale.scale(pixels);
  }

  /** An empty border of this width on each side, scaled. */
  public static Border around(int pixels) {
    Insets i = UIScale.scale(new Insets(pixels, pixels, pixels, pixels));
    return BorderFactory.createEmptyBorder(i.top, i.left, i.bottom, i.right);
  }
}
