package io.github.unhunch.desktop.dbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines without a bus, as containers are, or with one that has ended. */
class BusTest {

  /** Half of what dbus-java would try for. */
  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir Path folder;

  @Test
  void aBusThatIsNotThereKeepsNobodyWaiting() {
    assertTimeout(SOON, () -> assertThat(Bus.at("unix:path=" + folder.resolve("none"))).isEmpty());
  }

  @Test
  void norDoesASocketThatABusHasLeftBehind() throws Exception {
    Path socket = folder.resolve("left");
    try (ServerSocketChannel ended = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      ended.bind(UnixDomainSocketAddress.of(socket));
    }
    assertThat(socket).exists();
    assertTimeout(SOON, () -> assertThat(Bus.at("unix:path=" + socket)).isEmpty());
  }
}
