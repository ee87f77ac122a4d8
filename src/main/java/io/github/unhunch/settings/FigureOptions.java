package io.github.unhunch.settings;

/**
 * Who the figures show.
 *
 * @param tone of the skin
 * @param build of the body
 */
public record FigureOptions(Tone tone, Build build) {

  /** What is shown until somebody chooses. */
  public static final FigureOptions DEFAULT = new FigureOptions(Tone.MEDIUM, Build.SLENDER);

  /** How dark the skin is. */
  public enum Tone {
    LIGHT,
    MEDIUM,
    DARK
  }

  /** How broad trunk and limbs are. */
  public enum Build {
    SLENDER,
    STURDY
  }

  /** The same with another tone. */
  public FigureOptions withTone(Tone other) {
    return new FigureOptions(other, build);
  }

  /** The same with another build. */
  public FigureOptions withBuild(Build other) {
    return new FigureOptions(tone, other);
  }
}
