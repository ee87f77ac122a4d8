package io.github.unhunch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that show the content and the safety questions. */
class RoutinesAndGateTest {

  private final Terminal terminal = new Terminal();
  private final StringWriter out = terminal.out();
  private final StringWriter err = terminal.err();

  @TempDir Path home;

  @Test
  void routinesListsEverything() {
    assertThat(run("routines", "--json")).isZero();
    JsonObject all = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(all.getAsJsonArray("techniques")).hasSize(8);
    assertThat(all.getAsJsonArray("tools")).hasSize(7);
    assertThat(all.getAsJsonArray("preparations")).hasSize(7);
    assertThat(all.getAsJsonArray("causes")).hasSize(9);
    assertThat(all.getAsJsonArray("areas")).hasSize(6);
    assertThat(all.getAsJsonArray("routines")).hasSizeGreaterThanOrEqualTo(12);
    assertThat(out.toString().trim()).doesNotContain("\n");
  }

  @Test
  void aBadPackIsNamedAndTheRestIsListed() throws Exception {
    Files.createDirectories(home.resolve("packs"));
    Files.writeString(home.resolve("packs").resolve("bad.json"), "{\"format\": 7}");
    assertThat(run("routines")).isZero();
    assertThat(err.toString()).startsWith("unhunch: bad.json: format:");
    assertThat(out.toString()).contains("evening-session");
  }

  @Test
  void gateShowsWhatAnswersWouldAllow() {
    assertThat(run("gate", "--json", "--all-no", "--answer", "osteoporosis=yes")).isZero();
    JsonObject permission =
        JsonParser.parseString(out.toString()).getAsJsonObject().getAsJsonObject("permission");
    assertThat(permission.get("verdict").getAsString()).isEqualTo("GO");
    assertThat(permission.get("movementOnly").getAsBoolean()).isTrue();
    assertThat(permission.get("why").getAsString()).contains("osteoporosis");
  }

  @Test
  void gateAsksFirst() {
    assertThat(run("gate")).isZero();
    assertThat(out.toString()).contains("Have you fainted?").contains("ASK: ");
  }

  @Test
  void bothCommandsSpeakGerman() {
    assertThat(run("gate", "--language", "de")).isZero();
    assertThat(run("routines", "--language", "de")).isZero();
    assertThat(out.toString()).contains("ohnmächtig").contains("Schultern");
  }

  @Test
  void savedAnswersAreThereNextTime() {
    assertThat(run("gate", "--all-no", "--answer", "pregnancy=yes", "--save")).isZero();
    out.getBuffer().setLength(0);
    assertThat(run("gate", "--json")).isZero();
    JsonObject permission =
        JsonParser.parseString(out.toString()).getAsJsonObject().getAsJsonObject("permission");
    assertThat(permission.get("verdict").getAsString()).isEqualTo("GO");
    assertThat(permission.get("why").getAsString()).contains("pregnancy");
  }

  @Test
  void withoutSaveNothingIsWritten() {
    assertThat(run("gate", "--all-no")).isZero();
    assertThat(home.resolve("settings.json")).doesNotExist();
  }

  @Test
  void mistakesAreOneLine() {
    assertThat(run("gate", "--answer", "sneezing=yes")).isEqualTo(2);
    assertThat(run("gate", "--answer", "cancer=maybe")).isEqualTo(2);
    assertThat(run("gate", "--pain", "11")).isEqualTo(2);
    assertThat(run("gate", "--cause", "boredom")).isEqualTo(2);
    assertThat(run("routines", "--language", "xx")).isEqualTo(2);
    assertThat(err.toString().trim().lines())
        .hasSize(5)
        .last()
        .isEqualTo("unhunch: --language must be one of de, en, es, fr, it, pl, pt-BR, tr, not xx");
  }

  @Test
  void damagedSettingsAreKeptAndTold() throws Exception {
    Files.writeString(home.resolve("settings.json"), "{\"version\": 1, ");
    assertThat(run("gate")).isZero();
    assertThat(err.toString()).startsWith("unhunch: The settings were damaged; they are kept as ");
  }

  @Test
  void savingIntoANewerProgramsSettingsIsRefused() throws Exception {
    Path file = home.resolve("settings.json");
    Files.writeString(file, "{\"version\": 99}");
    assertThat(run("gate", "--all-no", "--save")).isEqualTo(2);
    assertThat(err.toString().trim()).contains("newer Unhunch").doesNotContain("\n");
    assertThat(file).hasContent("{\"version\": 99}");
  }

  @Test
  void aFolderInTheSettingsPlaceIsSetAsideAndTold() throws Exception {
    Files.createDirectories(home.resolve("settings.json/in-the-way"));
    assertThat(run("gate", "--all-no", "--save")).isZero();
    assertThat(err.toString().trim()).contains("settings-broken").doesNotContain("\n");
    assertThat(home.resolve("settings.json")).isRegularFile();
  }

  @Test
  void aRecordingThatCannotPlayAsTheCameraIsNamed() throws Exception {
    Path text = Files.writeString(home.resolve("text.mp4"), "no video");
    assertThat(run("--camera", text.toString())).isEqualTo(2);
    assertThat(run("--camera", home.resolve("nowhere.mp4").toString())).isEqualTo(2);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("text.mp4: not a video"),
            second -> assertThat(second).contains("nowhere.mp4: no such file"));
  }

  @Test
  void aHomeThatIsAFileIsNamed() throws Exception {
    home = Files.writeString(home.resolve("plain"), "no folder");
    assertThat(run("gate")).isEqualTo(2);
    assertThat(err.toString().trim())
        .isEqualTo("unhunch: " + home + " is a file; --home takes a folder");
  }

  private int run(String... words) {
    return terminal.run(home, words);
  }
}
