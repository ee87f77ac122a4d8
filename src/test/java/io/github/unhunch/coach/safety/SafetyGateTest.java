package io.github.unhunch.coach.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.Contact;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.safety.Permission.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer, pain and history leaves on. */
class SafetyGateTest {

  private static final RoutineLibrary LIBRARY = RoutineLibrary.builtIn(Locale.ENGLISH);
  private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
  private static final OptionalInt NO_PAIN = OptionalInt.empty();

  private final SafetyGate gate = new SafetyGate(LIBRARY);

  @Test
  void allNoLeavesEverythingOn() {
    Permission permission = gate.permit(allNo(), OptionalInt.of(3), List.of(), NOW);
    assertThat(permission.verdict()).isEqualTo(Verdict.GO);
    assertThat(permission.movementOnly()).isFalse();
    assertThat(permission.lighter()).isFalse();
    assertThat(permission.why()).isEmpty();
    assertThat(LIBRARY.steps()).allMatch(permission::allows);
  }

  @ParameterizedTest
  @EnumSource(Condition.class)
  void everyYesSwitchesOffWhatItsGroupSays(Condition condition) {
    SafetyProfile profile = allNo().withAnswer(condition, true, NOW);
    Permission permission = gate.permit(profile, NO_PAIN, List.of(), NOW);
    assertThat(permission.why()).isNotEmpty();
    switch (condition.group()) {
      case EMERGENCY -> {
        assertThat(permission.verdict()).isEqualTo(Verdict.EMERGENCY);
        assertThat(permission.card().orElseThrow().kind()).isEqualTo(Card.Kind.EMERGENCY);
        assertThat(LIBRARY.steps()).noneMatch(permission::allows);
      }
      case DOCTOR -> {
        assertThat(permission.verdict()).isEqualTo(Verdict.DOCTOR);
        assertThat(permission.card().orElseThrow().kind()).isEqualTo(Card.Kind.DOCTOR);
        assertThat(permission.card().orElseThrow().points()).hasSize(1);
        assertThat(LIBRARY.steps()).noneMatch(permission::allows);
      }
      case NO_PRESSURE -> {
        assertThat(permission.verdict()).isEqualTo(Verdict.GO);
        assertThat(permission.movementOnly()).isTrue();
        List<RoutineStep> left = LIBRARY.steps().stream().filter(permission::allows).toList();
        assertThat(left).isNotEmpty();
        assertThat(left).allMatch(step -> step.contact() == Contact.NONE && step.tools().isEmpty());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Condition.class)
  void everyQuestionIsAskedInBothLanguages(Condition condition) {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      SafetyGate asked = new SafetyGate(locale.equals(Locale.ENGLISH) ? LIBRARY : GERMAN);
      assertThat(asked.questions(condition.group()))
          .filteredOn(question -> question.condition() == condition)
          .singleElement()
          .satisfies(question -> assertThat(question.text()).endsWith("?"));
    }
  }

  private static final RoutineLibrary GERMAN = RoutineLibrary.builtIn(Locale.GERMAN);

  @Test
  void anEmergencyOutweighsEverything() {
    SafetyProfile profile =
        allNo().withAnswer(Condition.CANCER, true, NOW).withAnswer(Condition.FAINTING, true, NOW);
    Instant muchLater = NOW.plus(Duration.ofDays(400));
    assertThat(gate.permit(profile, OptionalInt.of(9), List.of(), muchLater).verdict())
        .isEqualTo(Verdict.EMERGENCY);
  }

  @Test
  void answersHoldForNinetyDays() {
    assertThat(gate.permit(SafetyProfile.DEFAULT, NO_PAIN, List.of(), NOW).verdict())
        .isEqualTo(Verdict.ASK);
    assertThat(verdictAfter(Duration.ofDays(90))).isEqualTo(Verdict.GO);
    assertThat(verdictAfter(Duration.ofDays(90).plusSeconds(1))).isEqualTo(Verdict.ASK);
  }

  @Test
  void answeringOneQuestionDoesNotRenewTheOthers() {
    SafetyProfile later =
        allNo().withAnswer(Condition.FRACTURE, false, NOW.plus(Duration.ofDays(89)));
    assertThat(gate.answered(later, NOW.plus(Duration.ofDays(91)))).isFalse();
  }

  @Test
  void aMissingAnswerAsksAgain() {
    Map<Condition, Boolean> most = new EnumMap<>(allNo().answers());
    most.remove(Condition.IMPLANT);
    SafetyProfile profile = SafetyProfile.DEFAULT.withAnswers(most, NOW);
    assertThat(gate.permit(profile, NO_PAIN, List.of(), NOW).verdict()).isEqualTo(Verdict.ASK);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void painDecides(int pain) {
    Permission permission = gate.permit(allNo(), OptionalInt.of(pain), List.of(), NOW);
    assertThat(permission.allowsRoutine()).isEqualTo(pain < 6);
    assertThat(permission.lighter()).isEqualTo(pain >= 4);
    assertThat(permission.card().isPresent()).isEqualTo(pain >= 6);
    if (permission.lighter() && permission.allowsRoutine()) {
      assertThat(permission.why()).contains("is " + pain + " of 10");
    }
  }

  @Test
  void someCausesGate() {
    assertThat(withCause("injury").verdict()).isEqualTo(Verdict.DOCTOR);
    assertThat(withCause("pinched-nerve").verdict()).isEqualTo(Verdict.DOCTOR);
    assertThat(withCause("osteoporosis").movementOnly()).isTrue();
    assertThat(withCause("arthritis").movementOnly()).isTrue();
    assertThat(withCause("fibromyalgia").lighter()).isTrue();
    assertThat(withCause("poor-posture").lighter()).isFalse();
    assertThat(withCause("not-a-cause").verdict()).isEqualTo(Verdict.GO);
  }

  @Test
  void twoWorseRunsSwitchAStepOff() {
    RoutineOutcome worse = run(1, 2, 4, "chin-tuck", "upper-trap-knead");
    RoutineOutcome better = run(2, 4, 2, "upper-trap-knead");
    RoutineOutcome worseAgain = run(3, 1, 3, "chin-tuck");
    assertThat(gate.switchedOff(List.of(worse, better))).isEmpty();
    assertThat(gate.switchedOff(List.of(worse, better, worseAgain))).containsExactly("chin-tuck");
    assertThat(gate.switchedOff(List.of(run(1, 2, 3, "chin-tuck"), run(2, 2, 3, "chin-tuck"))))
        .isEmpty();
    Permission permission = gate.permit(allNo(), NO_PAIN, List.of(worse, better, worseAgain), NOW);
    assertThat(LIBRARY.steps())
        .filteredOn(permission::allows)
        .extracting(RoutineStep::id)
        .doesNotContain("chin-tuck");
    assertThat(permission.why())
        .isEqualTo("Chin tuck is off, because pain was higher twice after a run.");
  }

  @Test
  void aStepThatHurtTwiceIsOff() {
    RoutineOutcome hurt =
        new RoutineOutcome(
            "x", List.of(), NOW, NO_PAIN, NO_PAIN, Optional.empty(), Optional.of("cross-fibre"));
    assertThat(gate.switchedOff(List.of(hurt, hurt))).containsExactly("cross-fibre");
    assertThat(gate.cards().hurts().points()).isNotEmpty();
  }

  @Test
  void worseningOverThreeWeeksIsSaidOnceAMonth() {
    List<RoutineOutcome> rising =
        Stream.of(
                run(20, 2, 2),
                run(18, 2, 2),
                run(12, 3, 3),
                run(10, 3, 3),
                run(5, 4, 4),
                run(2, 4, 4))
            .toList();
    WorseningWatch watch = new WorseningWatch(LIBRARY);
    Card card = watch.suggestion(rising, Optional.empty(), NOW).orElseThrow();
    assertThat(card.text()).contains("last three weeks");
    assertThat(card.points()).hasSize(7);
    assertThat(watch.suggestion(rising, Optional.of(NOW.minus(Duration.ofDays(29))), NOW))
        .isEmpty();
    assertThat(watch.suggestion(rising, Optional.of(NOW.minus(Duration.ofDays(30))), NOW))
        .isPresent();
    assertThat(watch.suggestion(rising.subList(0, 4), Optional.empty(), NOW)).isEmpty();
  }

  @Test
  void tenRunsWithoutReliefAreSaid() {
    List<RoutineOutcome> flat =
        IntStream.range(0, 10).mapToObj(i -> run(30 - i, 3, 3, "breathe")).toList();
    WorseningWatch watch = new WorseningWatch(LIBRARY);
    assertThat(watch.suggestion(flat, Optional.empty(), NOW).orElseThrow().text())
        .contains("no relief");
    assertThat(watch.suggestion(flat.subList(0, 9), Optional.empty(), NOW)).isEmpty();
    List<RoutineOutcome> oneHelped =
        Stream.concat(flat.stream(), Stream.of(run(1, 3, 2, "breathe"))).toList();
    assertThat(watch.suggestion(oneHelped, Optional.empty(), NOW)).isEmpty();
    // A routine that was skipped could not bring relief.
    List<RoutineOutcome> skipped = IntStream.range(0, 10).mapToObj(i -> run(30 - i, 3, 3)).toList();
    assertThat(watch.suggestion(skipped, Optional.empty(), NOW)).isEmpty();
  }

  private Permission withCause(String cause) {
    return gate.permit(allNo().withCauses(Set.of(cause)), NO_PAIN, List.of(), NOW);
  }

  private Verdict verdictAfter(Duration age) {
    return gate.permit(allNo(), NO_PAIN, List.of(), NOW.plus(age)).verdict();
  }

  static SafetyProfile allNo() {
    Map<Condition, Boolean> answers = new EnumMap<>(Condition.class);
    for (Condition condition : Condition.values()) {
      answers.put(condition, false);
    }
    return SafetyProfile.DEFAULT.withAnswers(answers, NOW);
  }

  private static RoutineOutcome run(int daysAgo, int before, int after, String... steps) {
    return new RoutineOutcome(
        "x",
        List.of(steps),
        NOW.minus(Duration.ofDays(daysAgo)),
        OptionalInt.of(before),
        OptionalInt.of(after),
        Optional.empty(),
        Optional.empty());
  }
}
