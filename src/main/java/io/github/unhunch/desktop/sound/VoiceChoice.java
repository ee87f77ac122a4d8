package io.github.unhunch.desktop.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Picks a voice of the right language from what the systems' own voice lists print; pure. German
 * read by an English voice cannot be understood, so no voice at all is better than a wrong one.
 */
final class VoiceChoice {

  /**
   * macOS: {@code Anna (Premium) de_DE # Hallo! Ich heiße Anna.} Some old voices have a language
   * such as {@code en-scotland}.
   */
  private static final Pattern SAY =
      Pattern.compile("^(\\S.*?)\\s+([a-z]{2,3})[_-]([A-Za-z0-9_@=]+)\\s+#.*$");

  /** A downloaded, better voice says so after its name, in the system's language. */
  private static final Pattern QUALITY = Pattern.compile("\\(([^()]+)\\)$");

  /**
   * Plain voices that read sentences well. The list of macOS opens with voices that are jokes, such
   * as bells and bubbles, and does not mark them.
   */
  private static final Map<String, List<String>> GOOD =
      Map.of(
          "de", List.of("Anna", "Petra", "Markus", "Viktor", "Yannick"),
          "en", List.of("Samantha", "Alex", "Ava", "Daniel", "Karen", "Moira", "Tessa"));

  private VoiceChoice() {}

  /** A voice and what tells it apart from the others of its language. */
  private record Offer(String name, String region, int quality, int good, boolean plain) {}

  /**
   * The name for {@code say -v}.
   *
   * @param listing what {@code say -v ?} prints
   * @param locale the language to speak; its country, when it has one, is preferred
   */
  static Optional<String> ofSay(String listing, Locale locale) {
    List<Offer> offers = new ArrayList<>();
    for (String line : listing.lines().toList()) {
      Matcher voice = SAY.matcher(line);
      if (voice.matches() && voice.group(2).equals(locale.getLanguage())) {
        offers.add(offer(voice.group(1), voice.group(3), locale));
      }
    }
    return best(offers, locale);
  }

  private static Offer offer(String name, String region, Locale locale) {
    Matcher bracket = QUALITY.matcher(name);
    int quality = !bracket.find() ? 0 : bracket.group(1).equals("Premium") ? 2 : 1;
    List<String> good = GOOD.getOrDefault(locale.getLanguage(), List.of());
    int place = good.indexOf(name.replaceAll(" \\(.*", ""));
    return new Offer(name, region, quality, place < 0 ? good.size() : place, !name.endsWith("))"));
  }

  private static Optional<String> best(List<Offer> offers, Locale locale) {
    return offers.stream()
        .min(
            Comparator.comparing((Offer offer) -> !offer.region().equals(locale.getCountry()))
                .thenComparing(offer -> -offer.quality())
                .thenComparing(Offer::good)
                .thenComparing(offer -> !offer.plain()))
        .map(Offer::name);
  }

  /**
   * The name for {@code SelectVoice} of Windows.
   *
   * @param listing one line a voice: its culture such as {@code de-DE}, a tab, its name
   * @param locale the language to speak; its country, when it has one, is preferred
   */
  static Optional<String> ofWindows(String listing, Locale locale) {
    List<Offer> offers = new ArrayList<>();
    for (String line : listing.lines().toList()) {
      String[] fields = line.strip().split("\t", 2);
      String[] culture = fields[0].split("-", 2);
      if (fields.length == 2 && culture[0].equals(locale.getLanguage())) {
        offers.add(new Offer(fields[1], culture.length < 2 ? "" : culture[1], 0, 0, true));
      }
    }
    return best(offers, locale);
  }

  /**
   * The language for {@code espeak-ng -v}.
   *
   * @param listing what {@code espeak-ng --voices} prints: priority, language, ...
   * @param locale the language to speak; its country, when it has one, is preferred
   */
  static Optional<String> ofEspeak(String listing, Locale locale) {
    String language = locale.getLanguage();
    List<String> there =
        listing
            .lines()
            .map(line -> line.strip().split("\\s+"))
            .filter(fields -> fields.length > 1)
            .map(fields -> fields[1].toLowerCase(Locale.ROOT))
            .filter(code -> code.equals(language) || code.startsWith(language + "-"))
            .toList();
    String regional = (language + "-" + locale.getCountry()).toLowerCase(Locale.ROOT);
    if (there.contains(regional)) {
      return Optional.of(regional);
    }
    // The bare language leaves the accent to the priorities of the list.
    return there.isEmpty() ? Optional.empty() : Optional.of(language);
  }
}
