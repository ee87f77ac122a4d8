package io.github.unhunch.desktop.linux;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A message bus of the test's own. */
public final class PrivateBus implements AutoCloseable {

  private final Process daemon;
  private final String address;

  private PrivateBus(Process daemon, String address) {
    this.daemon = daemon;
    this.address = address;
  }

  /** Starts dbus-daemon, or skips the test where it is not installed. */
  public static PrivateBus start() throws IOException {
    Process daemon;
    try {
      daemon =
          new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--print-address")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "dbus-daemon is not installed");
      throw e;
    }
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8));
    String address = lines.readLine();
    assumeTrue(address != null, "dbus-daemon does not start here");
    return new PrivateBus(daemon, address);
  }

  /** Where to connect. */
  public String address() {
    return address;
  }

  @Override
  public void close() {
    daemon.destroy();
  }
}
