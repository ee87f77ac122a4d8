package io.github.unhunch.coach.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What no text and no step may say or do, whoever wrote it. A content file that breaks a rule is
 * refused whole; the reasons stand in docs/evidence.md. The rules are data, one file a language;
 * every text is held to those of all languages, since a file may say one and hold another.
 */
public final class ContentRules {

  /** Most words in an instruction: it is read at a glance from two metres. */
  public static final int INSTRUCTION_WORDS = 12;

  private static final Rules RULES = Rules.ofAllLanguages();

  /** Tags, entities, and what turns a line of text round or ends it. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "<\\s*[/!?a-zA-Z][^>]{0,300}>|&#?\\w+;"
              + "|[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private ContentRules() {}

  /**
   * Why a text may not be shown at all: a claim without good support, blame, an unsafe move, or
   * markup, which is no word.
   *
   * @return the reason, or empty when the text may be shown
   */
  public static Optional<String> claim(String text) {
    if (text.contains("!")) {
      return Optional.of("no exclamation marks");
    }
    return markup(text).or(() -> first(RULES.claims(), text)).or(() -> first(RULES.moves(), text));
  }

  /** Why a text is more than plain words; empty when it is not. */
  static Optional<String> markup(String text) {
    return MARKUP.matcher(text).find()
        ? Optional.of("no markup and no control characters")
        : Optional.empty();
  }

  /** Checks one step's words and pairings. */
  static void check(
      Entry entry, Wording instruction, Wording feel, RoutineStep step, boolean bothSides) {
    for (String form : instruction.forms()) {
      int words = form.trim().split("\\s+").length;
      if (words > INSTRUCTION_WORDS) {
        entry.wrong("do", "at most " + INSTRUCTION_WORDS + " words, not " + words + ": " + form);
      }
    }
    checkSides(entry, instruction, feel, bothSides);
    if (step.contact() == Contact.NONE) {
      checkUntouched(entry, instruction, step);
    } else {
      checkTouched(entry, List.of(instruction, feel), step);
    }
  }

  private static void checkSides(
      Entry entry, Wording instruction, Wording feel, boolean bothSides) {
    if (bothSides && !instruction.sided()) {
      entry.wrong("do", "a step for both sides must name the side, as [left|right]");
    }
    if (!bothSides && (instruction.sided() || feel.sided())) {
      entry.wrong("side", "must be BOTH where the text says [left|right]");
    }
  }

  /** A step that says press but not where it touches would slip past the safety questions. */
  private static void checkUntouched(Entry entry, Wording instruction, RoutineStep step) {
    if (!step.tools().isEmpty()) {
      entry.wrong("contact", "must be LIGHT or PRESSURE for a step with a tool");
    }
    for (String form : instruction.forms()) {
      if (first(RULES.touch(), form).isPresent()) {
        entry.wrong("contact", "must be LIGHT or PRESSURE for \"" + form + "\"");
      }
    }
  }

  private static void checkTouched(Entry entry, List<Wording> texts, RoutineStep step) {
    for (Region region : step.regions()) {
      if (region.neverTouched()) {
        entry.wrong(
            "regions",
            "nothing may press or stroke the "
                + region.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      }
    }
    if (step.regions().isEmpty()) {
      entry.wrong("regions", "a step that touches must say where");
    }
    for (Wording text : texts) {
      for (String form : text.forms()) {
        first(RULES.unsafeTouch(), form)
            .ifPresent(why -> entry.wrong("do", why + ": \"" + form + "\""));
      }
    }
    double seconds = step.dose().totalSeconds();
    if (step.technique().filter("trigger-point"::equals).isPresent() && seconds > 60) {
      entry.wrong("dose", "at most 60 s on a tender spot, not " + seconds);
    }
    if (step.regions().contains(Region.SKULL_BASE) && seconds > 30) {
      entry.wrong("dose", "at most 30 s at the base of the skull, not " + seconds);
    }
  }

  private static Optional<String> first(Map<Pattern, String> rules, String text) {
    String words = words(text);
    return rules.entrySet().stream()
        .filter(rule -> rule.getKey().matcher(words).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * The text in lower case with each run of anything but letters as one blank, so fast to search.
   */
  private static String words(String text) {
    StringBuilder words = new StringBuilder(" ");
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetter(c)) {
        words.append(c);
      } else if (words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.append(' ').toString();
  }
}
