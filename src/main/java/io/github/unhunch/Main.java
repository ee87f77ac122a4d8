package io.github.unhunch;

import io.github.unhunch.app.NothingFetched;
import io.github.unhunch.app.rehearsal.RehearseCommand;
import io.github.unhunch.app.swing.App;
import io.github.unhunch.cli.UnhunchCommand;
import io.github.unhunch.settings.Installation;
import picocli.CommandLine;

/** Where the program starts: hands the words of the command line to the commands. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends with its exit status.
   *
   * @param args the words of the command line
   */
  public static void main(String[] args) {
    NothingFetched.hold();
    Installation.find().useNatives();
    System.exit(UnhunchCommand.execute(new App(), args, Main::commandLine));
  }

  /** Every command there is. */
  static CommandLine commandLine() {
    return UnhunchCommand.commandLine(new App(), new RehearseCommand());
  }
}
