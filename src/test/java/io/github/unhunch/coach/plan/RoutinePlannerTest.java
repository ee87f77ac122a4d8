package io.github.unhunch.coach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.safety.Permission;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.safety.SafetyGate;
import io.github.unhunch.coach.safety.SafetyProfile;
import io.github.unhunch.posture.Cue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which routine is offered, and why. */
class RoutinePlannerTest {

  private static final RoutineLibrary LIBRARY = RoutineLibrary.builtIn(Locale.ENGLISH);
  private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

  private final RoutinePlanner planner = new RoutinePlanner(LIBRARY);
  private final SafetyGate gate = new SafetyGate(LIBRARY);

  @ParameterizedTest
  @EnumSource(Cue.class)
  void theCueChoosesItsShortRoutine(Cue cue) {
    Plan plan = plan(PlanRequest.forCue(cue, Side.NONE), allNo(), List.of()).orElseThrow();
    assertThat(plan.routine().kind()).isEqualTo(Routine.Kind.SHORT);
    assertThat(plan.routine().cues()).contains(cue);
    assertThat(plan.routine().seconds()).isBetween(110.0, 180.0);
    assertThat(plan.why()).isNotBlank().endsWith(".");
  }

  @ParameterizedTest
  @EnumSource(Cue.class)
  void neverTheSameThreeTimesRunning(Cue cue) {
    for (SafetyProfile profile : List.of(allNo(), yes(Condition.OSTEOPOROSIS))) {
      List<RoutineOutcome> history = new ArrayList<>();
      List<String> chosen = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Plan plan = plan(PlanRequest.forCue(cue, Side.NONE), profile, history).orElseThrow();
        chosen.add(plan.routine().id());
        history.add(run(plan.routine().id(), 100 - i, 3, 2, steps(plan)));
      }
      for (int i = 2; i < chosen.size(); i++) {
        boolean same =
            chosen.get(i).equals(chosen.get(i - 1)) && chosen.get(i).equals(chosen.get(i - 2));
        assertThat(same).as(chosen.toString()).isFalse();
      }
    }
  }

  @Test
  void aLeanIsAnsweredOnItsOwnSideForTheSameTime() {
    Plan plan =
        plan(PlanRequest.forCue(Cue.HEAD_TILT, Side.LEFT), allNo(), List.of()).orElseThrow();
    assertThat(plan.routine().steps()).extracting(RoutineStep::side).containsOnly(Side.LEFT);
    assertThat(plan.routine().seconds()).isEqualTo(180);
    assertThat(plan.routine().steps())
        .allMatch(step -> step.dose().seconds() <= (step.pressure() ? 60 : 30));
    assertThat(plan.why()).contains("left");
  }

  @Test
  void aToolThatIsNotOwnedIsReplacedByHandsOrWall() {
    Plan without =
        plan(PlanRequest.forCue(Cue.TOO_CLOSE, Side.NONE), allNo(), List.of()).orElseThrow();
    assertThat(steps(without)).contains("compression-wall").doesNotContain("compression-ball-wall");
    Plan with =
        plan(
                PlanRequest.forCue(Cue.TOO_CLOSE, Side.NONE),
                allNo().withTools(Set.of("massage-ball")),
                List.of())
            .orElseThrow();
    assertThat(steps(with)).contains("compression-ball-wall").doesNotContain("compression-wall");
  }

  @Test
  void aPainfulDayIsShorterAndLighter() {
    Permission permission = gate.permit(allNo(), OptionalInt.of(5), List.of(), NOW);
    Plan plan =
        planner
            .plan(PlanRequest.ofKind(Routine.Kind.LONG), permission, allNo(), List.of())
            .orElseThrow();
    assertThat(plan.routine().seconds())
        .isLessThan(LIBRARY.routine(plan.routine().id()).orElseThrow().seconds() * 0.7);
    assertThat(steps(plan)).doesNotContain("trigger-point-thumb", "cross-fibre");
  }

  @Test
  void strainResetLongAndAreas() {
    Plan strain = plan(PlanRequest.ofRoutine("after-strain"), allNo(), List.of()).orElseThrow();
    assertThat(strain.routine().kind()).isEqualTo(Routine.Kind.STRAIN);
    assertThat(strain.why()).isEqualTo("Something strained your back, so this is slow and gentle.");
    assertThat(
            plan(PlanRequest.ofKind(Routine.Kind.RESET), allNo(), List.of())
                .orElseThrow()
                .routine()
                .seconds())
        .isEqualTo(30);
    assertThat(
            plan(PlanRequest.ofKind(Routine.Kind.LONG), allNo(), List.of())
                .orElseThrow()
                .routine()
                .seconds())
        .isBetween(600.0, 1200.0);
    for (var area : LIBRARY.areas()) {
      assertThat(LIBRARY.routinesOf(Routine.Kind.AREA))
          .filteredOn(routine -> routine.area().equals(Optional.of(area.id())))
          .isNotEmpty()
          .allSatisfy(
              routine ->
                  assertThat(plan(PlanRequest.ofRoutine(routine.id()), allNo(), List.of()))
                      .isPresent());
    }
  }

  @Test
  void whoAsksForARoutineByNameGetsItHoweverOftenItRan() {
    String id = "after-strain";
    List<RoutineOutcome> twice =
        List.of(run(id, 2, 3, 2, List.of("x")), run(id, 1, 3, 2, List.of("x")));
    Plan plan = plan(PlanRequest.ofRoutine(id), allNo(), twice).orElseThrow();
    assertThat(plan.routine().id()).isEqualTo(id);
  }

  @Test
  void oneLuckyRunDoesNotWin() {
    GoToTechniques goTos = new GoToTechniques(LIBRARY);
    List<RoutineOutcome> history = new ArrayList<>();
    history.add(run("x", 1, 8, 0, List.of("cross-fibre")));
    for (int i = 0; i < 8; i++) {
      history.add(run("x", 2 + i, 4, 2, List.of("upper-trap-knead")));
    }
    List<GoTo> best = goTos.best(history);
    assertThat(best).extracting(GoTo::id).containsExactly("petrissage");
    assertThat(best.get(0).change()).isBetween(-2.0, -1.4);
    assertThat(best.get(0).certainty()).isBetween(0.95, 1.0);
    assertThat(goTos.best(history.subList(0, 3))).isEmpty();
  }

  @Test
  void atMostThreeGoTosAndNoneThatHurts() {
    List<RoutineOutcome> history = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      history.add(
          run("x", i, 5, 3, List.of("chin-tuck", "scapular-squeeze", "overhead-reach", "breathe")));
      history.add(run("x", i, 3, 4, List.of("friction-circles")));
    }
    assertThat(new GoToTechniques(LIBRARY).best(history))
        .hasSize(3)
        .extracting(GoTo::id)
        .doesNotContain("friction");
  }

  @Test
  void whatHelpedIsNamed() {
    List<RoutineOutcome> history = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      history.add(run("x" + i, i, 5, 2, List.of("chin-tuck")));
    }
    assertThat(
            plan(PlanRequest.forCue(Cue.HEAD_FORWARD, Side.NONE), allNo(), history)
                .orElseThrow()
                .why())
        .contains("Chin tuck");
  }

  @Test
  void aLongSessionIsOfferedAtItsTimeOnce() {
    SessionPlan plan = new SessionPlan(List.of(LocalTime.of(20, 0), LocalTime.of(8, 0)), true);
    LocalDateTime eight = LocalDateTime.of(2026, 11, 22, 20, 0);
    assertThat(plan.sessionDue(eight.minusMinutes(1), Optional.empty())).isFalse();
    assertThat(plan.sessionDue(eight, Optional.empty())).isTrue();
    assertThat(plan.sessionDue(eight.plusMinutes(59), Optional.of(eight.minusHours(12)))).isTrue();
    assertThat(plan.sessionDue(eight.plusMinutes(5), Optional.of(eight.plusMinutes(1)))).isFalse();
    assertThat(plan.sessionDue(eight.plusMinutes(60), Optional.empty())).isFalse();
    assertThat(plan.reminderDue(eight, Optional.of(eight.minusDays(29)))).isFalse();
    assertThat(plan.reminderDue(eight, Optional.of(eight.minusDays(30)))).isTrue();
    assertThat(SessionPlan.DEFAULT.reminderDue(eight, Optional.empty())).isFalse();
  }

  @Test
  void calmWeeksForgiveAMissedDay() {
    List<RoutineOutcome> history = new ArrayList<>();
    for (int day : List.of(0, 2, 5, 8, 9, 15, 17, 20)) {
      history.add(run("x", day, 3, 2, List.of("chin-tuck")));
    }
    assertThat(CalmWeeks.of(history, ZoneOffset.UTC, LocalDate.of(2026, 11, 22)))
        .isEqualTo(new CalmWeeks(2, 3));
    assertThat(CalmWeeks.of(List.of(), ZoneOffset.UTC, LocalDate.of(2026, 11, 22)))
        .isEqualTo(new CalmWeeks(0, 0));
  }

  /** Without a ball the massage with the ball would be another routine: another one is offered. */
  @Test
  void aRoutineIsNeverNamedByAToolThatWasReplaced() {
    Plan without = plan(PlanRequest.ofRoutine("wall-ball"), allNo(), List.of()).orElseThrow();
    assertThat(without.routine().id()).isNotEqualTo("wall-ball");
    SafetyProfile owner = allNo().withTools(Set.of("massage-ball"));
    Plan with = plan(PlanRequest.ofRoutine("wall-ball"), owner, List.of()).orElseThrow();
    assertThat(with.routine().id()).isEqualTo("wall-ball");
  }

  /** What the gate leaves of a routine is offered only where it is still that routine. */
  @Test
  void whereTooLittleIsLeftAnotherRoutineIsOffered() {
    for (Condition condition : Condition.values()) {
      if (condition.group() == Condition.Group.NO_PRESSURE) {
        for (Routine written : LIBRARY.routines()) {
          Plan plan =
              plan(PlanRequest.ofRoutine(written.id()), yes(condition), List.of()).orElseThrow();
          assertThat(plan.routine().steps().size())
              .as(written.id() + " with " + condition)
              .isGreaterThan(1);
        }
      }
    }
  }

  private Optional<Plan> plan(
      PlanRequest request, SafetyProfile profile, List<RoutineOutcome> history) {
    Permission permission = gate.permit(profile, OptionalInt.empty(), history, NOW);
    return planner.plan(request, permission, profile, history);
  }

  private static List<String> steps(Plan plan) {
    return plan.routine().steps().stream().map(RoutineStep::id).toList();
  }

  private static SafetyProfile yes(Condition condition) {
    return allNo().withAnswer(condition, true, NOW);
  }

  private static SafetyProfile allNo() {
    Map<Condition, Boolean> answers = new EnumMap<>(Condition.class);
    for (Condition condition : Condition.values()) {
      answers.put(condition, false);
    }
    return SafetyProfile.DEFAULT.withAnswers(answers, NOW);
  }

  private static RoutineOutcome run(
      String routine, int daysAgo, int before, int after, List<String> steps) {
    return new RoutineOutcome(
        routine,
        steps,
        NOW.minus(Duration.ofDays(daysAgo)),
        OptionalInt.of(before),
        OptionalInt.of(after),
        Optional.empty(),
        Optional.empty());
  }
}
