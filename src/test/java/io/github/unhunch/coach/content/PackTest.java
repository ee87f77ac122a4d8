package io.github.unhunch.coach.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The user's own packs: taken whole, or named and left out whole. */
class PackTest {

  static final String STEP =
      """
      {"format": 1, "steps": [{
        "id": "my-knead", "name": {"en": "My knead"}, "technique": "petrissage",
        "do": {"en": "Knead your [left|right] shoulder."}, "feel": {"en": "Warm."},
        "dose": {"by": "TIME", "repetitions": 1, "seconds": 60}, "side": "BOTH", "tools": [],
        "regions": ["shoulder-top"], "contact": "PRESSURE", "place": "ANYWHERE", "not": [],
        "evidence": "comfort", "figure": "upper-trap-knead"}],
       "routines": [{"id": "mine", "name": {"en": "Mine"}, "summary": {"en": "My own."},
        "kind": "SHORT", "cues": ["SHOULDERS_RAISED"], "preparations": [],
        "steps": [{"step": "my-knead"}, {"step": "chin-tuck"}]}]}
      """;

  private static final int BUILT_IN = RoutineLibrary.builtIn(Locale.ENGLISH).steps().size();

  @TempDir Path packs;

  @Test
  void aGoodPackIsAdded() throws Exception {
    Files.writeString(packs.resolve("mine.json"), STEP);
    RoutineLibrary library = RoutineLibrary.load(Locale.GERMAN, packs);
    assertThat(library.problems()).isEmpty();
    assertThat(library.routine("mine").orElseThrow().seconds()).isEqualTo(152);
    assertThat(library.steps()).hasSize(BUILT_IN + 2);
  }

  @Test
  void noFolderIsNoProblem() {
    RoutineLibrary library = RoutineLibrary.load(Locale.ENGLISH, packs.resolve("none"));
    assertThat(library.problems()).isEmpty();
    assertThat(library.steps()).hasSize(BUILT_IN);
  }

