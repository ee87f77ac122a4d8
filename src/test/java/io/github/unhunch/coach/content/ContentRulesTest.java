package io.github.unhunch.coach.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no text may say and no step may do, in both languages, and near words that are allowed. */
class ContentRulesTest {

  @TempDir Path packs;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This cures neck pain.",
        "It heals your back.",
        "Das heilt den Rücken.",
        "This fixes your shoulders.",
        "Fix your posture.",
        "Das behebt die Schmerzen.",
        "Treats arthritis.",
        "Eine Behandlung gegen Arthrose.",
        "Flushes toxins out.",
        "A detox for muscles.",
        "Entgiftet den Körper.",
        "Lymph drainage for the neck.",
        "Lymphdrainage am Hals.",
        "Breaks up scar tissue.",
        "Löst Narbengewebe.",
        "Raises your hormones.",
        "Less cortisol.",
        "Makes stronger muscles.",
        "Strengthens your muscles.",
        "You need fewer painkillers.",
        "Weniger Schmerzmittel.",
        "Realigns the spine.",
        "Renkt die Wirbel ein: einrenken.",
        "Your bad posture.",
        "Deine schlechte Haltung.",
        "Do it now!"
      })
  void claimsAndBlameAreRefused(String text) {
    assertThat(ContentRules.claim(text)).as(text).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Turn until it cracks.",
        "Bis es knackt.",
        "Use a massage gun.",
        "Mit der Massagepistole.",
        "Do fast head circles.",
        "Circle your head quickly.",
        "Make quick circles with your head.",
        "Roll the neck round.",
        "Kreise schnell mit dem Kopf.",
        "Lass den Kopf schnell kreisen.",
        "Nackenkreisen, ganz schnell.",
        "Roll den Kopf herum.",
        "Head all the way back, then turn it.",
        "Tilt your head back and rotate it.",
        "Look up, then twist your neck.",
        "Turn your head and tip it all the way back.",
        "Turn your head left and look up.",
        "Leg den Kopf in den Nacken und dreh ihn.",
        "Neig den Kopf nach hinten, dann dreh ihn.",
        "Dreh den Kopf und leg ihn in den Nacken."
      })
  void unsafeMovesAreRefused(String text) {
    assertThat(ContentRules.claim(text)).as(text).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It eases pain.",
        "This may help.",
        "Very light strokes toward the heart.",
        "Turn your head slowly to the left, then come back.",
        "Roll both shoulders up, back and down, slowly.",
        "Make small, light circles just below the back of your skull.",
        "Zieh kleine, leichte Kreise unter dem Rand des Hinterkopfs.",
        "Hands behind your head. Lean back over the chair, then up.",
        "Rolle beide Schultern langsam hoch, nach hinten und runter.",
        "Kreise langsam mit der Hüfte."
      })
  void kindWordsAreNot(String text) {
    assertThat(ContentRules.claim(text)).as(text).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Press your throat.; Press your back.",
        "Stroke down your throat.; Stroke down your arm.",
        "Rub your Adam's apple.; Rub your arm.",
        "Knead the front of your neck.; Knead the back of your neck.",
        "Press the side of the neck.; Press the top of the shoulder.",
        "Put the ball on your spine.; Put the ball beside your spine.",
        "Lie with the ball under your spine.; Lie with the ball beside your spine.",
        "Roll the stick down your backbone.; Roll the stick down your arm.",
        "Press along the spine.; Press beside the spine."
      })
  void touchIsRefusedWhereItMayNotBe(String bad, String good) throws Exception {
    assertThat(problems("en", bad)).isNotEmpty();
    assertThat(problems("en", good)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Drück auf die Kehle.; Drück auf den Rücken.",
        "Knete seitlich am Hals.; Knete oben an der Schulter.",
        "Leg den Ball auf die Wirbelsäule.; Leg den Ball neben die Wirbelsäule.",
        "Streich die Wirbelsäule entlang.; Streich den Arm entlang."
      })
  void theSameInGerman(String bad, String good) throws Exception {
    assertThat(problems("de", bad)).isNotEmpty();
    assertThat(problems("de", good)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Press your back.", "Knead your arm.", "Lean on the ball."})
  void whatTouchesMayNotPassForAMovement(String text) throws Exception {
    assertThat(problems("en", text, "NONE", "")).contains("steps[0].contact");
  }

  @ParameterizedTest
  @ValueSource(strings = {"foam-roller", "massage-ball", "massage-chair"})
  void aToolMayNotPassForAMovement(String tool) throws Exception {
    assertThat(problems("en", "Lie down.", "NONE", '"' + tool + '"')).contains("steps[0].contact");
  }

  private String problems(String language, String text) throws Exception {
    return problems(language, text, "PRESSURE", "");
  }

  private String problems(String language, String text, String contact, String tools)
      throws Exception {
    String words = language.equals("en") ? "" : ", \"" + language + "\": \"" + text + "\"";
    Files.writeString(
        packs.resolve("pack.json"),
        """
        {"format": 1, "steps": [{
          "id": "tried", "name": {"en": "Tried"}, "do": {"en": "%s"%s}, "feel": {"en": "Warm."},
          "dose": {"by": "TIME", "repetitions": 1, "seconds": 30}, "side": "NONE", "tools": [%s],
          "regions": ["upper-back"], "contact": "%s", "place": "ANYWHERE", "not": [],
          "evidence": "comfort", "figure": "breathe"}]}
        """
            .formatted(language.equals("en") ? text : "Press here.", words, tools, contact));
    StringBuilder found = new StringBuilder();
    RoutineLibrary.load(Locale.ENGLISH, packs)
        .problems()
        .forEach(problem -> found.append(problem).append(' '));
    return found.toString();
  }
}
