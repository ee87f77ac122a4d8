package io.github.unhunch.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code unhunch routine}: the running app begins one, or lets the user choose. */
@Command(
    name = "routine",
    description = "Begins a routine in the running app.",
    mixinStandardHelpOptions = true)
final class RoutineCommand implements Callable<Integer> {

  @ParentCommand private UnhunchCommand unhunch;

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "Which, as listed by: unhunch routines. Without it you choose in a window.")
  private @Nullable String id;

  @Override
  public Integer call() {
    return RemoteSpeech.say(unhunch, app -> app.routine(Optional.ofNullable(id)));
  }
}
