package io.github.unhunch.coach.content;

import io.github.unhunch.text.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of the content that comes with the program: one file a language, keyed by section, id
 * and field, as in {@code steps.chin-tuck.do}.
 *
 * @param byLanguage the texts by key, by language tag
 * @param checked whether the content rules are applied: the program's tests do that in every
 *     language, so that no start has to
 */
record BuiltInWords(Map<String, Properties> byLanguage, boolean checked) {

  /** English, which stands in where a text is missing, and the language that serves this locale. */
  static BuiltInWords of(Locale locale) {
    return new BuiltInWords(read(List.of(Locale.ENGLISH, Languages.serving(locale))), false);
  }

  /** These languages, to be held to the content rules. */
  static BuiltInWords checked(Collection<Locale> languages) {
    return new BuiltInWords(read(languages), true);
  }

  private static Map<String, Properties> read(Collection<Locale> languages) {
    Map<String, Properties> read = new LinkedHashMap<>();
    for (Locale language : languages) {
      read.computeIfAbsent(language.toLanguageTag(), BuiltInWords::read);
    }
    return read;
  }

  /** The text behind a key in each language that has it. */
  Wording of(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    byLanguage.forEach(
        (language, words) -> {
          if (words.containsKey(key)) {
            texts.put(language, words.getProperty(key));
          }
        });
    return new Wording(texts);
  }

  /** The languages that lack this key. */
  List<String> missing(String key) {
    return byLanguage.entrySet().stream()
        .filter(words -> words.getValue().getProperty(key, "").isBlank())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Every key that some language has. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    byLanguage.values().forEach(words -> keys.addAll(words.stringPropertyNames()));
    return keys;
  }

  private static Properties read(String language) {
    String name =
        language.equals("en")
            ? "words.properties"
            : "words_" + language.replace('-', '_') + ".properties";
    try (InputStream file =
        BuiltInWords.class.getResourceAsStream("/io/github/unhunch/content/" + name)) {
      if (file == null) {
        throw new IllegalStateException("the program's own content lacks " + name);
      }
      Properties words = new Properties();
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own content cannot be read", e);
    }
  }
}
