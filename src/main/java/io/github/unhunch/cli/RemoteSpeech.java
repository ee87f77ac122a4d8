package io.github.unhunch.cli;

import io.github.unhunch.desktop.RemoteCommands;
import io.github.unhunch.desktop.RemoteCommands.Reply;
import io.github.unhunch.desktop.RunningInstance;
import java.util.function.Function;

/** Commands that speak to the running app. */
final class RemoteSpeech {

  private RemoteSpeech() {}

  /**
   * Says it and prints the answer; a refusal, or that no app runs, becomes the one line of a
   * mistake.
   */
  static int say(UnhunchCommand unhunch, Function<RemoteCommands, Reply> what) {
    RunningInstance app =
        RunningInstance.of(unhunch.home().directory())
            .orElseThrow(() -> new CliException("the app is not running; start it with: unhunch"));
    Reply reply = what.apply(app);
    if (!reply.done()) {
      throw new CliException(reply.words());
    }
    unhunch.print(reply.words());
    return 0;
  }
}
