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
  private static final Pattern TOUCH =
      pattern(
          "\\b(press|knead|massag|rub(s|bing)?\\b|stroke|squash|drück|knet|massier|reib|streich)");

  static {
    claim("\\b(cure|cures|cured|curing|heals?|healed|healing|heilt?|heilen|geheilt)\\b", "cure");
    claim("\\b(fixes|fixed|repariert)\\b", "fix");
    claim("\\b(treats?|treatment|treating|behandelt|behandlung|behandeln)\\b", "treatment");
    claim("\\b(toxins?|detox\\w*|giftstoffe?n?|entgift\\w*|entschlack\\w*)\\b", "toxins");
    claim("\\b(scar tissue|narbengewebe)\\b", "scar tissue");
    claim("\\b(hormon\\w*|serotonin|dopamin\\w*|endorphin\\w*|cortisol)\\b", "hormones");
    claim("\\b(painkillers?|schmerzmittel\\w*)\\b", "painkillers");
    claim("\\b(strengthens|stärkt) (your |the |deine |die )?(muscles?|muskeln?)\\b", "strength");
    claim("\\b(realign\\w*|misaligned vertebra\\w*|einrenk\\w*)\\b", "alignment");
    claim(
        "\\b(guarantee\\w*|garantier\\w*|medically proven|wissenschaftlich bewiesen)\\b", "proof");
    claim("\\b(bad|poor|wrong|terrible) posture\\b", "blame");
    claim("\\b(schlechte|falsche|miese) (körper)?haltung\\b", "blame");

    move("\\b(crack(s|ing)?|knack(en|st|t)?)\\b", "no cracking");
    move("\\b(massage gun|massagepistole)\\b", "no massage gun");
    move(
        "\\b((head|neck) (circles|rolls)|(circle|roll|spin) your (head|neck))\\b",
        "no head circles");
    move("\\b(kopfkreisen|kreise? (mit )?(dem|den|deinen) (kopf|nacken))", "no head circles");
    move(
        "(head|chin) (all the way )?back.{0,20}\\b(turn|twist|rotate)",
        "no extension with rotation");
    move("(kopf) in den nacken.{0,25}\\bdreh", "no extension with rotation");

    touch("\\b(throat|windpipe|kehle|kehlkopf|gurgel)\\b", "never press the throat");
    touch(
        "\\b((front|side)s? of (the|your) neck|hals(vorder)?seite|vorn(e)? am hals|seitlich am hals)\\b",
        "never press the front or side of the neck");
    touch(
        "\\b(ball|stick|roller).{0,20}\\b(on|onto|under|over) (the|your) spine\\b",
        "nothing on the spine");
    touch("\\b(auf|unter) (der|die|deine|deiner) wirbelsäule\\b", "nothing on the spine");
  }

  private ContentRules() {}

  /**
   * Why a text may not be shown at all: a claim without good support, blame, or an unsafe move.
   *
   * @return the reason, or empty when the text may be shown
   */
  public static Optional<String> claim(String text) {
    if (text.contains("!")) {
      return Optional.of("no exclamation marks");
    }
    return first(CLAIMS, text).or(() -> first(UNSAFE_MOVES, text));
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
      checkUntouched(entry, instruction);
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
  private static void checkUntouched(Entry entry, Wording instruction) {
    for (String form : instruction.forms()) {
      if (TOUCH.matcher(form).find()) {
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
    return rules.entrySet().stream()
        .filter(rule -> rule.getKey().matcher(text).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static void claim(String regex, String what) {
    CLAIMS.put(pattern(regex), "a claim or word that we do not make (" + what + ")");
  }

  private static void move(String regex, String why) {
    UNSAFE_MOVES.put(pattern(regex), why);
  }

  private static void touch(String regex, String why) {
    UNSAFE_TOUCH.put(pattern(regex), why);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
