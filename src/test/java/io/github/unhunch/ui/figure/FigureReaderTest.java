package io.github.unhunch.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unhunch.json.JsonException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureReaderTest {

  private static final String GOOD =
      """
      {"id":"a","view":"front","frame":[-50,-110,100,100],"poses":[
        {"move":1,"body":{"neck":5},"left":{"at":"trapezius-left","x":2}},
        {"move":2,"hold":1}]}
      """;

  private static Figure read(String text) {
    return FigureReader.read("figures/a.json", new StringReader(text));
  }

  @Test
  void aPoseKeepsWhatItDoesNotChange() {
    Figure figure = read(GOOD);
    assertThat(figure.seconds()).isEqualTo(4);
    assertThat(figure.poses().get(1).get(DegreeOfFreedom.NECK)).isEqualTo(5);
    assertThat(figure.poses().get(1).left().at()).isEqualTo(Anchor.TRAPEZIUS_LEFT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"neck\":5 | \"neck\":500 | poses[0] is not usable: body.neck must be -150.0 to 150.0, is"
            + " 500.0",
        "\"neck\":5 | \"neek\":5 | poses[0].body.neek is not known here",
        "trapezius-left | throat | poses[0].left.at must be one of",
        "\"move\":2 | \"move\":0 | poses[1] is not usable: move must be above 0",
        "\"move\":2 | \"move\":\"2\" | poses[1].move must be a number",
        "\"id\":\"a\" | \"id\":\"b\" | id must be the file's name",
        "[-50,-110,100,100] | [-50,-110] | frame must be a list of 4 numbers",
        "\"view\":\"front\" | \"view\":\"above\" | view must be one of FRONT, BACK, SIDE",
      })
  void aMistakeIsNamedWithFileAndField(String good, String bad, String message) {
    assertThat(GOOD).contains(good);
    assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("figures/a.json: " + message);
  }

  @Test
  void noPoseAndNoJsonAreNamedToo() {
    assertThatThrownBy(() -> read("{\"id\":\"a\",\"view\":\"side\",\"frame\":[0,0,1,1]}"))
        .hasMessage("figures/a.json: is not usable: poses must hold at least one pose");
    assertThatThrownBy(() -> read("{")).hasMessageContaining("figures/a.json: is not JSON");
  }
}
