package io.github.unhunch.coach.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How hard a text is to read. */
final class ReadingGrade {

  private static final Pattern VOWELS = Pattern.compile("[aeiouy]{1,2}");

  private ReadingGrade() {}

  /**
   * The LIX of a text in any language of alphabets: words a sentence, and percent of words over six
   * letters (Björnsson 1968). Below 30 is very easy, 40 is easy.
   */
  static double lix(String text) {
    String[] words = text.trim().split("[\\s-]+");
    long longOnes =
        Arrays.stream(words)
            .filter(word -> word.chars().filter(Character::isLetter).count() > 6)
            .count();
    return (double) words.length / sentences(text) + 100.0 * longOnes / words.length;
  }

  private static long sentences(String text) {
    return Math.max(1, text.chars().filter(c -> c == '.' || c == '?' || c == ';').count());
  }

  /** The Flesch-Kincaid grade of an English text, with syllables counted by vowel groups. */
  static double of(String text) {
    String[] words = text.trim().split("\\s+");
    long sentences = sentences(text);
    int syllables = 0;
    for (String word : words) {
      syllables += syllables(word);
    }
    return 0.39 * words.length / sentences + 11.8 * syllables / words.length - 15.59;
  }

  private static int syllables(String written) {
    String word = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (word.isEmpty()) {
      return 0;
    }
    if (word.length() <= 3) {
      return 1;
    }
    word = word.replaceAll("(?:[^laeiouy]es|ed|[^laeiouy]e)$", "").replaceAll("^y", "");
    Matcher groups = VOWELS.matcher(word);
    int count = 0;
    while (groups.find()) {
      count++;
    }
    return Math.max(1, count);
  }
}
