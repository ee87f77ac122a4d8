package io.github.unhunch.ui.figure;

import javax.swing.UIManager;

/**
 * Who the figures show: chosen by the user, so that most can see somebody like themselves.
 *
 * @param tone of the skin
 * @param build of the body
 */
public record FigureLook(Tone tone, Build build) {

  /** What is shown until somebody chooses. */
  public static final FigureLook DEFAULT = new FigureLook(Tone.MEDIUM, Build.SLENDER);

  private static final String KEY = "Unhunch.figure";

  /** How dark the skin is. */
  public enum Tone {
    LIGHT,
    MEDIUM,
    DARK
  }

  /** How broad trunk and limbs are. */
  public enum Build {
    SLENDER(1),
    STURDY(1.17);

    /** Widths as a multiple of the slender ones. */
    final double girth;

    Build(double girth) {
      this.girth = girth;
    }
  }

  /**
   * Has every figure painted from now on look like this; a part of the theme, on the Swing thread.
   */
  public void install() {
    UIManager.put(KEY, this);
  }

  /** What was installed last. */
  public static FigureLook installed() {
    return UIManager.get(KEY) instanceof FigureLook look ? look : DEFAULT;
  }
}
