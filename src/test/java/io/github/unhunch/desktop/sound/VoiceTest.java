package io.github.unhunch.desktop.sound;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.desktop.OperatingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are read by a voice of their own language, chosen from what the systems' lists print. */
class VoiceTest {

  /** As macOS 14 prints it, shortened; the first English ones are sounds, not readers. */
  private static final String SAY =
      """
      Albert              en_US    # Hello! My name is Albert.
      Alice               it_IT    # Ciao! Mi chiamo Alice.
      Anna                de_DE    # Hallo! Ich heiße Anna.
      Bad News            en_US    # Hello! My name is Bad News.
      Bells               en_US    # Hello! My name is Bells.
      Daniel              en_GB    # Hello! My name is Daniel.
      Dongmei (Enhanced)  zh_CN_U_SD@sd=cnln # 你好！我叫冬梅。
      Eddy (German (Germany)) de_DE    # Hallo! Ich heiße Eddy.
      Eddy (English (UK)) en_GB    # Hello! My name is Eddy.
      Eddy (English (US)) en_US    # Hello! My name is Eddy.
      Fiona               en-scotland # Hello, my name is Fiona.
      Majed               ar_001   # مرحبًا! اسمي ماجد.
      Samantha            en_US    # Hello! My name is Samantha.
      Thomas              fr_FR    # Bonjour, je m’appelle Thomas.
      """;

  private static final String WINDOWS =
      "en-US\tMicrosoft David Desktop\r\nen-US\tMicrosoft Zira Desktop\r\n"
          + "en-GB\tMicrosoft Hazel Desktop\r\nde-DE\tMicrosoft Hedda Desktop\r\n";

  private static final String ESPEAK =
      """
      Pty Language       Age/Gender VoiceName          File                 Other Languages
       5  de              --/M      German             gmw/de
       2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
       5  en-gb-scotland  --/M      English_(Scotland) gmw/en-GB-scotland   (en 4)
       2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
      """;

  @ParameterizedTest
  @CsvSource({
    "de,    Anna",
    "de-AT, Anna",
    "en,    Samantha",
    "en-GB, Daniel",
    "en-US, Samantha",
    "fr,    Thomas",
    "it,    Alice"
  })
  void macPicksAReaderOfTheLanguage(String language, String name) {
    assertThat(VoiceChoice.ofSay(SAY, Locale.forLanguageTag(language))).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Petra (Premium),                   Petra (Premium)",
    "Markus (Erweitert),                Markus (Erweitert)",
    "Reed (German (Germany)),           Anna",
    "Viktor,                            Anna"
  })
  void aDownloadedVoiceIsPreferred(String other, String chosen) {
    String more = SAY + other + " de_DE    # Hallo! Ich heiße so.\n";
    assertThat(VoiceChoice.ofSay(more, Locale.GERMAN)).contains(chosen);
  }

  @Test
  void noVoiceOfTheLanguageIsNoVoice() {
    assertThat(VoiceChoice.ofSay(SAY, Locale.forLanguageTag("sv"))).isEmpty();
    assertThat(VoiceChoice.ofSay("", Locale.GERMAN)).isEmpty();
    assertThat(VoiceChoice.ofSay("no voices\n\n", Locale.GERMAN)).isEmpty();
    assertThat(VoiceChoice.ofWindows(WINDOWS, Locale.FRENCH)).isEmpty();
    assertThat(VoiceChoice.ofWindows("Add-Type : Cannot load\n", Locale.GERMAN)).isEmpty();
    assertThat(VoiceChoice.ofEspeak(ESPEAK, Locale.FRENCH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "de,    Microsoft Hedda Desktop",
    "en,    Microsoft David Desktop",
    "en-GB, Microsoft Hazel Desktop"
  })
  void windowsPicksByCulture(String language, String name) {
    assertThat(VoiceChoice.ofWindows(WINDOWS, Locale.forLanguageTag(language))).contains(name);
  }

  @ParameterizedTest
  @CsvSource({"de, de", "de-CH, de", "en, en", "en-US, en-us", "en-IE, en"})
  void espeakGetsALanguageThatItHas(String language, String code) {
    assertThat(VoiceChoice.ofEspeak(ESPEAK, Locale.forLanguageTag(language))).contains(code);
  }

  @Test
  void theCommandsNameTheLanguage() {
    Voice mac =
        Voice.find(OperatingSystem.MAC, Locale.GERMAN, p -> true, c -> Optional.of(SAY)).get();
    assertThat(mac.command()).containsExactly("say", "-v", "Anna", "-f", "-");
    assertThat(mac.saying("Hallo")).doesNotContain("Hallo");

    Voice windows =
        Voice.find(OperatingSystem.WINDOWS, Locale.GERMAN, p -> true, c -> Optional.of(WINDOWS))
            .get();
    assertThat(windows.command()).startsWith("powershell");
    assertThat(windows.command().get(4)).contains("SelectVoice('Microsoft Hedda Desktop')");

    Voice espeak =
        Voice.find(OperatingSystem.LINUX, Locale.GERMAN, p -> true, c -> Optional.of(ESPEAK)).get();
    assertThat(espeak.command()).containsExactly("espeak-ng", "-v", "de", "--stdin");
  }

  @Test
  void onLinuxSpeechDispatcherStandsInAndNeverListsItsVoices() {
    List<List<String>> asked = new ArrayList<>();
    Voice voice =
        Voice.find(
                OperatingSystem.LINUX,
                Locale.GERMAN,
                "spd-say"::equals,
                command -> {
                  asked.add(command);
                  return Optional.empty();
                })
            .get();
    assertThat(voice.saying("Hallo")).containsExactly("spd-say", "-w", "-l", "de", "--", "Hallo");
    assertThat(asked).isEmpty();
    assertThat(
            Voice.find(OperatingSystem.LINUX, Locale.GERMAN, p -> false, c -> Optional.of(ESPEAK)))
        .isEmpty();
  }

  @Test
  void aListThatCannotBeHadIsSilence() {
    assertThat(Voice.find(OperatingSystem.MAC, Locale.GERMAN, p -> true, c -> Optional.empty()))
        .isEmpty();
  }
}
