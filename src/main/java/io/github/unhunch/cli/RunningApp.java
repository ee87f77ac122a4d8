package io.github.unhunch.cli;

import io.github.unhunch.desktop.RemoteCommands;
import io.github.unhunch.desktop.RemoteCommands.Reply;
import io.github.unhunch.desktop.RunningInstance;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The commands that speak to the running app. */
abstract class RunningApp implements Callable<Integer> {

  @ParentCommand private UnhunchCommand unhunch;

  /** Says it to the app and gives the answer. */
  abstract Reply tell(RemoteCommands app);

  /** Prints the answer; a refusal, or that no app runs, becomes the one line of a mistake. */
  @Override
  public final Integer call() {
    RunningInstance app =
        RunningInstance.of(unhunch.home().directory())
            .orElseThrow(() -> new CliException("the app is not running; start it with: unhunch"));
    Reply reply = tell(app);
    if (!reply.done()) {
      throw new CliException(reply.words());
    }
    unhunch.print(reply.words());
    return 0;
  }

  /** {@code unhunch pause}. */
  @Command(name = "pause", description = "Pauses the running app.", mixinStandardHelpOptions = true)
  static final class Pause extends RunningApp {

    @Parameters(
        arity = "0..1",
        paramLabel = "MINUTES",
        description = "For how long; without it until resumed.")
    private @Nullable Integer minutes;

    @Override
    Reply tell(RemoteCommands app) {
      return app.pause(Optional.ofNullable(minutes).map(length -> Duration.ofMinutes(length)));
    }
  }

  /** {@code unhunch resume}. */
  @Command(
      name = "resume",
      description = "Ends a pause of the running app.",
      mixinStandardHelpOptions = true)
  static final class Resume extends RunningApp {

    @Override
    Reply tell(RemoteCommands app) {
      return app.resume();
    }
  }

  /** {@code unhunch routine}. */
  @Command(
      name = "routine",
      description = "Begins a routine in the running app.",
      mixinStandardHelpOptions = true)
  static final class BeginRoutine extends RunningApp {

    @Parameters(
        arity = "0..1",
        paramLabel = "ID",
        description = "Which, as listed by: unhunch routines. Without it you choose in a window.")
    private @Nullable String id;

    @Override
    Reply tell(RemoteCommands app) {
      return app.routine(Optional.ofNullable(id));
    }
  }
}
