package io.github.unhunch.coach.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What no text and no step may say or do, whoever wrote it. A content file that breaks a rule is
 * refused whole; the reasons stand in docs/evidence.md.
 */
public final class ContentRules {

  /** Most words in an instruction: it is read at a glance from two metres. */
  public static final int INSTRUCTION_WORDS = 12;

  private static final Map<Pattern, String> CLAIMS = new LinkedHashMap<>();
  private static final Map<Pattern, String> UNSAFE_MOVES = new LinkedHashMap<>();
  private static final Map<Pattern, String> UNSAFE_TOUCH = new LinkedHashMap<>();

  /** Words of touching; the rules see a text as {@link #words} makes it. */
  private static final Pattern TOUCH =
      Pattern.compile(
          " (press|knead|massag|rub |rubs |rubbing |stroke|drück|knet|massier|reib|streich"
              + "|ball |roller |faszienrolle )");

  /** Tags, entities and what turns a line of text round or ends it. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "<\\s*[/!?a-zA-Z][^>]{0,300}>|&#?\\w+;|[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  static {
    claim(" (cure|cures|cured|curing|heals?|healed|healing|heilt?|heilen|geheilt) ", "cure");
    claim(" (fixes|fixed|fixing|repariert|behebt) ", "fix");
    claim(" fix (your |the )?(pain|back|neck|posture|shoulders?|spine) ", "fix");
    claim(" (treats?|treatments?|treating|behandelt?|behandlung|behandeln) ", "treatment");
    claim(" (toxins? |detox|giftstoff|entgift|entschlack)", "toxins");
    claim(" (lymph(atic)? drainage|lymphdrainage|drains? .{0,12}lymph)", "lymph");
    claim(" (scar tissue|narbengewebe) ", "scar tissue");
    claim(" (hormon|serotonin|dopamin|endorphin|cortisol)", "hormones");
    claim(" (painkiller|schmerzmittel)", "painkillers");
    claim(" (strengthens?|stärkt) (your |the |deine |die )?(muscle|muskel)", "strength");
    claim(" (stronger muscle|stärkere muskel)", "strength");
    claim(" (realign|einrenk)", "alignment");
    claim(" (guarantee|garantier|medically proven|wissenschaftlich bewiesen)", "proof");
    claim(" (bad|poor|wrong|terrible) posture ", "blame");
    claim(" (schlechte|falsche|miese) (körper)?haltung ", "blame");

    move(" (crack |cracks |cracking |knack(en|st|t)? )", "no cracking");
    move(" ((massage|percussion) guns? |(massage|faszien)pistole)", "no massage gun");
    move(" (head|neck) (circle|circles|rolls) ", "no head circles");
    move(" (circle|roll|spin|whirl) (your|the) (head|neck) ", "no head circles");
    move(" (circle|circles) with (your|the) (head|neck) ", "no head circles");
    move(" (kopf|nacken)kreise", "no head circles");
    move(" (kreise?|rolle?) .{0,12}(dem|den|deinen|deinem) (kopf|nacken) ", "no head circles");
    move(" (kopf|nacken) .{0,12}kreisen ", "no head circles");
    extensionWithRotation();

    touch(
        " (throat|windpipe|adam s apple|kehle|kehlkopf|gurgel|adamsapfel) ",
        "never press the throat");
    touch(
        " ((front|sides?) of (the|your) neck|hals(vorder)?seite|vorne? am hals|seitlich am hals) ",
        "never press the front or side of the neck");
    touch(
        " (on|onto|under|over|down|along) (the|your) (spine|backbone|vertebrae) ",
        "nothing on the spine");
    touch(" (auf|unter|über) (der|die|deine|deiner) wirbelsäule ", "nothing on the spine");
    touch(" wirbelsäule (entlang|hinab|hinunter|runter) ", "nothing on the spine");
  }

  /** In both orders: the head back and then round, and round and then back. */
  private static void extensionWithRotation() {
    String why = "no extension with rotation";
    move(" (head|chin) (all the way |far )?back .{0,20}(turn|twist|rotat)", why);
    move(" (tip|tilt|drop|bend|lean) .{0,6}(head|neck) back .{0,30}(turn|twist|rotat)", why);
    move(" look (straight |far |all the way )?up .{0,30}(turn|twist|rotat)", why);
    move(" (turn|twist|rotate) .{0,10}(head|neck) .{0,30}(all the way|far|fully) back ", why);
    move(" (turn|twist|rotate) .{0,10}(head|neck) .{0,30}look (straight |far )?up ", why);
    move(" kopf .{0,10}(in den nacken|nach hinten) .{0,25}dreh", why);
    move(" dreh.{0,20} kopf .{0,30}in den nacken ", why);
  }

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
    return markup(text).or(() -> first(CLAIMS, text)).or(() -> first(UNSAFE_MOVES, text));
  }

  /** Why a text is not plain words; empty when it is. */
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
      if (TOUCH.matcher(words(form)).find()) {
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
        first(UNSAFE_TOUCH, form).ifPresent(why -> entry.wrong("do", why + ": \"" + form + "\""));
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

  private static void claim(String regex, String what) {
    CLAIMS.put(Pattern.compile(regex), "a claim or word that we do not make (" + what + ")");
  }

  private static void move(String regex, String why) {
    UNSAFE_MOVES.put(Pattern.compile(regex), why);
  }

  private static void touch(String regex, String why) {
    UNSAFE_TOUCH.put(Pattern.compile(regex), why);
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
