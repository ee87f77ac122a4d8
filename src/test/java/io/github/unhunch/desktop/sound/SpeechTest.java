package io.github.unhunch.desktop.sound;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The voice of whatever machine the test runs on; most have none. */
class SpeechTest {

  @Test
  void neverHoldsItsCallerUpNorFailsWhereThereIsNoVoice() {
    try (Speech speech = Speech.of(Locale.GERMAN)) {
      assertThatCode(
              () -> {
                for (int i = 0; i < 50; i++) {
                  speech.say("");
                }
                speech.stop();
              })
          .doesNotThrowAnyException();
    }
  }

  @Test
  void wordsAfterTheEndAreNotSaid() {
    Speech speech = Speech.of(Locale.ENGLISH);
    speech.close();

    assertThatCode(() -> speech.say("too late")).doesNotThrowAnyException();
    assertThatCode(speech::close).doesNotThrowAnyException();
  }
}
