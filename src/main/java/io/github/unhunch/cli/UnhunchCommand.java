package io.github.unhunch.cli;

import io.github.unhunch.settings.Home;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code unhunch} and what all its subcommands share. */
@Command(
    name = "unhunch",
    description =
        "Watches your posture and offers a two-minute routine. Nothing leaves this machine.",
    mixinStandardHelpOptions = true,
    subcommands = {
      GalleryCommand.class,
      PoseCommand.class,
      FollowCommand.class,
      ReplayCommand.class,
      ReportCommand.class
    })
public final class UnhunchCommand {

  @Option(
      names = "--home",
      scope = ScopeType.INHERIT,
      description = "Folder for settings, history and logs (or the variable UNHUNCH_HOME).")
  @Nullable Path homeDirectory;

  /** The user's folder. */
  Home home() {
    return Home.find(Optional.ofNullable(homeDirectory));
  }

  /** The parser of all commands; every mistake becomes one line and exit status 2. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new UnhunchCommand());
    line.setParameterExceptionHandler(
        (error, words) -> {
          error.getCommandLine().getErr().println("unhunch: " + error.getMessage());
          return 2;
        });
    line.setExecutionExceptionHandler(
        (error, command, parsed) -> {
          command.getErr().println("unhunch: " + error.getMessage());
          return 2;
        });
    return line;
  }
}
