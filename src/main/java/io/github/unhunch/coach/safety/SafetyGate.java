package io.github.unhunch.coach.safety;

import io.github.unhunch.coach.content.Cause;
import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.safety.Permission.Verdict;
import io.github.unhunch.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * From what the user told and what happened before to what may be offered now, and why; pure. When
 * in doubt it offers less.
 */
public final class SafetyGate {

  /** How long the answers hold. */
  public static final Duration VALID = Duration.ofDays(90);

  /** From this pain on, of 10, routines are shorter and lighter. */
  public static final int LIGHTER_PAIN = 4;

  /** From this pain on, of 10, there is no routine. */
  public static final int TOO_MUCH_PAIN = 6;

  /** A run that ends so many points above its start was worse. */
  static final int WORSE_BY = 2;

  /** So many bad runs switch a step off. */
  static final int BAD_RUNS = 2;

  private final RoutineLibrary library;
  private final Texts texts;
  private final Cards cards;

  /** A gate that speaks the library's language. */
  public SafetyGate(RoutineLibrary library) {
    this.library = library;
    this.texts = Texts.in(library.locale());
    this.cards = new Cards(library);
  }

  /** The questions of one group, in the order in which they are asked. */
  public List<GateQuestion> questions(Condition.Group group) {
    return Arrays.stream(Condition.values())
        .filter(condition -> condition.group() == group)
        .map(condition -> new GateQuestion(condition, texts.get("gate.question." + condition.id())))
        .toList();
  }

  /** The headline of a group of questions. */
  public String heading(Condition.Group group) {
    return texts.get("gate.group." + group.name());
  }

  /** The cards this gate shows. */
  public Cards cards() {
    return cards;
  }

  /** True when all questions are answered and the answers are not older than 90 days. */
  public boolean answered(SafetyProfile profile, Instant now) {
    return profile.answers().size() == Condition.values().length
        && profile
            .answered()
            .filter(when -> !when.plus(VALID).isBefore(now))
            .filter(when -> !when.isAfter(now.plus(Duration.ofDays(1))))
            .isPresent();
  }

  /**
   * What may be offered now.
   *
   * @param profile what the user told
   * @param pain pain now, 0 to 10, when given
   * @param history earlier runs, in any order
   * @param now the moment
   */
  public Permission permit(
      SafetyProfile profile, OptionalInt pain, List<RoutineOutcome> history, Instant now) {
    Set<Condition> conditions = conditions(profile);
    Set<String> off = switchedOff(history);
    if (any(conditions, Condition.Group.EMERGENCY)) {
      return refuse(Verdict.EMERGENCY, conditions, off, "emergency", cards.emergency());
    }
    if (any(conditions, Condition.Group.DOCTOR)) {
      return refuse(
          Verdict.DOCTOR,
          conditions,
          off,
          "doctor",
          cards.doctor(names(conditions, Condition.Group.DOCTOR)));
    }
    if (!answered(profile, now)) {
      String why = texts.get(profile.answered().isEmpty() ? "gate.why.ask" : "gate.why.askAgain");
      return new Permission(Verdict.ASK, true, true, conditions, off, why, Optional.empty());
    }
    if (pain.isPresent() && pain.getAsInt() >= TOO_MUCH_PAIN) {
      return refuse(Verdict.PAIN, conditions, off, "pain", cards.pain());
    }
    boolean movementOnly = any(conditions, Condition.Group.NO_PRESSURE);
    boolean painful = pain.isPresent() && pain.getAsInt() >= LIGHTER_PAIN;
    OptionalInt lightens = painful ? pain : OptionalInt.empty();
    boolean lighter = painful || movementOnly || causes(profile).stream().anyMatch(Cause::lighter);
    return new Permission(
        Verdict.GO,
        movementOnly,
        lighter,
        conditions,
        off,
        why(profile, conditions, off, movementOnly, lightens, lighter),
        Optional.empty());
  }

  /**
   * The steps that two bad runs have switched off: each ended 2 points or more above its start, or
   * was stopped at this step because it hurt.
   */
  public Set<String> switchedOff(List<RoutineOutcome> history) {
    Map<String, Integer> bad = new TreeMap<>();
    for (RoutineOutcome run : history) {
      Set<String> blamed = new TreeSet<>();
      OptionalInt change = run.painChange();
      if (change.isPresent() && change.getAsInt() >= WORSE_BY) {
        blamed.addAll(run.steps());
      }
      run.hurtAt().ifPresent(blamed::add);
      blamed.forEach(step -> bad.merge(step, 1, Integer::sum));
    }
    return bad.entrySet().stream()
        .filter(step -> step.getValue() >= BAD_RUNS)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Permission refuse(
      Verdict verdict, Set<Condition> conditions, Set<String> off, String why, Card card) {
    return new Permission(
        verdict, true, true, conditions, off, texts.get("gate.why." + why), Optional.of(card));
  }

  private String why(
      SafetyProfile profile,
      Set<Condition> conditions,
      Set<String> off,
      boolean movementOnly,
      OptionalInt pain,
      boolean lighter) {
    if (movementOnly) {
      return texts.get(
          "gate.why.movementOnly",
          String.join(", ", names(conditions, Condition.Group.NO_PRESSURE)));
    }
    if (pain.isPresent()) {
      return texts.get("gate.why.lighterPain", pain.getAsInt());
    }
    if (lighter) {
      return texts.get(
          "gate.why.lighterCause",
          causes(profile).stream()
              .filter(Cause::lighter)
              .map(Cause::name)
              .collect(Collectors.joining(", ")));
    }
    return off.isEmpty() ? "" : texts.get("gate.why.switchedOff", off.size(), stepNames(off));
  }

  /** As the user knows the steps; a left and a right half are one. */
  private String stepNames(Set<String> ids) {
    return library.steps().stream()
        .filter(step -> ids.contains(step.id()))
        .map(RoutineStep::name)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private Set<Condition> conditions(SafetyProfile profile) {
    Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    profile
        .answers()
        .forEach(
            (condition, yes) -> {
              if (yes) {
                conditions.add(condition);
              }
            });
    causes(profile).forEach(cause -> conditions.addAll(cause.implies()));
    return conditions;
  }

  private List<Cause> causes(SafetyProfile profile) {
    return library.causes().stream()
        .filter(cause -> profile.causes().contains(cause.id()))
        .toList();
  }

  private List<String> names(Set<Condition> conditions, Condition.Group group) {
    return conditions.stream()
        .filter(condition -> condition.group() == group)
        .map(condition -> texts.get("gate.short." + condition.id()))
        .toList();
  }

  private static boolean any(Set<Condition> conditions, Condition.Group group) {
    return conditions.stream().anyMatch(condition -> condition.group() == group);
  }
}
