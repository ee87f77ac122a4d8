package io.github.unhunch.coach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.Contact;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.safety.Permission;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.safety.SafetyGate;
import io.github.unhunch.coach.safety.SafetyProfile;
import io.github.unhunch.posture.Cue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * No profile, history or pack can make a step appear that its contraindications forbid. The rules
 * are written out once more here, apart from the gate's own code.
 */
class NothingForbiddenTest {

  private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
  private static final RoutineLibrary LIBRARY = withPack();

  @Property(tries = 400)
  void nothingForbiddenIsEverPlanned(
      @ForAll("profiles") SafetyProfile profile,
      @ForAll("pains") OptionalInt pain,
      @ForAll("histories") List<RoutineOutcome> history,
      @ForAll("requests") PlanRequest request) {
    Permission permission = new SafetyGate(LIBRARY).permit(profile, pain, history, NOW);
    Optional<Plan> plan = new RoutinePlanner(LIBRARY).plan(request, permission, profile, history);
    Set<Condition> yes = conditions(profile);
    boolean refused =
        yes.stream().anyMatch(condition -> condition.group() != Condition.Group.NO_PRESSURE)
            || pain.orElse(0) >= 6
            || profile.answers().size() < Condition.values().length
            || profile.answered().orElse(Instant.EPOCH).isBefore(NOW.minus(Duration.ofDays(90)));
    if (refused) {
      assertThat(plan).isEmpty();
    }
    Map<String, Integer> bad = badRuns(history);
    for (RoutineStep step : plan.map(Plan::routine).map(Routine::steps).orElse(List.of())) {
      assertThat(step.contraindications()).noneMatch(yes::contains);
      assertThat(profile.tools()).containsAll(step.tools());
      assertThat(bad.getOrDefault(step.id(), 0)).isLessThan(2);
      if (!yes.isEmpty()) {
        assertThat(step.contact()).isEqualTo(Contact.NONE);
        assertThat(step.tools()).isEmpty();
      }
    }
    plan.ifPresent(
        found -> {
          assertThat(found.routine().steps()).isNotEmpty();
          assertThat(found.why()).isNotBlank();
        });
  }

  private static Set<Condition> conditions(SafetyProfile profile) {
    Set<Condition> yes = new HashSet<>();
    profile
        .answers()
        .forEach(
            (condition, answer) -> {
              if (answer) {
                yes.add(condition);
              }
            });
    Map<String, Condition> implied =
        Map.of(
            "osteoporosis", Condition.OSTEOPOROSIS,
            "arthritis", Condition.INFLAMMATORY_ARTHRITIS,
            "injury", Condition.RECENT_FALL_OR_ACCIDENT,
            "pinched-nerve", Condition.PINS_AND_NEEDLES_OR_WEAK_ARM);
    profile.causes().stream().filter(implied::containsKey).map(implied::get).forEach(yes::add);
    return yes;
  }

  private static Map<String, Integer> badRuns(List<RoutineOutcome> history) {
    Map<String, Integer> bad = new HashMap<>();
    for (RoutineOutcome run : history) {
      Set<String> blamed = new HashSet<>();
      if (run.painBefore().isPresent()
          && run.painAfter().isPresent()
          && run.painAfter().getAsInt() >= run.painBefore().getAsInt() + 2) {
        blamed.addAll(run.steps());
      }
      run.hurtAt().ifPresent(blamed::add);
      blamed.forEach(step -> bad.merge(step, 1, Integer::sum));
    }
    return bad;
  }

  @Provide
  Arbitrary<SafetyProfile> profiles() {
    Arbitrary<Set<Condition>> yes =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(Set.of())),
            Tuple.of(
                4,
                Arbitraries.of(Condition.values())
                    .filter(c -> c.group() == Condition.Group.NO_PRESSURE)
                    .set()
                    .ofMaxSize(2)),
            Tuple.of(1, Arbitraries.of(Condition.values()).set().ofMaxSize(2)));
    Arbitrary<Set<String>> causes =
        Arbitraries.of(LIBRARY.causes()).map(cause -> cause.id()).set().ofMaxSize(1);
    Arbitrary<Set<String>> tools =
        Arbitraries.of(LIBRARY.tools()).map(tool -> tool.id()).set().ofMaxSize(7);
    Arbitrary<Integer> age = Arbitraries.integers().between(0, 95);
    return Combinators.combine(yes, causes, tools, age)
        .as(
            (conditions, named, owned, days) -> {
              Map<Condition, Boolean> answers = new EnumMap<>(Condition.class);
              for (Condition condition : Condition.values()) {
                answers.put(condition, conditions.contains(condition));
              }
              return SafetyProfile.DEFAULT
                  .withAnswers(answers, NOW.minus(Duration.ofDays(days)))
                  .withCauses(named)
                  .withTools(owned);
            });
  }

  @Provide
  Arbitrary<OptionalInt> pains() {
    return Arbitraries.integers()
        .between(-1, 8)
        .map(pain -> pain < 0 ? OptionalInt.empty() : OptionalInt.of(pain));
  }

  @Provide
  Arbitrary<List<RoutineOutcome>> histories() {
    Arbitrary<Routine> routines = Arbitraries.of(LIBRARY.routines());
    Arbitrary<Integer> pain = Arbitraries.integers().between(0, 10);
    Arbitrary<Integer> daysAgo = Arbitraries.integers().between(0, 60);
    Arbitrary<Boolean> hurt = Arbitraries.of(false, false, false, true);
    return Combinators.combine(routines, pain, pain, daysAgo, hurt)
        .as(
            (routine, before, after, days, stopped) -> {
              List<String> steps = routine.steps().stream().map(RoutineStep::id).toList();
              return new RoutineOutcome(
                  routine.id(),
                  steps,
                  NOW.minus(Duration.ofDays(days)),
                  OptionalInt.of(before),
                  OptionalInt.of(after),
                  Optional.empty(),
                  stopped ? Optional.of(steps.get(steps.size() - 1)) : Optional.empty());
            })
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<PlanRequest> requests() {
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.of(Cue.values()), Arbitraries.of(Side.values()))
            .as(PlanRequest::forCue),
        Arbitraries.of(Routine.Kind.values()).map(PlanRequest::ofKind),
        Arbitraries.of(LIBRARY.routines()).map(routine -> PlanRequest.ofRoutine(routine.id())));
  }

  /** A pack that claims to be harmless: it presses, rolls and names no contraindication itself. */
  private static RoutineLibrary withPack() {
    try {
      Path packs = Files.createTempDirectory("packs");
      Files.writeString(
          packs.resolve("pack.json"),
          """
          {"format": 1, "steps": [{
            "id": "sly", "name": {"en": "Sly"}, "technique": "petrissage",
            "do": {"en": "Knead your back."}, "feel": {"en": "Warm."},
            "dose": {"by": "TIME", "repetitions": 1, "seconds": 60}, "side": "NONE",
            "tools": ["massage-stick"], "regions": ["upper-back"], "contact": "PRESSURE",
            "place": "ANYWHERE", "not": [], "evidence": "comfort", "figure": "massage-stick"}],
           "routines": [{"id": "sly-one", "name": {"en": "Sly"}, "summary": {"en": "Sly."},
            "kind": "SHORT", "cues": ["STILL", "LEANING", "HEAD_FORWARD"], "preparations": [],
            "steps": [{"step": "sly"}, {"step": "sly"}, {"step": "seated-twist"}]}]}
          """);
      RoutineLibrary library = RoutineLibrary.load(Locale.ENGLISH, packs);
      assertThat(library.problems()).isEmpty();
      return library;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
