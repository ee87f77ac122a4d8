package io.github.unhunch.coach.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads steps; one for both sides becomes two, left first. */
final class StepReader {

  /** What the camera can check. */
  static final Set<String> EXERCISES =
      Set.of("neck-side-bend", "shoulder-roll", "overhead-reach", "chin-tuck", "scapular-squeeze");

  private final Locale locale;
  private final Known known;

  StepReader(Locale locale, Known known) {
    this.locale = locale;
    this.known = known;
  }

  /** Reads one step as one or two. */
  List<RoutineStep> read(Entry entry) {
    String id = entry.id("id");
    known.claim(entry, "step", id);
    Wording instruction = entry.wording("do");
    Wording feel = entry.wording("feel");
    Wording name = entry.wording("name");
    boolean both = entry.word("side").equals("BOTH");
    if (!both && !entry.word("side").equals("NONE")) {
      entry.wrong("side", "must be NONE or BOTH");
    }
    Optional<String> exercise = exercise(entry);
    Dose dose = dose(entry.entry("dose"), exercise.isPresent());
    Contact contact = entry.choice("contact", Contact.class);
    List<String> tools = known.check(entry, "tools", "tool", entry.words("tools"));
    Function<Side, StepWords> words =
        side ->
            new StepWords(
                name.in(locale, Side.LEFT), instruction.in(locale, side), feel.in(locale, side));
    RoutineStep left =
        new RoutineStep(
            id,
            words.apply(Side.LEFT),
            dose,
            both ? Side.LEFT : Side.NONE,
            new StepDemands(
                tools,
                entry.choices("regions", Region.class),
                contact,
                entry.choice("place", Place.class),
                contraindications(entry, contact, tools)),
            new StepReferences(
                entry.optionalId("technique"), exercise, entry.id("evidence"), entry.id("figure")));
    left.technique().ifPresent(technique -> known.check(entry, "technique", technique));
    known.check(entry, "evidence", left.evidence());
    if (entry.rulesApply()) {
      ContentRules.check(entry, instruction, feel, left, both);
    }
    entry.finish();
    if (!both) {
      return List.of(left);
    }
    return List.of(left, left.onSide(Side.RIGHT, words.apply(Side.RIGHT)));
  }

  private static Optional<String> exercise(Entry entry) {
    Optional<String> exercise = entry.optionalId("exercise");
    if (exercise.isPresent() && !EXERCISES.contains(exercise.get())) {
      entry.wrong("exercise", "must be one of " + new ArrayList<>(EXERCISES));
    }
    return exercise;
  }

  private static Dose dose(Entry entry, boolean seenByCamera) {
    Dose.Progression by = entry.choice("by", Dose.Progression.class);
    if (by == Dose.Progression.CAMERA && !seenByCamera) {
      entry.wrong("by", "CAMERA needs an exercise that the camera can check");
    }
    Dose dose =
        new Dose(
            by,
            entry.whole("repetitions", 1, 30, "repetitions"),
            entry.number("seconds", 1, 1200, "s"));
    entry.finish();
    return dose;
  }

  /** What touches or uses a tool is ruled out by everything that rules out pressure. */
  private static Set<Condition> contraindications(
      Entry entry, Contact contact, List<String> tools) {
    Set<Condition> all = EnumSet.noneOf(Condition.class);
    all.addAll(entry.conditions("not"));
    if (contact != Contact.NONE || !tools.isEmpty()) {
      Arrays.stream(Condition.values())
          .filter(condition -> condition.group() == Condition.Group.NO_PRESSURE)
          .forEach(all::add);
    }
    return all;
  }
}
