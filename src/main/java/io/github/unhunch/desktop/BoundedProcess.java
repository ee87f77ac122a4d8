package io.github.unhunch.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks one of the system's own small programs, never for long. */
public final class BoundedProcess {

  private BoundedProcess() {}

  /**
   * Runs a program whose answer is a few lines.
   *
   * @return what it printed, trimmed; empty when it is not there, fails or takes longer
   */
  public static Optional<String> ask(Duration limit, List<String> command) {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .start();
    } catch (IOException e) {
      return Optional.empty(); // Not installed: the answer is unknown.
    }
    try {
      process.getOutputStream().close();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
        return Optional.empty();
      }
      byte[] printed = process.getInputStream().readAllBytes();
      return Optional.of(new String(printed, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      process.destroyForcibly();
    }
  }
}
