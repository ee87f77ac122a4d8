package io.github.unhunch.cli;

import java.awt.GraphicsEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A display for a program of ours where there is none: Xvfb's, which draws into memory. Closed, it
 * is gone.
 */
final class VirtualDisplay implements AutoCloseable {

  private final Process server;
  private final String name;

  private VirtualDisplay(Process server, String name) {
    this.server = server;
    this.name = name;
  }

  /** One, where it is needed and can be had. */
  static Optional<VirtualDisplay> open() {
    if (!GraphicsEnvironment.isHeadless()) {
      return Optional.empty();
    }
    try {
      Process server =
          new ProcessBuilder(
                  "Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      // Not closed: the server ends with its reader.
      BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
      @Nullable String number = said.readLine();
      if (number == null) {
        server.destroy();
        return Optional.empty();
      }
      return Optional.of(new VirtualDisplay(server, ":" + number.strip()));
    } catch (IOException e) {
      return Optional.empty(); // Not installed.
    }
  }

  /** Its name, as {@code DISPLAY} has it. */
  String name() {
    return name;
  }

  @Override
  public void close() {
    server.destroy();
  }
}
