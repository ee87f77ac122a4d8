package io.github.unhunch.desktop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One line each way over a socket, within a time: who says nothing holds nobody up. */
final class LineChannel {

  private LineChannel() {}

  /**
   * Reads up to the first line's end, or to the end of what is sent.
   *
   * @param limit for all of it
   * @param maxBytes what a line may be long
   * @throws IOException when it takes longer or is longer
   */
  static String read(SocketChannel channel, Duration limit, int maxBytes) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    ByteBuffer bytes = ByteBuffer.allocate(maxBytes);
    channel.configureBlocking(false);
    try (Selector selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_READ);
      while (line.size() < maxBytes) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0 || selector.select(left) == 0) {
          throw new IOException("no line within " + limit.toSeconds() + " s");
        }
        selector.selectedKeys().clear();
        int count = channel.read(bytes.clear());
        for (int i = 0; i < count; i++) {
          if (bytes.get(i) == '\n') {
            return line.toString(StandardCharsets.UTF_8);
          }
          line.write(bytes.get(i));
        }
        if (count < 0) {
          return line.toString(StandardCharsets.UTF_8);
        }
      }
    }
    throw new IOException("a line of more than " + maxBytes + " bytes");
  }

  /** Writes a short line; the system takes it at once. */
  static void write(SocketChannel channel, byte[] line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(line);
    while (bytes.hasRemaining() && channel.write(bytes) > 0) {
      // A socket's buffer holds more than a line.
    }
  }
}
