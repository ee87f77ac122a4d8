package io.github.unhunch.coach.content;

import io.github.unhunch.posture.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads routines, which name steps and may give them another dose. */
final class RoutineReader {

  /** How long a routine of a kind may take by the clock, in seconds. */
  private static final Map<Routine.Kind, double[]> SECONDS =
      Map.of(
          Routine.Kind.SHORT, new double[] {120, 180},
          Routine.Kind.STANDING, new double[] {120, 180},
          Routine.Kind.WALL, new double[] {120, 180},
          Routine.Kind.HANDS_ONLY, new double[] {120, 180},
          Routine.Kind.RESET, new double[] {20, 30},
          Routine.Kind.STRAIN, new double[] {120, 600},
          Routine.Kind.AREA, new double[] {60, 300},
          Routine.Kind.LONG, new double[] {600, 1200});

  private final Locale locale;
  private final Known known;
  private final List<RoutineStep> steps;

  RoutineReader(Locale locale, Known known, List<RoutineStep> steps) {
    this.locale = locale;
    this.known = known;
    this.steps = steps;
  }

  Routine read(Entry entry) {
    String id = entry.id("id");
    known.claim(entry, "routine", id);
    Optional<String> area = entry.optionalId("area");
    area.ifPresent(name -> known.check(entry, "area", name));
    Routine routine =
        new Routine(
            id,
            entry.wording("name").in(locale, Side.NONE),
            entry.wording("summary").in(locale, Side.NONE),
            entry.choice("kind", Routine.Kind.class),
            entry.choices("cues", Cue.class),
            area,
            known.check(entry, "preparations", "preparation", entry.words("preparations")),
            steps(entry));
    check(entry, routine);
    entry.finish();
    return routine;
  }

  private List<RoutineStep> steps(Entry entry) {
    List<RoutineStep> chosen = new ArrayList<>();
    for (Entry named : entry.entries("steps")) {
      String id = named.id("step");
      known.check(named, "step", id);
      List<RoutineStep> sides = steps.stream().filter(step -> step.id().equals(id)).toList();
      for (RoutineStep step : sides) {
        chosen.add(step.withDose(dose(named, step)));
      }
      named.finish();
    }
    return chosen;
  }

  private static Dose dose(Entry named, RoutineStep step) {
    Dose usual = step.dose();
    Dose dose =
        new Dose(
            usual.progression(),
            named.has("repetitions")
                ? named.whole("repetitions", 1, 30, "repetitions")
                : usual.repetitions(),
            named.has("seconds") ? named.number("seconds", 1, 1200, "s") : usual.seconds());
    if (step.contact() != Contact.NONE
        && dose.totalSeconds() > Math.max(60, usual.totalSeconds())) {
      named.wrong("seconds", "at most 60 s on one spot");
    }
    if (step.regions().contains(Region.SKULL_BASE)
        && step.contact() != Contact.NONE
        && dose.totalSeconds() > 30) {
      named.wrong("seconds", "at most 30 s at the base of the skull");
    }
    return dose;
  }

  private static void check(Entry entry, Routine routine) {
    if (routine.steps().isEmpty()) {
      entry.wrong("steps", "a routine needs at least one step");
      return;
    }
    double[] range = SECONDS.getOrDefault(routine.kind(), new double[] {20, 1200});
    if (routine.seconds() < range[0] || routine.seconds() > range[1]) {
      entry.wrong(
          "steps",
          "a %s routine takes %.0f to %.0f s, not %.0f"
              .formatted(routine.kind(), range[0], range[1], routine.seconds()));
    }
    if ((routine.kind() == Routine.Kind.AREA) != routine.area().isPresent()) {
      entry.wrong("area", "an AREA routine, and no other, names its area");
    }
    Set<Place> refused =
        switch (routine.kind()) {
          case STANDING -> Set.of(Place.SEATED, Place.LYING);
          case HANDS_ONLY, RESET -> Set.of(Place.WALL, Place.DOORWAY, Place.LYING);
          default -> Set.of();
        };
    for (RoutineStep step : routine.steps()) {
      if (refused.contains(step.place())) {
        entry.wrong("steps", step.id() + " cannot be done in a routine of this kind");
      }
      if (routine.kind() == Routine.Kind.HANDS_ONLY && !step.tools().isEmpty()) {
        entry.wrong("steps", step.id() + " needs a tool");
      }
    }
  }
}
