package io.github.unhunch.settings;

import java.util.Locale;

/**
 * How the windows look, speak and sound.
 *
 * @param theme light, dark, or as the system has it
 * @param language English, German, or as the system has it
 * @param textScale size of text and all that is measured by it, 0.75 to 2.5 times the system's
 * @param reducedMotion nothing slides or fades
 * @param sounds a soft sound with a prompt and at the end of a step
 * @param voice steps of a routine are read aloud where the system can
 */
public record LookOptions(
    Theme theme,
    Language language,
    double textScale,
    boolean reducedMotion,
    boolean sounds,
    boolean voice) {

  /** As the system has it, silent. */
  public static final LookOptions DEFAULT =
      new LookOptions(Theme.SYSTEM, Language.SYSTEM, 1, false, false, false);

  /** Light or dark. */
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  /** In which language the windows speak. */
  public enum Language {
    SYSTEM(Locale.getDefault()),
    ENGLISH(Locale.ENGLISH),
    GERMAN(Locale.GERMAN);

    private final Locale locale;

    Language(Locale locale) {
      this.locale = locale;
    }

    /** The locale of the words. */
    public Locale locale() {
      return locale;
    }
  }

  /** Checks the range. */
  public LookOptions {
    if (!(textScale >= 0.75 && textScale <= 2.5)) {
      throw new IllegalArgumentException("text scale must be 0.75 to 2.5 times, not " + textScale);
    }
  }

  /** The same with another theme. */
  public LookOptions withTheme(Theme other) {
    return new LookOptions(other, language, textScale, reducedMotion, sounds, voice);
  }

  /** The same with another language. */
  public LookOptions withLanguage(Language other) {
    return new LookOptions(theme, other, textScale, reducedMotion, sounds, voice);
  }

  /** The same with another size of text, 0.75 to 2.5 times the system's. */
  public LookOptions withTextScale(double other) {
    return new LookOptions(theme, language, other, reducedMotion, sounds, voice);
  }

  /** The same with or without motion. */
  public LookOptions withReducedMotion(boolean other) {
    return new LookOptions(theme, language, textScale, other, sounds, voice);
  }

  /** The same with or without sounds. */
  public LookOptions withSounds(boolean other) {
    return new LookOptions(theme, language, textScale, reducedMotion, other, voice);
  }

  /** The same with or without a voice. */
  public LookOptions withVoice(boolean other) {
    return new LookOptions(theme, language, textScale, reducedMotion, sounds, other);
  }
}
