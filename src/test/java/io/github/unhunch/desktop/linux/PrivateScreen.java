package io.github.unhunch.desktop.linux;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** An X server of the test's own, which shows itself to nobody. */
public final class PrivateScreen implements AutoCloseable {

  private final Process server;
  private final String name;

  private PrivateScreen(Process server, String name) {
    this.server = server;
    this.name = name;
  }

  /** Starts Xvfb, or skips the test where it is not installed. */
  public static PrivateScreen start() throws IOException {
    Process server;
    try {
      server =
          new ProcessBuilder(
                  "Xvfb", "-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "Xvfb is not installed");
      throw e;
    }
    String number =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    assumeTrue(number != null, "Xvfb does not start here");
    return new PrivateScreen(server, ":" + number);
  }

  /** Where to connect. */
  public String name() {
    return name;
  }

  /** A connection of the test's own. */
  XDisplay connect() {
    return XDisplay.open(name).orElseThrow();
  }

  @Override
  public void close() {
    server.destroy();
    try {
      server.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
