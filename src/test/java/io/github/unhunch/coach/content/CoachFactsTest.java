package io.github.unhunch.coach.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.posture.Cue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts that the words and the choice of steps must carry, in both languages. */
class CoachFactsTest {

  private static final RoutineLibrary ENGLISH = RoutineLibrary.builtIn(Locale.ENGLISH);
  private static final RoutineLibrary GERMAN = RoutineLibrary.builtIn(Locale.GERMAN);

  /** What a drift is answered with; several cues are answered together. */
  @ParameterizedTest
  @CsvSource({
    "HEAD_FORWARD,                    chin-tuck skull-base-circles",
    "SHOULDERS_ROUNDED SHOULDERS_RAISED, scapular-squeeze doorway-chest-stretch"
        + " shoulder-rolls-back upper-trap-knead",
    "SHOULDERS_ROUNDED,               scapular-squeeze doorway-chest-stretch"
        + " shoulder-rolls-back upper-trap-knead",
    "SHOULDERS_RAISED,                scapular-squeeze shoulder-rolls-back upper-trap-knead",
    "LEANING,                         upper-trap-stretch levator-stretch upper-trap-knead",
    "HEAD_TILT,                       upper-trap-stretch levator-stretch upper-trap-knead",
    "TOO_CLOSE,                       thoracic-extension compression-ball-wall",
    "STILL,                           shoulder-rolls-back shoulder-rolls-forward seated-twist"
        + " stand-up"
  })
  void theShortRoutineAnswersItsCue(String cues, String steps) {
    Set<Cue> answered = Stream.of(cues.split(" ")).map(Cue::valueOf).collect(Collectors.toSet());
    List<String> offered =
        ENGLISH.routinesOf(Routine.Kind.SHORT).stream()
            .filter(routine -> routine.cues().stream().anyMatch(answered::contains))
            .flatMap(routine -> routine.steps().stream())
            .map(RoutineStep::id)
            .toList();
    assertThat(offered).contains(steps.split(" "));
  }

  @Test
  void theReadmeSaysHowManyThereAre() throws Exception {
    assertThat(Files.readString(Path.of("README.md")))
        .contains("Twenty routines out of eight massage techniques");
    assertThat(ENGLISH.routines()).hasSize(20);
    assertThat(ENGLISH.techniques()).hasSize(8);
  }

