package io.github.unhunch.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

/**
 * The app's words in one language. A key's first part names the file: {@code ui.live.title} is the
 * key {@code live.title} of {@code ui.properties}. Formats are those of {@link MessageFormat}, with
 * plurals by the language's own rules, as {@link Plurals} describes.
 */
public final class Texts {

  private final Locale locale;
  private final UnaryOperator<String> wording;

  private Texts(Locale locale, UnaryOperator<String> wording) {
    this.locale = locale;
    this.wording = wording;
  }

  /** The words for this locale; English where a language is not there. */
  public static Texts in(Locale locale) {
    return new Texts(locale, UnaryOperator.identity());
  }

  /**
   * The same words, each format changed by this before it is filled in: longer ones show what a
   * window does in a language that needs more room.
   */
  public Texts reworded(UnaryOperator<String> change) {
    return new Texts(locale, change);
  }

  /** Which language these words are in. */
  public Locale locale() {
    return locale;
  }

  /**
   * The words behind a key.
   *
   * @param key {@code file.key}
   * @param arguments what stands in for {0}, {1} and so on
   * @throws MissingResourceException when there is no such key
   */
  public String get(String key, Object... arguments) {
    int dot = key.indexOf('.');
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "io.github.unhunch.text." + key.substring(0, dot),
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String format = wording.apply(bundle.getString(key.substring(dot + 1)));
    return new MessageFormat(Plurals.chosen(format, locale, arguments), locale).format(arguments);
  }
}
