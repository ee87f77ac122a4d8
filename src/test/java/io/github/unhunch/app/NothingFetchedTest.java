package io.github.unhunch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import org.junit.jupiter.api.Test;

class NothingFetchedTest {

  @Test
  void noAddressOfTheNetworkIsOpenedAndFilesAre() throws Exception {
    NothingFetched guard = new NothingFetched();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      for (String protocol : new String[] {"http", "https", "ftp"}) {
        String address = protocol + "://127.0.0.1:" + server.getLocalPort() + "/x.png";
        URL url = new URL(null, address, guard.createURLStreamHandler(protocol));
        assertThatThrownBy(url::openStream)
            .isInstanceOf(IOException.class)
            .hasMessageContaining("fetches nothing");
      }
    }
    assertThat(guard.createURLStreamHandler("jar")).isNull();
    assertThat(guard.createURLStreamHandler("file")).isNull();
  }
}
