package io.github.unhunch.desktop;

import io.github.unhunch.desktop.RemoteCommands.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The lines that are spoken over the socket of the one instance: a verb and at most one word after
 * it, answered by {@code ok} or {@code no} and a sentence.
 */
final class RemoteLine {

  /** Longer lines are nobody's we know. */
  static final int MAX_BYTES = 512;

  private static final int MAX_MINUTES = 7 * 24 * 60;

  private RemoteLine() {}

  static String raise() {
    return "raise";
  }

  static String pause(Optional<Duration> length) {
    return length.map(l -> "pause " + l.toMinutes()).orElse("pause");
  }

  static String resume() {
    return "resume";
  }

  static String routine(Optional<String> id) {
    return id.map(word -> "routine " + word).orElse("routine");
  }

  /** Does what a line says. */
  static Reply carryOut(String line, RemoteCommands commands) {
    String[] words = line.strip().split("\\s+", 2);
    Optional<String> rest = words.length < 2 ? Optional.empty() : Optional.of(words[1]);
    return switch (words[0]) {
      case "raise" -> commands.raise();
      case "pause" -> pause(rest, commands);
      case "resume" -> commands.resume();
      case "routine" -> commands.routine(rest);
      default -> new Reply(false, "Unhunch does not know \"" + words[0] + "\".");
    };
  }

  private static Reply pause(Optional<String> minutes, RemoteCommands commands) {
    if (minutes.isEmpty()) {
      return commands.pause(Optional.empty());
    }
    if (!minutes.get().matches("\\d{1,5}")) {
      return new Reply(false, "A pause takes whole minutes.");
    }
    int length = Integer.parseInt(minutes.get());
    return length < 1 || length > MAX_MINUTES
        ? new Reply(false, "A pause takes 1 to " + MAX_MINUTES + " minutes.")
        : commands.pause(Optional.of(Duration.ofMinutes(length)));
  }

  /** A reply as one line. */
  static byte[] bytes(Reply reply) {
    String line = (reply.done() ? "ok " : "no ") + reply.words().replaceAll("\\s+", " ") + "\n";
    return line.getBytes(StandardCharsets.UTF_8);
  }

  /** A line as a reply; empty when it is none. */
  static Optional<Reply> reply(String line) {
    if (!line.startsWith("ok ") && !line.startsWith("no ")) {
      return Optional.empty();
    }
    return Optional.of(new Reply(line.startsWith("ok "), line.substring(3).strip()));
  }
}
