package io.github.unhunch.coach.content;

import io.github.unhunch.json.JsonValue;
import io.github.unhunch.text.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The patterns of the content rules, each with the reason that it gives. They search a text in
 * lower case, letters only, with one blank between words and at both ends.
 *
 * @param claims what is not promised, and words that blame
 * @param moves what nobody is told to do
 * @param touch words of touching
 * @param unsafeTouch where nothing touches
 */
record Rules(
    Map<Pattern, String> claims,
    Map<Pattern, String> moves,
    Map<Pattern, String> touch,
    Map<Pattern, String> unsafeTouch) {

  /** The rules of every language together. */
  static Rules ofAllLanguages() {
    Rules all =
        new Rules(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    for (Locale language : Languages.all()) {
      JsonValue file = read(language);
      file.get("claims")
          .fields()
          .forEach(
              (word, patterns) ->
                  add(patterns, "a claim or word that we do not make (" + word + ")", all.claims));
      file.get("moves").fields().forEach((why, patterns) -> add(patterns, why, all.moves));
      add(file.get("touch"), "a word of touching", all.touch);
      file.get("unsafeTouch")
          .fields()
          .forEach((why, patterns) -> add(patterns, why, all.unsafeTouch));
    }
    return all;
  }

  private static void add(JsonValue patterns, String why, Map<Pattern, String> to) {
    for (JsonValue pattern : patterns.items()) {
      to.put(Pattern.compile(pattern.text()), why);
    }
  }

  private static JsonValue read(Locale language) {
    String name = "/io/github/unhunch/content/rules/" + language.toLanguageTag() + ".json";
    try (InputStream file = Rules.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the content rules lack " + name);
      }
      return JsonValue.parse(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the content rules cannot be read: " + name, e);
    }
  }
}
