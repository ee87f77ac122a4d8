package io.github.unhunch.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code unhunch pause}: the running app pauses. */
@Command(name = "pause", description = "Pauses the running app.", mixinStandardHelpOptions = true)
final class PauseCommand implements Callable<Integer> {

  @ParentCommand private UnhunchCommand unhunch;

  @Parameters(
      arity = "0..1",
      paramLabel = "MINUTES",
      description = "For how long; without it until resumed.")
  private @Nullable Integer minutes;

  @Override
  public Integer call() {
    return RemoteSpeech.say(
        unhunch,
        app -> app.pause(Optional.ofNullable(minutes).map(length -> Duration.ofMinutes(length))));
  }
}
