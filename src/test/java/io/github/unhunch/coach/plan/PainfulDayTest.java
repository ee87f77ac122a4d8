package io.github.unhunch.coach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.content.Tool;
import io.github.unhunch.coach.safety.Permission;
import io.github.unhunch.coach.safety.SafetyGate;
import io.github.unhunch.coach.safety.SafetyProfile;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pain before a routine does to each of them, with every tool at hand and with none. */
class PainfulDayTest {

  private static final RoutineLibrary LIBRARY = RoutineLibrary.builtIn(Locale.ENGLISH);
  private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
  private static final Set<String> ALL_TOOLS =
      LIBRARY.tools().stream().map(Tool::id).collect(Collectors.toSet());

  static Stream<String> routines() {
    return LIBRARY.routines().stream().map(Routine::id);
  }

  @ParameterizedTest
  @MethodSource("routines")
  void threeOfTenChangesNothing(String id) {
    assertThat(fitted(id, 3, ALL_TOOLS)).contains(written(id));
    assertThat(fitted(id, 0, ALL_TOOLS)).contains(written(id));
  }

  @ParameterizedTest
  @MethodSource("routines")
  void fourAndFiveAreShorterAndLighter(String id) {
    for (int pain : new int[] {4, 5}) {
      Routine lighter = fitted(id, pain, ALL_TOOLS).orElseThrow();
      assertThat(lighter.seconds()).isLessThanOrEqualTo(written(id).seconds() * 0.7);
      for (RoutineStep step : lighter.steps()) {
        assertThat(step.technique().orElse(""))
            .isNotIn("trigger-point", "cross-fibre", "tendon-end");
        assertThat(step.pressure() && !step.tools().isEmpty())
            .as("%s presses with a tool", step.id())
            .isFalse();
        assertThat(step.dose().totalSeconds()).isLessThanOrEqualTo(usualSeconds(id, step));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("routines")
  void sixAndMoreIsNoRoutine(String id) {
    assertThat(fitted(id, 6, ALL_TOOLS)).isEmpty();
    assertThat(fitted(id, 10, Set.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("routines")
  void handsOnlyAlwaysWorks(String id) {
    for (int pain : new int[] {0, 5}) {
      List<RoutineStep> steps = fitted(id, pain, Set.of()).orElseThrow().steps();
      assertThat(steps).isNotEmpty();
      assertThat(steps).allMatch(step -> step.tools().isEmpty());
    }
  }

  /** The longest this step takes where the routine or the library has it. */
  private static double usualSeconds(String id, RoutineStep step) {
    return Stream.concat(written(id).steps().stream(), LIBRARY.steps().stream())
        .filter(other -> other.id().equals(step.id()))
        .mapToDouble(other -> other.dose().totalSeconds())
        .max()
        .orElseThrow();
  }

  private static Routine written(String id) {
    return LIBRARY.routine(id).orElseThrow();
  }

  private static Optional<Routine> fitted(String id, int pain, Set<String> tools) {
    Map<Condition, Boolean> answers = new EnumMap<>(Condition.class);
    for (Condition condition : Condition.values()) {
      answers.put(condition, false);
    }
    SafetyProfile profile = SafetyProfile.DEFAULT.withAnswers(answers, NOW).withTools(tools);
    Permission permission =
        new SafetyGate(LIBRARY).permit(profile, OptionalInt.of(pain), List.of(), NOW);
    return new RoutinePlanner(LIBRARY)
        .plan(PlanRequest.ofRoutine(id), permission, profile, List.of())
        .map(Plan::routine);
  }
}