  @Test
  void aRoutineWorksBothSidesAlike() {
    for (Routine routine : ENGLISH.routines()) {
      for (RoutineStep step : routine.steps()) {
        if (step.side() == Side.LEFT) {
          assertThat(routine.steps())
              .as(routine.id() + " " + step.id())
              .anyMatch(
                  other ->
                      other.id().equals(step.id())
                          && other.side() == Side.RIGHT
                          && other.dose().equals(step.dose()));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "effleurage;    varied by lighter and firmer; lighter; firmer; leichter; fester",
        "petrissage;    thumbs, knuckles, fingertips; knuckles; softens; Knöchel; weicher",
        "friction;      cream lessens drag;  circles; cream; Kreise; Creme",
        "trigger-point; 30 s and slow release; 30 s; slowly; 30 s; langsam",
        "cross-fibre;   across the fibres;   across; tight bands; quer; festen",
        "compression;   wall or ball;        wall; lie on a ball; Wand; Ball",
        "lymphatic;     very light, heart, collarbone; toward the heart; collarbone; Herz; Schlüsselbein",
        "tendon-end;    sustained, attachment; attaches; base of the skull; Ansatz; Hinterkopfs"
      })
  void everyTechniqueSaysHow(
      String id, String fact, String one, String other, String eins, String anderes) {
    assertThat(words(ENGLISH.technique(id))).as(fact).contains(one, other);
    assertThat(words(GERMAN.technique(id))).as(fact).contains(eins, anderes);
  }

  private static String words(Optional<Technique> technique) {
    Technique it = technique.orElseThrow();
    assertThat(it.notWhen()).isNotBlank();
    return String.join(" ", it.how(), it.where(), it.with(), it.howLong(), it.feel());
  }

  @ParameterizedTest
  @CsvSource({
    "heat,       10 to 15 minutes, 10 bis 15 Minuten",
    "time-frame, 15 to 30 minutes, 15 bis 30 Minuten",
    "water,      after,            danach",
    "warm-up,    twists,           Drehungen",
    "oil,        glide,            gleiten",
    "calm-room,  light,            Licht",
    "tools-ready, within reach,    in Reichweite"
  })
  void everyPreparationSaysWhat(String id, String english, String german) {
    assertThat(ENGLISH.preparation(id).orElseThrow().how()).contains(english);
    assertThat(GERMAN.preparation(id).orElseThrow().how()).contains(german);
  }

  @Test
  void aSessionIsTenToTwentyMinutesOnceOrTwiceADay() {
    assertThat(practice(ENGLISH, "ten-to-twenty")).contains("10 to 20 minutes", "once or twice");
    assertThat(practice(GERMAN, "ten-to-twenty")).contains("10 bis 20 Minuten", "zweimal");
    assertThat(practice(ENGLISH, "go-to")).contains("two or three");
    assertThat(practice(ENGLISH, "combine")).contains("yoga", "tai chi", "Pilates");
    assertThat(practice(GERMAN, "combine")).contains("Yoga", "Tai-Chi", "Pilates");
  }

  private static String practice(RoutineLibrary library, String id) {
    return library.bestPractices().stream()
        .filter(practice -> practice.id().equals(id))
        .map(BestPractice::text)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "upper-trap-stretch,      Do not pull,       Nicht ziehen",
    "levator-stretch,         armpit,            Achsel",
    "doorway-chest-stretch,   no higher than shoulders, höchstens auf Schulterhöhe",
    "trigger-point-thumb,     Let go slowly,     Lass langsam los",
    "trigger-point-thumb,     At most 4 of 10,   Höchstens 4 von 10",
    "trigger-point-ball-wall, At most 4 of 10,   Höchstens 4 von 10",
    "trigger-point-ball-wall, come off slowly,   langsam lösen",
    "compression-ball-wall,   at most 4 of 10,   höchstens 4 von 10",
    "skull-base-circles,      light,             leicht",
    "chin-tuck,               no pain,           ohne Schmerz",
    "shoulder-rolls-back,     slowly,            langsam",
    "thoracic-extension,      over the chair,    über die Lehne",
    "tendon-end-pressure,     hold,              halte",
    "foam-roll,               tilt,              kipp"
  })
  void everyStepSaysWhatMatters(String id, String english, String german) {
    assertThat(step(ENGLISH, id)).contains(english);
    assertThat(step(GERMAN, id)).contains(german);
  }

  private static String step(RoutineLibrary library, String id) {
    return library.steps().stream()
        .filter(step -> step.id().equals(id))
        .map(step -> step.instruction() + " " + step.feel())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBrokenBoneOrAFreshOperationRulesOutStretchingThere() {
    assertThat(ENGLISH.steps())
        .filteredOn(step -> step.regions().contains(Region.NECK_SIDE))
        .allSatisfy(
            step ->
                assertThat(step.contraindications())
                    .contains(Condition.FRACTURE, Condition.RECENT_SURGERY));
  }

  @Test
  void aNamedOsteoporosisPromisesNoDeepBends() {
    List<RoutineStep> left =
        ENGLISH.steps().stream()
            .filter(step -> !step.contraindications().contains(Condition.OSTEOPOROSIS))
            .toList();
    assertThat(left)
        .extracting(RoutineStep::id)
        .contains("shoulder-rolls-back", "chin-tuck")
        .doesNotContain(
            "thoracic-extension", "seated-twist", "side-reach", "levator-stretch", "foam-roll");
  }
}
