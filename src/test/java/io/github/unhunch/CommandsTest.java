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
import org.junit.jupiter.params.provider.CsvSource;
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

  /** No index, no type and no word of a library's in what is said to a person. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import FOLDER | FOLDER cannot be used: it is a folder or a device; name a file.",
        "backup FOLDER | FOLDER cannot be used: it is a folder or a device; name a file.",
        "restore FOLDER | FOLDER cannot be used: it is a folder or a device; name a file.",
        "report --out FOLDER | FOLDER cannot be used: it is a folder or a device; name a file.",
        "rehearse FOLDER | it is a folder or a device; name a file",
        "import FOLDER/none | FOLDER/none cannot be used: it is not there.",
        "restore FOLDER/none | FOLDER/none cannot be used: it is not there.",
        "rehearse FOLDER/none | it is not there",
        "import '' | FILE: a name is missing",
        "report --home '' | '--home': a name is missing",
        "import NOISE | NOISE holds no single records",
        "rehearse NOISE | is not text in UTF-8",
        "rehearse HALF | line 1: is not JSON: it ends too early at line 1 column 7",
        "rehearse WORDS | line 1: is not JSON: something else stands at line 1 column",
        "import HALF | Line 1 of HALF cannot be read",
        "import a b | 'b' is not understood here; see: unhunch import --help",
        "dance | 'dance' is not understood here; see: unhunch --help",
        "pause x | Invalid value for MINUTES: 'x' is not a whole number",
        "gate --answer x | '--answer' takes ID=yes|no, not 'x'",
        "report --home | Missing required parameter for option '--home' (DIR)",
        "replay --poses HALF --dwell -3 | --dwell: the dwell must be 2 to 180 s, not -3",
        "pose --model none WORDS | none: no model of that name in "
      })
  void aMistakeIsSaidAsAPersonWouldSayIt(String words, String said) throws Exception {
    Files.write(home.resolve("noise"), new byte[] {(byte) 0xff, 'x', '\n'});
    Files.writeString(home.resolve("half"), "{\"t\":1");
    Files.writeString(home.resolve("words"), "hello there\n");
    List<String> all = new ArrayList<>(List.of("--home", home.resolve("own").toString()));
    for (String word : words.split(" ")) {
      all.add(named(word).replace("''", ""));
    }
    assertThat(run(all.toArray(String[]::new))).isEqualTo(2);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains(named(said))
        .doesNotContainPattern("index \\d|java|Json[A-Z]|option option|<\\w+>|\\[/|2147483|: ;");
  }

  private String named(String words) {
    return words
        .replace("FOLDER", home.toString())
        .replace("NOISE", home.resolve("noise").toString())
        .replace("HALF", home.resolve("half").toString())
        .replace("WORDS", home.resolve("words").toString());
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
        .anyMatch(line -> line.contains(home + "/none lässt sich nicht benutzen: es ist nicht da"));
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
