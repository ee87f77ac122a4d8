package io.github.unhunch.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Holds the place of the one running program of a home folder. A second start knocks on a Unix
 * socket beside the settings, so that the first comes to the front, and ends. A file lock, which
 * the system lets go of when a process dies, tells a running program from a socket left behind.
 */
public final class SingleInstance implements AutoCloseable {

  private static final byte RAISE = 'r';

  private final FileChannel lockFile;
  private final FileLock lock;
  private final ServerSocketChannel server;
  private final Path socket;

  private SingleInstance(
      FileChannel lockFile, FileLock lock, ServerSocketChannel server, Path socket) {
    this.lockFile = lockFile;
    this.lock = lock;
    this.server = server;
    this.socket = socket;
  }

  /**
   * Takes the place, or knocks at who has it.
   *
   * @param home the folder of the user's data; made if need be
   * @param raise called on a thread of its own whenever the program is started again
   * @return the place, to be closed at the end; empty when another has it and was told to come
   *     forward
   * @throws IOException when the folder cannot be written
   */
  public static Optional<SingleInstance> take(Path home, Runnable raise) throws IOException {
    Files.createDirectories(home);
    Path socket = home.resolve("instance.socket");
    FileChannel lockFile =
        FileChannel.open(
            home.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FileLock> lock = tryLock(lockFile);
    if (lock.isEmpty()) {
      lockFile.close();
      knock(socket);
      return Optional.empty();
    }
    Files.deleteIfExists(socket); // We hold the lock, so whoever left it is gone.
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(socket));
    } catch (IOException e) {
      // A path too long for a socket: one instance still holds, a second start cannot raise it.
      server.close();
    }
    SingleInstance instance = new SingleInstance(lockFile, lock.get(), server, socket);
    Thread listener = new Thread(() -> instance.listen(raise), "single-instance");
    listener.setDaemon(true);
    listener.start();
    return Optional.of(instance);
  }

  private static Optional<FileLock> tryLock(FileChannel file) throws IOException {
    try {
      return Optional.ofNullable(file.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty(); // Held by this very process.
    }
  }

  private static void knock(Path socket) {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      channel.write(ByteBuffer.wrap(new byte[] {RAISE}));
    } catch (IOException e) {
      // The first is still starting or just ending; its window comes or goes without our help.
    }
  }

  private void listen(Runnable raise) {
    while (server.isOpen()) {
      try (SocketChannel caller = server.accept()) {
        ByteBuffer word = ByteBuffer.allocate(1);
        if (caller.read(word) == 1 && word.get(0) == RAISE) {
          raise.run();
        }
      } catch (AsynchronousCloseException e) {
        return;
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        // A caller that went away again; the next may come.
      }
    }
  }

  /** Gives the place up; may be called twice. */
  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(socket);
      if (lock.isValid()) {
        lock.release();
      }
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the place of the one instance could not be given up", e);
    }
  }
}
