package io.github.unhunch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            "models", "doctor", "report", "routines", "gate", "pause", "resume", "routine");
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

  private int run(String... words) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }
}
