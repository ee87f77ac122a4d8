package io.github.unhunch.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageTest {

  @Test
  void aReasonWithinASentenceIsSaidInItsLanguage() {
    Message why = Message.of("faults.file.full");
    Message told = Message.of("faults.history.unmade", "/h/history.db", why);
    for (Locale language : Languages.all()) {
      Texts texts = Texts.in(language);
      assertThat(told.in(texts))
          .as(language.toString())
          .contains("/h/history.db")
          .contains(texts.get("faults.file.full"));
    }
    assertThat(told).hasToString(told.in(Texts.in(Locale.ENGLISH)));
  }
}
