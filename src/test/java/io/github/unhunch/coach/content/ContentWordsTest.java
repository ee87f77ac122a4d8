package io.github.unhunch.coach.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the content reads, in both languages, and that its figures and sources are there. */
class ContentWordsTest {

  private static final RoutineLibrary ENGLISH = RoutineLibrary.builtIn(Locale.ENGLISH);
  private static final RoutineLibrary GERMAN = RoutineLibrary.builtIn(Locale.GERMAN);

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
    for (RoutineStep step : GERMAN.steps()) {
      assertThat(step.instruction().split("\\s+")).hasSizeLessThanOrEqualTo(12);
    }
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

  @Test
  void bothLanguagesHaveTheSameThings() {
    assertThat(GERMAN.steps())
        .extracting(s -> s.id() + s.side())
        .isEqualTo(ENGLISH.steps().stream().map(s -> s.id() + s.side()).toList());
    for (int i = 0; i < ENGLISH.steps().size(); i++) {
      assertThat(GERMAN.steps().get(i).instruction())
          .isNotEqualTo(ENGLISH.steps().get(i).instruction());
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
