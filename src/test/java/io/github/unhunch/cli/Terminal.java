package io.github.unhunch.cli;

import io.github.unhunch.settings.Home;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * Where commands are typed: keeps what they print; no app can be shown.
 *
 * @param out what commands print
 * @param err what goes wrong
 */
record Terminal(StringWriter out, StringWriter err) {

  Terminal() {
    this(new StringWriter(), new StringWriter());
  }

  /** Runs one command on this home and gives its exit status. */
  int run(Path home, String... words) {
    CommandLine line = UnhunchCommand.commandLine(new NoApp());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", home.toString()));
    return line.execute(all.toArray(String[]::new));
  }

  private static final class NoApp implements UnhunchCommand.DesktopApp {
    @Override
    public Optional<String> obstacle(Home home) {
      return Optional.of("this is a test");
    }

    @Override
    public int run(Home home, Optional<Path> recording) {
      throw new AssertionError("not asked for");
    }
  }
}
