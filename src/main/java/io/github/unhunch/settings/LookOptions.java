package io.github.unhunch.settings;

import io.github.unhunch.text.Languages;
import io.github.unhunch.text.Range;
import java.util.Locale;

/**
 * How the windows look, speak and sound.
 *
 * @param theme light, dark, or as the system has it
 * @param language {@link #SYSTEM_LANGUAGE}, or the tag of a language that the program has words in,
 *     such as {@code de} or {@code pt-BR}
 * @param textScale size of text and all that is measured by it, 0.75 to 2.5 times the system's
 * @param reducedMotion nothing slides or fades
 * @param sounds a soft sound with a prompt and at the end of a step
 * @param voice steps of a routine are read aloud where the system can
 */
public record LookOptions(
    Theme theme,
    String language,
    double textScale,
    boolean reducedMotion,
    boolean sounds,
    boolean voice) {

  /** In the system's language where there are words in it, else in English. */
  public static final String SYSTEM_LANGUAGE = "SYSTEM";

  /** As the system has it, silent. */
  public static final LookOptions DEFAULT =
      new LookOptions(Theme.SYSTEM, SYSTEM_LANGUAGE, 1, false, false, false);

  /** Light or dark. */
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  /** Checks range and language; a language may also be given by its English name, as GERMAN. */
  public LookOptions {
    language = tag(language);
    new Range(0.75, 2.5, "times").check("text scale", textScale);
  }

  private static String tag(String language) {
    if (language.equals(SYSTEM_LANGUAGE)) {
      return language;
    }
    return Languages.all().stream()
        .filter(
            known ->
                known.toLanguageTag().equals(language)
                    || known.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(language))
        .findFirst()
        .map(Locale::toLanguageTag)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "language must be SYSTEM or one of " + Languages.all() + ", not " + language));
  }

  /** The locale of the words. */
  public Locale locale() {
    return language.equals(SYSTEM_LANGUAGE) ? Locale.getDefault() : Locale.forLanguageTag(language);
  }

  /** The same with another theme. */
  public LookOptions withTheme(Theme other) {
    return new LookOptions(other, language, textScale, reducedMotion, sounds, voice);
  }

  /** The same with another language. */
  public LookOptions withLanguage(String other) {
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
