package io.github.unhunch.coach.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in several languages. {@code [left|right]} in it reads as the first word for the left side
 * and as the second for the right one.
 *
 * @param byLanguage the text by language tag, such as {@code de} or {@code pt-BR}; English is
 *     always there
 */
record Wording(Map<String, String> byLanguage) {

  private static final Pattern SIDED = Pattern.compile("\\[([^\\[|\\]]*)\\|([^\\[|\\]]*)]");

  Wording {
    byLanguage = Map.copyOf(byLanguage);
  }

  /** The words in this language, or in English, for this side. */
  String in(Locale locale, Side side) {
    String english = byLanguage.getOrDefault("en", "");
    String whole = byLanguage.getOrDefault(locale.getLanguage(), english);
    return forSide(byLanguage.getOrDefault(locale.toLanguageTag(), whole), side);
  }

  /** True when the text differs between left and right. */
  boolean sided() {
    return byLanguage.values().stream().anyMatch(text -> SIDED.matcher(text).find());
  }

  /** Every form a user could ever see: each language and, where they differ, each side. */
  List<String> forms() {
    List<String> forms = new ArrayList<>();
    for (String text : byLanguage.values()) {
      forms.add(forSide(text, Side.LEFT));
      if (SIDED.matcher(text).find()) {
        forms.add(forSide(text, Side.RIGHT));
      }
    }
    return forms;
  }

  private static String forSide(String text, Side side) {
    return SIDED
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(match.group(side == Side.RIGHT ? 2 : 1)));
  }
}
