package io.github.unhunch.cli;

import io.github.unhunch.desktop.RemoteCommands;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code unhunch resume}: the running app watches again. */
@Command(
    name = "resume",
    description = "Ends a pause of the running app.",
    mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {

  @ParentCommand private UnhunchCommand unhunch;

  @Override
  public Integer call() {
    return RemoteSpeech.say(unhunch, RemoteCommands::resume);
  }
}
