package io.github.unhunch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.settings.Home;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Which words start the app without a look at the other commands. */
class StartWordsTest {

  private static boolean start(String... words) {
    return UnhunchCommand.starts(
        new CommandLine(
            new UnhunchCommand(
                new UnhunchCommand.DesktopApp() {
                  @Override
                  public Optional<String> obstacle(Home home) {
                    return Optional.empty();
                  }

                  @Override
                  public int run(Home home, Optional<Path> recording) {
                    return 0;
                  }
                })),
        words);
  }

  @Test
  void noneAndOptionsAlone() {
    assertThat(start()).isTrue();
    assertThat(start("--window", "--home", "bench")).isTrue();
    assertThat(start("--camera=day.mp4")).isTrue();
  }

  @Test
  void commandsHelpAndMistakesAreForAllCommands() {
    assertThat(start("bench")).isFalse();
    assertThat(start("--home", "somewhere", "report", "--day", "2026-01-05")).isFalse();
    assertThat(start("--help")).isFalse();
    assertThat(start("--version")).isFalse();
    assertThat(start("--hmoe", "x")).isFalse();
    assertThat(start("--home")).isFalse();
  }
}
