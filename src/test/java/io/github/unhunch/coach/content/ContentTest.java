package io.github.unhunch.coach.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.posture.Cue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything the coach must know is there, by id, and reads as it should. */
class ContentTest {

  private static final RoutineLibrary ENGLISH = RoutineLibrary.builtIn(Locale.ENGLISH);

  @Test
  void theEightTechniques() {
    assertThat(ENGLISH.techniques())
        .extracting(Technique::id)
        .containsExactly(
            "effleurage",
            "petrissage",
            "friction",
            "trigger-point",
            "cross-fibre",
            "compression",
            "lymphatic",
            "tendon-end");
    for (Technique technique : ENGLISH.techniques()) {
      assertThat(ENGLISH.steps())
          .as("a step uses %s", technique.id())
          .anyMatch(step -> step.technique().equals(Optional.of(technique.id())));
    }
  }

  @Test
  void theSevenTools() {
    assertThat(ENGLISH.tools())
        .extracting(Tool::id)
        .containsExactly(
            "foam-roller",
            "massage-ball",
            "massage-stick",
            "back-scratcher",
            "massage-pillow",
            "massage-chair",
            "massage-cushion");
    for (Tool tool : ENGLISH.tools()) {
      assertThat(ENGLISH.steps())
          .as("a step uses %s", tool.id())
          .anyMatch(step -> step.tools().contains(tool.id()));
    }
  }

  @Test
  void theSevenPreparations() {
    assertThat(ENGLISH.preparations())
        .extracting(Preparation::id)
        .containsExactlyInAnyOrder(
            "calm-room", "water", "warm-up", "heat", "tools-ready", "time-frame", "oil");
    assertThat(ENGLISH.preparation("heat").orElseThrow().minutes()).isBetween(10, 15);
  }

  @Test
  void theNineCauses() {
    assertThat(ENGLISH.causes())
        .extracting(Cause::id)
        .containsExactly(
            "muscle-strain",
            "poor-posture",
            "injury",
            "osteoporosis",
            "arthritis",
            "pinched-nerve",
            "myofascial-pain",
            "fibromyalgia",
            "spinal-misalignment");
  }

  @Test
  @DisplayName("six other areas, each with a routine")
  void theSixAreas() {
    assertThat(ENGLISH.areas())
        .extracting(BodyArea::id)
        .containsExactly("lower-back", "neck", "shoulder", "hip", "leg", "hand");
    for (BodyArea area : ENGLISH.areas()) {
      assertThat(ENGLISH.routinesOf(Routine.Kind.AREA))
          .anyMatch(routine -> routine.area().equals(Optional.of(area.id())));
    }
  }

  @Test
  void precautionsReferralsHelpAndPractices() {
    assertThat(ENGLISH.precautions())
        .extracting(Precaution::id)
        .containsExactly(
            "pain-tolerance",
            "change-or-rest",
            "clean-tools",
            "skin-and-injury",
            "drink",
            "lighter",
            "pregnancy",
            "numbness",
            "severe-pain");
    assertThat(ENGLISH.referrals())
        .extracting(Referral::id)
        .containsExactly(
            "worse-or-long",
            "daily-life",
            "no-relief",
            "numb-or-weak",
            "shooting",
            "after-injury",
            "chronic");
    assertThat(ENGLISH.professionalHelp())
        .extracting(ProfessionalHelp::id)
        .containsExactly(
            "reach",
            "more-techniques",
            "guidance",
            "warning-signs",
            "complex-cases",
            "exercises",
            "assisted-stretches");
    assertThat(ENGLISH.bestPractices())
        .extracting(BestPractice::id)
        .containsExactly(
            "ten-to-twenty",
            "go-to",
            "after-strain",
            "use-tools",
            "adjust",
            "posture",
            "drink-and-stretch",
            "watch",
            "consistent",
            "combine");
  }

