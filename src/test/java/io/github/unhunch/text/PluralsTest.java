package io.github.unhunch.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in sentences, by each language's own rules. */
class PluralsTest {

  private static final String BREAKS =
      "{0,plural,=0#no breaks|one#one break|other#{0} breaks} on {1}";

  @ParameterizedTest
  @CsvSource({
    "0, no breaks on x",
    "1, one break on x",
    "2, {0} breaks on x",
    "21, {0} breaks on x"
  })
  void aNumberOfItsOwnComesFirstThenTheCategory(int number, String expected) {
    assertThat(Plurals.chosen(BREAKS, Locale.ENGLISH, number, "x").replace("{1}", "x"))
        .isEqualTo(expected);
  }

  @Test
  void twoPluralsInOneSentence() {
    String format = "{0,plural,one#a day|other#{0} days}, {1,plural,one#a walk|other#{1} walks}.";
    assertThat(Plurals.chosen(format, Locale.ENGLISH, 1, 2)).isEqualTo("a day, {1} walks.");
  }

  @Test
  void aLanguageThatIsNotListedFollowsEnglish() {
    assertThat(Plurals.chosen(BREAKS, Locale.KOREAN, 1, "x")).startsWith("one break");
  }

  @Test
  void mistakesAreNamed() {
    assertThatThrownBy(() -> Plurals.chosen(BREAKS, Locale.ENGLISH, "many", "x"))
        .hasMessageContaining("is no number");
    assertThatThrownBy(() -> Plurals.chosen("{0,plural,one#a", Locale.ENGLISH, 1))
        .hasMessageContaining("does not end");
    assertThatThrownBy(() -> Plurals.chosen("{0,plural,one#a}", Locale.ENGLISH, 2))
        .hasMessageContaining("no form");
  }
}