  @Test
  void aBadPackDoesNotTakeAGoodOneWithIt() throws Exception {
    Files.writeString(packs.resolve("a.json"), STEP.replace("\"seconds\": 60", "\"seconds\": -1"));
    Files.writeString(packs.resolve("b.json"), STEP);
    RoutineLibrary library = RoutineLibrary.load(Locale.ENGLISH, packs);
    assertThat(library.routine("mine")).isPresent();
    assertThat(library.problems()).extracting(Problem::file).containsOnly("a.json");
    assertThat(library.problems()).extracting(Problem::field).contains("steps[0].dose.seconds");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"shoulder-top\"; \"throat\"; steps[0].regions",
        "\"shoulder-top\"; \"neck-side\"; steps[0].regions",
        "\"shoulder-top\"; \"neck-front\"; steps[0].regions",
        "\"shoulder-top\"; \"spine\"; steps[0].regions",
        "Knead your [left|right] shoulder.; Press the [left|right] side of your neck.; steps[0].do",
        "Knead your [left|right] shoulder.; Press your throat on the [left|right].; steps[0].do",
        "Knead your [left|right] shoulder.; Massage gun on the [left|right] neck.; steps[0].do",
        "Knead your [left|right] shoulder.; Ball on the spine, lean [left|right].; steps[0].do",
        "Knead your [left|right] shoulder.; Roll your head fast to the [left|right].; steps[0].do",
        "Knead your [left|right] shoulder.; Head all the way back, then turn [left|right].;"
            + " steps[0].do",
        "Knead your [left|right] shoulder.; Turn [left|right] until you hear it crack.;"
            + " steps[0].do",
        "Knead your [left|right] shoulder.; This flushes toxins from the [left|right].;"
            + " steps[0].do",
        "Knead your [left|right] shoulder.; Knead your [left|right] shoulder now!; steps[0].do",
        "Knead your [left|right] shoulder.; Knead your shoulder.; steps[0].do",
        "Knead your [left|right] shoulder.; Knead the [left|right] one and then go on and on with"
            + " it for long.; steps[0].do",
        "\"contact\": \"PRESSURE\"; \"contact\": \"NONE\"; steps[0].contact",
        "\"contact\": \"PRESSURE\"; \"contact\": \"HARD\"; steps[0].contact",
        "\"technique\": \"petrissage\"; \"technique\": \"hammering\"; steps[0].technique",
        "\"tools\": []; \"tools\": [\"hammer\"]; steps[0].tools",
        "\"evidence\": \"comfort\"; \"evidence\": \"hearsay\"; steps[0].evidence",
        "\"not\": []; \"not\": [\"gout\"]; steps[0].not",
        "\"not\": []; \"not\": [], \"speed\": 3; steps[0].speed",
        "my-knead; chin-tuck; steps[0].id",
        "\"step\": \"chin-tuck\"; \"step\": \"moonwalk\"; routines[0].steps[1].step",
        "\"kind\": \"SHORT\"; \"kind\": \"LONG\"; routines[0].steps",
        "\"by\": \"TIME\"; \"by\": \"CAMERA\"; steps[0].dose.by",
        "\"format\": 1; \"format\": 2; format",
        "{\"format\"; {{\"format\"; (whole file)"
      })
  void aBadPackIsNamedAndSkippedWhole(String good, String bad, String field) throws Exception {
    assertThat(STEP).contains(good);
    Files.writeString(packs.resolve("mine.json"), STEP.replace(good, bad));
    RoutineLibrary library = RoutineLibrary.load(Locale.ENGLISH, packs);
    assertThat(library.problems()).extracting(Problem::file).containsOnly("mine.json");
    assertThat(library.problems()).extracting(Problem::field).contains(field);
    assertThat(library.steps()).hasSize(BUILT_IN);
    assertThat(library.routine("mine")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><img src='http://localhost:9/x.png'>Mine",
        "<HTML>Mine",
        "Mine <b>now</b>",
        "Mine &lt;html&gt;",
        "Mine\\u202e",
        "Mine\\u001b[31m",
        "Mi\\nne",
        "</body>"
      })
  void markupIsRefused(String name) throws Exception {
    for (String field :
        List.of("\"en\": \"Mine\"", "\"en\": \"My own.\"", "\"en\": \"My knead\"")) {
      Files.writeString(
          packs.resolve("mine.json"), STEP.replace(field, "\"en\": \"" + name + "\""));
      RoutineLibrary library = RoutineLibrary.load(Locale.ENGLISH, packs);
      assertThat(library.routine("mine")).isEmpty();
      assertThat(library.problems()).isNotEmpty().allMatch(p -> p.toString().lines().count() == 1);
      assertThat(library.problems().toString()).contains("no markup").doesNotContain("\u001b");
    }
  }

  @Test
  void numbersAndLessThanAreNoMarkup() throws Exception {
    Files.writeString(
        packs.resolve("mine.json"), STEP.replace("My own.", "5 < 6 & 7 > 3; I & you."));
    assertThat(RoutineLibrary.load(Locale.ENGLISH, packs).problems()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeReadIsNamedOnceAndAllElseIsThere() throws Exception {
    Path file = Files.writeString(packs.resolve("packs"), "a file where the folder should be");
    RoutineLibrary library = RoutineLibrary.load(Locale.ENGLISH, file);
    assertThat(library.problems()).hasSize(1);
    assertThat(library.problems().get(0).toString()).contains("packs", "cannot be read");
    assertThat(library.steps()).hasSize(BUILT_IN);
  }

  @Test
  void whatIsNoFileOrTooLongIsNamedAndNotWaitedFor() throws Exception {
    Files.writeString(packs.resolve("b.json"), STEP);
    Files.createDirectory(packs.resolve("folder.json"));
    Files.writeString(packs.resolve("long.json"), "[" + " ".repeat(2_100_000) + "]");
    boolean pipe =
        new ProcessBuilder("mkfifo", packs.resolve("pipe.json").toString()).start().waitFor() == 0;
    RoutineLibrary library =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> RoutineLibrary.load(Locale.ENGLISH, packs));
    assertThat(library.routine("mine")).isPresent();
    assertThat(library.problems()).hasSize(pipe ? 3 : 2);
  }

  @Test
  void everyProblemIsOneLineThatNamesFileAndField() {
    assertThat(List.of(new Problem("a.json", "steps[0].id", "is missing")))
        .hasToString("[a.json: steps[0].id: is missing]");
  }
}