  @Test
  void theRoutines() {
    assertThat(ENGLISH.routines())
        .extracting(Routine::id)
        .containsExactly(
            "head-forward",
            "head-down",
            "lean-release",
            "shoulders-rounded",
            "shoulders-raised",
            "too-close",
            "still",
            "mini-reset",
            "standing-break",
            "wall-ball",
            "desk-hands",
            "after-strain",
            "evening-session",
            "evening-tools",
            "area-lower-back",
            "area-neck",
            "area-shoulder",
            "area-hip",
            "area-leg",
            "area-hand");
    for (Routine.Kind kind : Routine.Kind.values()) {
      assertThat(ENGLISH.routinesOf(kind)).as(kind.name()).isNotEmpty();
    }
    assertThat(ENGLISH.routinesOf(Routine.Kind.SHORT)).hasSizeGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource(Cue.class)
  void everyCueHasAShortRoutineAndASecondOneThatNeedsNoPressure(Cue cue) {
    assertThat(ENGLISH.routinesFor(cue)).extracting(Routine::kind).contains(Routine.Kind.SHORT);
    assertThat(ENGLISH.routinesFor(cue))
        .filteredOn(routine -> routine.steps().stream().anyMatch(s -> s.contact() == Contact.NONE))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void theLongSessionPreparesWarmsUpOpensAndCloses() {
    Routine evening = ENGLISH.routine("evening-session").orElseThrow();
    assertThat(evening.seconds()).isBetween(600.0, 1200.0);
    assertThat(evening.preparations())
        .containsExactlyInAnyOrder(
            "time-frame", "calm-room", "water", "tools-ready", "oil", "heat", "warm-up");
    List<String> ids = evening.steps().stream().map(RoutineStep::id).toList();
    assertThat(ids).startsWith("shoulder-rolls-back", "shoulder-rolls-forward", "neck-side-bend");
    assertThat(ids.indexOf("effleurage-neck-shoulder")).isLessThan(ids.indexOf("upper-trap-knead"));
    assertThat(ids.lastIndexOf("effleurage-neck-shoulder")).isGreaterThan(ids.size() - 4);
  }

  @ParameterizedTest
  @CsvSource({
    "shoulder-rolls-back,    10, 10,  2, 4",
    "shoulder-rolls-forward, 10, 10,  2, 4",
    "scapular-squeeze,       10, 10,  3, 5",
    "chin-tuck,               5, 10,  2, 5",
    "upper-trap-stretch,      2,  2, 15, 30",
    "levator-stretch,         2,  2, 15, 30",
    "doorway-chest-stretch,   2,  2, 20, 30",
    "thoracic-extension,      5,  8,  3, 8",
    "upper-trap-knead,        1,  1, 30, 60",
    "trigger-point-thumb,     1,  1, 30, 60",
    "trigger-point-ball-wall, 1,  1, 30, 60",
    "skull-base-circles,      1,  1, 10, 30"
  })
  void dosesStayInTheirBounds(String step, int fewest, int most, double shortest, double longest) {
    List<RoutineStep> everywhere =
        Stream.concat(
                ENGLISH.steps().stream(),
                ENGLISH.routines().stream().flatMap(routine -> routine.steps().stream()))
            .filter(found -> found.id().equals(step))
            .toList();
    assertThat(everywhere).isNotEmpty();
    assertThat(everywhere)
        .allSatisfy(
            found -> {
              assertThat(found.dose().repetitions()).isBetween(fewest, most);
              assertThat(found.dose().seconds()).isBetween(shortest, longest);
            });
  }

  @Test
  void nothingTouchesTheThroatTheFrontOrSideOfTheNeckOrTheSpine() {
    assertThat(ENGLISH.steps())
        .filteredOn(step -> step.contact() != Contact.NONE)
        .allSatisfy(
            step ->
                assertThat(step.regions())
                    .doesNotContain(
                        Region.THROAT, Region.NECK_FRONT, Region.NECK_SIDE, Region.SPINE));
  }

  @Test
  void whatTouchesIsRuledOutByEverythingThatRulesOutPressure() {
    for (RoutineStep step : ENGLISH.steps()) {
      if (step.contact() != Contact.NONE || !step.tools().isEmpty()) {
        assertThat(step.contraindications())
            .as(step.id())
            .contains(
                Condition.OSTEOPOROSIS,
                Condition.BLOOD_THINNERS_OR_BLEEDING_DISORDER,
                Condition.PREGNANCY,
                Condition.OPEN_WOUND);
      }
    }
  }
}
