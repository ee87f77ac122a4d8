package io.github.unhunch.coach.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.text.Languages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the content reads, in every language, and that its figures and sources are there. */
class ContentWordsTest {

  private static final RoutineLibrary ENGLISH = RoutineLibrary.builtIn(Locale.ENGLISH);

  @Test
  void instructionsAndFeelingsReadEasily() {
    List<String> hard = new ArrayList<>();
    for (RoutineStep step : ENGLISH.steps()) {
      assertThat(step.instruction().split("\\s+")).hasSizeLessThanOrEqualTo(12);
      for (String text : List.of(step.instruction(), step.feel())) {
        if (ReadingGrade.of(text) > 6) {
          hard.add(text);
        }
      }
    }
    assertThat(hard).isEmpty();
  }

  @Test
  void allTextOfTheLibraryTogetherReadsAtGradeSixOrBelow() {
    StringBuilder all = new StringBuilder();
    ENGLISH.precautions().forEach(item -> all.append(item.text()).append(' '));
    ENGLISH.bestPractices().forEach(item -> all.append(item.text()).append(' '));
    ENGLISH
        .tools()
        .forEach(item -> all.append(item.how()).append(' ').append(item.care()).append(' '));
    ENGLISH
        .techniques()
        .forEach(item -> all.append(item.how()).append(' ').append(item.feel()).append(' '));
    assertThat(ReadingGrade.of(all.toString())).isLessThanOrEqualTo(6);
  }

  static List<Locale> languages() {
    return Languages.all();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasEveryTextAndNoOther(Locale language) {
    BuiltInWords words = BuiltInWords.checked(List.of(language));
    assertThat(words.keys()).isEqualTo(BuiltInWords.checked(List.of(Locale.ENGLISH)).keys());
    List<Problem> problems = new LibraryLoader(language, words).load(Optional.empty()).problems();
    assertThat(problems).isEmpty();
  }

  /** What a pack is held to when it is read, the program's own words are held to here. */
  @ParameterizedTest
  @MethodSource("languages")
  void noTextClaimsBlamesOrIsUnsafe(Locale language) {
    BuiltInWords words = BuiltInWords.checked(List.of(language));
    for (String key : words.keys()) {
      for (String form : words.of(key).forms()) {
        assertThat(ContentRules.claim(form)).as(key + "=" + form).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void instructionsAreReadAtAGlance(Locale language) {
    RoutineLibrary library = RoutineLibrary.builtIn(language);
    assertThat(library.steps())
        .extracting(s -> s.id() + s.side())
        .isEqualTo(ENGLISH.steps().stream().map(s -> s.id() + s.side()).toList());
    StringBuilder all = new StringBuilder();
    for (RoutineStep step : library.steps()) {
      assertThat(step.instruction().split("\\s+")).hasSizeLessThanOrEqualTo(12);
      all.append(step.instruction()).append(' ');
    }
    assertThat(ReadingGrade.lix(all.toString())).isLessThan(50);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void allTextTogetherReadsEasily(Locale language) {
    BuiltInWords words = BuiltInWords.checked(List.of(language));
    StringBuilder all = new StringBuilder();
    for (String key : words.keys()) {
      if (!key.endsWith(".name")) {
        words.of(key).forms().forEach(form -> all.append(form).append(' '));
      }
    }
    assertThat(ReadingGrade.lix(all.toString())).isLessThan(40);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageSaysItInItsOwnWords(Locale language) {
    if (language.equals(Locale.ENGLISH)) {
      return;
    }
    List<RoutineStep> steps = RoutineLibrary.builtIn(language).steps();
    for (int i = 0; i < steps.size(); i++) {
      assertThat(steps.get(i).instruction()).isNotEqualTo(ENGLISH.steps().get(i).instruction());
    }
  }

  @Test
  void sidesAreSpelledOut() {
    List<RoutineStep> stretch =
        ENGLISH.steps().stream().filter(step -> step.id().equals("upper-trap-stretch")).toList();
    assertThat(stretch).extracting(RoutineStep::side).containsExactly(Side.LEFT, Side.RIGHT);
    assertThat(stretch.get(0).instruction()).contains("right").doesNotContain("left");
    assertThat(stretch.get(1).instruction()).contains("left").doesNotContain("right");
    assertThat(stretch.get(0).feel()).contains("left");
  }

  @Test
  void everyFigureIsDrawn() {
    Set<String> missing = new TreeSet<>();
    Stream.of(
            ENGLISH.steps().stream().map(RoutineStep::figure),
            ENGLISH.techniques().stream().map(Technique::figure),
            ENGLISH.tools().stream().map(Tool::figure),
            ENGLISH.preparations().stream().map(Preparation::figure))
        .flatMap(figures -> figures)
        .filter(
            figure ->
                ContentWordsTest.class.getResource("/io/github/unhunch/figures/" + figure + ".json")
                    == null)
        .forEach(missing::add);
    assertThat(missing).as("figures that nobody has drawn").isEmpty();
  }

  @Test
  void everyPieceOfEvidenceIsUsedOrStandsInTheDocument() throws Exception {
    String document = Files.readString(Path.of("docs/evidence.md"));
    assertThat(ENGLISH.evidence())
        .allSatisfy(evidence -> assertThat(document).contains("`" + evidence.id() + "`"));
  }
}
