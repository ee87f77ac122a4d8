package io.github.unhunch.ui.theme;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Color;
import java.util.Locale;
import java.util.Optional;
import javax.swing.UIManager;

/** The icon family drawn for this app: 24 x 24, strokes of 1.8, round ends. */
public enum Icons {
  BACK,
  CALIBRATE,
  CAMERA,
  CAMERA_OFF,
  CHECK,
  CLOCK,
  ERASE,
  EXPORT,
  FOLDER,
  FULL_SCREEN,
  HAND,
  HELP,
  IMPORT,
  INFO,
  LIVE,
  LOCK,
  NEXT,
  PAIN,
  PAUSE,
  PLAY,
  PREVIOUS,
  RESET,
  SAVE,
  SEARCH,
  SETTINGS,
  SHIELD,
  SOUND,
  STOP,
  WARNING,
  WRONG;

  /** The icon at 16 pixels in the colour of words; follows the theme and the text scale. */
  public FlatSVGIcon icon() {
    return icon(16);
  }

  /** The icon at a size in pixels before scaling, in the colour of words. */
  public FlatSVGIcon icon(int pixels) {
    return icon(pixels, "Label.foreground");
  }

  /**
   * The icon in one of the theme's colours.
   *
   * @param pixels size before scaling
   * @param colorKey the name of a colour among the look's defaults
   */
  public FlatSVGIcon icon(int pixels, String colorKey) {
    FlatSVGIcon icon =
        new FlatSVGIcon(
            "io/github/unhunch/icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg",
            pixels,
            pixels);
    icon.setColorFilter(
        new FlatSVGIcon.ColorFilter(
            drawn -> Optional.ofNullable(UIManager.getColor(colorKey)).orElse(Color.GRAY)));
    return icon;
  }
}
