package io.github.unhunch.desktop;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The program that runs for a home folder, spoken to from another process. */
public final class RunningInstance implements RemoteCommands {

  /** A program that is just starting or busy answers late. */
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private static final int MAX_REPLY = 4096;

  private final Path home;

  private RunningInstance(Path home) {
    this.home = home;
  }

  /** The program that holds this home; empty when none runs. */
  public static Optional<RunningInstance> of(Path home) {
    return SingleInstance.isHeld(home) ? Optional.of(new RunningInstance(home)) : Optional.empty();
  }

  @Override
  public Reply raise() {
    return ask(RemoteLine.raise());
  }

  @Override
  public Reply pause(Optional<Duration> length) {
    return ask(RemoteLine.pause(length));
  }

  @Override
  public Reply resume() {
    return ask(RemoteLine.resume());
  }

  @Override
  public Reply routine(Optional<String> id) {
    return ask(RemoteLine.routine(id));
  }

  private Reply ask(String line) {
    Path socket = SingleInstance.socket(home);
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      LineChannel.write(channel, (line + "\n").getBytes(StandardCharsets.UTF_8));
      return RemoteLine.reply(LineChannel.read(channel, ANSWER, MAX_REPLY)).orElseGet(this::mute);
    } catch (IOException | IllegalArgumentException e) {
      return mute(); // Just starting, just ending, or a path too long for a socket.
    }
  }

  private Reply mute() {
    return new Reply(
        false, "Unhunch runs for " + home + " but does not answer; try again in a moment.");
  }
}
