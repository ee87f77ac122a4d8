package io.github.unhunch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.desktop.SingleInstance;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What holds for every command there is, the hidden ones too. */
class CommandsTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path home;

  static Stream<String> commands() {
    List<String> found = new ArrayList<>();
    collect("", Main.commandLine(), found);
    return found.stream();
  }

  private static void collect(String path, CommandLine line, List<String> found) {
    found.add(path.strip());
    line.getSubcommands().forEach((name, sub) -> collect(path + " " + name, sub, found));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandAnswersHelp(String command) {
    assertThat(run((command + " --help").strip().split(" "))).isZero();
    assertThat(out.toString()).contains("Usage: unhunch", "--help");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void helpNamesWhatAUserNeedsAndTellsOfTheRestInOneLine() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString().lines().filter(line -> line.matches("  [a-z]+ +[A-Z].*")))
        .extracting(line -> line.strip().split(" ")[0])
        .containsExactly(
            "models",
            "doctor",
            "report",
            "backup",
            "restore",
            "import",
            "routines",
            "gate",
            "pause",
            "resume",
            "routine");
    assertThat(out.toString().lines().filter(line -> line.contains("rehearse"))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aWordThatNobodyKnowsIsOneLine(String command) {
    assertThat(run((command + " --no-such-option").strip().split(" "))).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().startsWith("unhunch: ");
  }

  @Test
  void aHomeThatIsNoFolderIsOneLine() throws Exception {
    Path file = Files.writeString(home.resolve("file"), "no folder");
    for (String command :
        List.of("report", "gate --all-no --save", "replay samples/desk_day.mp4")) {
      for (Path place : List.of(file, file.resolve("below"))) {
        err.getBuffer().setLength(0);
        String[] words = ("--home " + place + " " + command).split(" ");
        assertThat(run(words)).as(command).isEqualTo(2);
        assertThat(err.toString().lines())
            .as(command)
            .singleElement()
            .asString()
            .contains(place.toString());
      }
    }
  }

  @Test
  void aHomeThatCannotBeUsedIsOneSentence() throws Exception {
    Files.createDirectory(home.resolve("instance.lock"));
    assertThat(run("--home", home.toString(), "backup", home + "/all.zip")).isEqualTo(2);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .matches("unhunch: The folder .* cannot be used: .*; or choose another one with --home\\.");
  }

  /** What is known in several languages is said in the system's. */
  @Test
  void faultsSpeakTheSystemsLanguage() throws Exception {
    Path file = Files.writeString(home.resolve("history.db"), "no history");
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMAN);
    try {
      assertThat(run("--home", home.toString(), "report")).isEqualTo(2);
      assertThat(run("--home", home.resolve("new").toString(), "restore", "--yes", home + "/none"))
          .isEqualTo(2);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(err.toString().lines())
        .hasSize(2)
        .anyMatch(line -> line.contains("Der Verlauf " + file + " ist beschädigt"))
        .anyMatch(line -> line.contains("Eine Datei " + home + "/none gibt es nicht"));
  }

  @Test
  void everythingStoredGoesIntoAFileAndComesBackWhenItIsSaidTwice() throws Exception {
    Path file = home.resolve("all.zip");
    String where = " --home " + home.resolve("home");
    Path settings = home.resolve("home").resolve("settings.json");
    assertThat(run(("gate --all-no --save" + where).split(" "))).isZero();
    String before = Files.readString(settings);
    assertThat(run(("backup " + file + where).split(" "))).isZero();
    assertThat(out.toString()).contains(file.toString());
    assertThat(run(("import " + file + where).split(" "))).isZero();
    Files.delete(settings);

    System.setIn(new ByteArrayInputStream("n\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(run(("restore " + file + where).split(" "))).isEqualTo(2);
    assertThat(settings).doesNotExist();
    System.setIn(new ByteArrayInputStream("y\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(run(("restore " + file + where).split(" "))).isZero();
    assertThat(settings).content().isEqualTo(before);
    assertThat(run(("restore --yes " + file + where).split(" "))).isZero();

    err.getBuffer().setLength(0);
    Path none = home.resolve("none.zip");
    assertThat(run(("restore --yes " + none + where).split(" "))).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().contains(none.toString());
    err.getBuffer().setLength(0);
    try (SingleInstance app =
        SingleInstance.take(home.resolve("home"), Optional::empty).orElseThrow()) {
      assertThat(app).isNotNull();
      assertThat(run(("import " + file + where).split(" "))).isEqualTo(2);
    }
    assertThat(err.toString().lines()).singleElement().asString().contains("Unhunch is running");
  }

  private int run(String... words) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }
}
