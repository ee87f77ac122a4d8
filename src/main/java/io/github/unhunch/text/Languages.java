package io.github.unhunch.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The languages in which the program has words. They stand in {@code languages.properties}, so that
 * another one needs no code.
 */
public final class Languages {

  private static final Properties LISTED = read();

  private static final List<Locale> ALL =
      LISTED.stringPropertyNames().stream()
          .filter(key -> !key.contains("."))
          .sorted()
          .map(Locale::forLanguageTag)
          .toList();

  private Languages() {}

  /** Every language, in the order of their codes. */
  public static List<Locale> all() {
    return ALL;
  }

  /**
   * The language of this tag, such as {@code de} or {@code pt-BR}.
   *
   * @return empty when the program has no words in it
   */
  public static Optional<Locale> of(String tag) {
    return all().stream().filter(locale -> locale.toLanguageTag().equals(tag)).findFirst();
  }

  /** What the language calls itself. */
  public static String name(Locale language) {
    return LISTED.getProperty(language.toLanguageTag(), language.toLanguageTag());
  }

  /** The listed language that serves this locale best; English where none does. */
  public static Locale serving(Locale locale) {
    return of(locale.toLanguageTag())
        .or(
            () ->
                all().stream()
                    .filter(listed -> listed.getLanguage().equals(locale.getLanguage()))
                    .findFirst())
        .orElse(Locale.ENGLISH);
  }

  /** Whether nouns keep their capital letter within a sentence. */
  public static boolean capitalisesNouns(Locale locale) {
    return "capital".equals(LISTED.getProperty(serving(locale).toLanguageTag() + ".nouns"));
  }

  /** The rule by which this language takes this plural category, where it has one. */
  static Optional<String> pluralRule(Locale language, String category) {
    return Optional.ofNullable(
        LISTED.getProperty(language.toLanguageTag() + ".plural." + category));
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream file = Languages.class.getResourceAsStream("languages.properties")) {
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own list of languages cannot be read", e);
    }
  }
}
