package io.github.unhunch.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the form that a number takes in a language: {@code {0,plural,=0#no breaks|one#one
 * break|other#{0} breaks}}. {@code =0} is that very number; the names are the plural categories of
 * the Unicode CLDR, chosen by the language's rule. Works before {@link java.text.MessageFormat},
 * whose own {@code choice} knows ranges of numbers only and so cannot say it in Polish.
 */
final class Plurals {

  private static final Pattern START = Pattern.compile("\\{(\\d+),plural,");
  private static final List<String> CATEGORIES = List.of("zero", "one", "two", "few", "many");
  private static final Pattern RELATION =
      Pattern.compile("n(?: % (\\d+))? (=|!=) (\\d+(?:\\.\\.\\d+)?(?:,\\d+(?:\\.\\.\\d+)?)*)");

  private Plurals() {}

  /**
   * The format with every choice of a plural made.
   *
   * @param arguments what the format will be filled with
   * @throws IllegalArgumentException when a plural names an argument that is no number, or has no
   *     form for it
   */
  static String chosen(String format, Locale locale, Object... arguments) {
    Matcher start = START.matcher(format);
    if (!start.find()) {
      return format;
    }
    int end = closing(format, start.end());
    int index = Integer.parseInt(start.group(1));
    if (index >= arguments.length || !(arguments[index] instanceof Number)) {
      throw new IllegalArgumentException("{" + index + "} is no number in: " + format);
    }
    BigDecimal number = new BigDecimal(arguments[index].toString());
    String form =
        form(forms(format.substring(start.end(), end)), Languages.serving(locale), number)
            .orElseThrow(
                () -> new IllegalArgumentException("no form for " + number + ": " + format));
    String after = chosen(format.substring(end + 1), locale, arguments);
    return format.substring(0, start.start()) + chosen(form, locale, arguments) + after;
  }

  private static Optional<String> form(List<String> forms, Locale language, BigDecimal number) {
    return named(forms, "=" + number.stripTrailingZeros().toPlainString())
        .or(() -> named(forms, category(language, number)))
        .or(() -> named(forms, "other"));
  }

  private static Optional<String> named(List<String> forms, String name) {
    return forms.stream()
        .filter(form -> form.startsWith(name + "#"))
        .map(form -> form.substring(name.length() + 1))
        .findFirst();
  }

  private static String category(Locale language, BigDecimal number) {
    return CATEGORIES.stream()
        .filter(
            category ->
                Languages.pluralRule(language, category)
                    .filter(rule -> matches(rule, number))
                    .isPresent())
        .findFirst()
        .orElse("other");
  }

  /** Whether a rule such as {@code n % 10 = 2..4 and n % 100 != 12..14} holds for this number. */
  private static boolean matches(String rule, BigDecimal number) {
    for (String alternative : rule.split(" or ")) {
      boolean all = true;
      for (String relation : alternative.split(" and ")) {
        all &= holds(relation.strip(), number);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(String relation, BigDecimal number) {
    Matcher parts = RELATION.matcher(relation);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a plural rule: " + relation);
    }
    BigDecimal n =
        parts.group(1) == null ? number : number.remainder(new BigDecimal(parts.group(1)));
    boolean within = false;
    for (String range : parts.group(3).split(",")) {
      String[] ends = range.split("\\.\\.");
      BigDecimal low = new BigDecimal(ends[0]);
      BigDecimal high = new BigDecimal(ends[ends.length - 1]);
      // A range holds whole numbers only: 1.5 is in none.
      boolean whole = n.stripTrailingZeros().scale() <= 0;
      within |= whole && n.compareTo(low) >= 0 && n.compareTo(high) <= 0;
    }
    return within == parts.group(2).equals("=");
  }

  /** The forms, parted at bars that stand in no inner braces. */
  private static List<String> forms(String choices) {
    List<String> forms = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < choices.length(); i++) {
      char c = choices.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '|' && depth == 0) {
        forms.add(choices.substring(from, i));
        from = i + 1;
      }
    }
    forms.add(choices.substring(from));
    return forms;
  }

  private static int closing(String format, int from) {
    int depth = 1;
    for (int i = from; i < format.length(); i++) {
      char c = format.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a plural that does not end: " + format);
  }
}
