package io.github.unhunch.ui.theme;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Image;
import java.util.List;
import java.util.stream.Stream;

/** The program's own icon, in the sizes that window systems ask for. */
public final class AppIcon {

  private AppIcon() {}

  /** The icon at one size. */
  public static FlatSVGIcon icon(int pixels) {
    return new FlatSVGIcon("io/github/unhunch/icons/app.svg", pixels, pixels);
  }

  /** From 16 to 256 pixels, for a window's icon list. */
  public static List<Image> images() {
    return Stream.of(16, 24, 32, 48, 64, 128, 256)
        .<Image>map(size -> icon(size).getImage())
        .toList();
  }
}
