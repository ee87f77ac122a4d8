package io.github.unhunch.ui.theme;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;

/**
 * The look of every window: dark or light, how large the text is, and whether things may move.
 *
 * @param dark light text on a dark ground
 * @param textScale size of text and of everything measured by it, 0.75 to 2.5, where 1 is the
 *     system's
 * @param reducedMotion nothing slides or fades
 */
public record Theme(boolean dark, double textScale, boolean reducedMotion) {

  /** Light, at the system's size, with motion. */
  public static final Theme DEFAULT = new Theme(false, 1, false);

  private static final String REDUCED_MOTION = "Unhunch.reducedMotion";

  /** Checks the range. */
  public Theme {
    if (!(textScale >= 0.75 && textScale <= 2.5)) {
      throw new IllegalArgumentException("text scale must be 0.75 to 2.5, not " + textScale);
    }
  }

  /**
   * Puts this look on every window, open ones too. MigLayout asks FlatLaf how much larger its plain
   * numbers are to be. On the Swing thread.
   */
  public void install() {
    FlatLaf.registerCustomDefaultsSource("io.github.unhunch.theme");
    UIManager.put(REDUCED_MOTION, reducedMotion);
    UIManager.put("defaultFont", null); // So that the look asks the system for its size again.
    if (dark) {
      FlatDarkLaf.setup();
    } else {
      FlatLightLaf.setup();
    }
    UIManager.put("defaultFont", font(UIManager.getFont("defaultFont")));
    // The arrow keys look at choices; Return takes one. A theme taken at once would close the list.
    UIManager.put("ComboBox.noActionOnKeyNavigation", true);
    PlainWords.install();
    FlatLaf.updateUI();
  }

  /** Whether things should appear at once instead of sliding or fading. */
  public static boolean motionIsReduced() {
    return UIManager.getBoolean(REDUCED_MOTION);
  }

  /** Whether windows are dark just now. */
  public static boolean isDark() {
    return FlatLaf.isLafDark();
  }

  private FontUIResource font(Font system) {
    boolean inter =
        Arrays.asList(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
            .contains("Inter");
    int size = (int) Math.round(system.getSize() * textScale);
    return new FontUIResource(inter ? "Inter" : system.getFamily(), Font.PLAIN, size);
  }
}
