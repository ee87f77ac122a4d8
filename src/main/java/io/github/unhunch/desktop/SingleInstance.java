package io.github.unhunch.desktop;

import io.github.unhunch.desktop.RemoteCommands.Reply;
import io.github.unhunch.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the place of the one running program of a home folder, and listens on a Unix socket beside
 * the settings to what {@link RunningInstance} has to say. A file lock, which the system lets go of
 * when a process dies, tells a running program from a socket left behind. Folder and socket are the
 * user's alone.
 */
public final class SingleInstance implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
  private static final Duration LISTEN = Duration.ofSeconds(2);

  private static final Reply STILL_STARTING =
      new Reply(false, "Unhunch is just starting; try again in a moment.");

  /** Who comes when so many are being heard is turned away. */
  private static final int CALLERS = 8;

  private final FileChannel lockFile;
  private final FileLock lock;
  private final ServerSocketChannel server;
  private final Path socket;
  private final ExecutorService callers =
      new ThreadPoolExecutor(
          0, CALLERS, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), SingleInstance::daemon);

  private SingleInstance(
      FileChannel lockFile, FileLock lock, ServerSocketChannel server, Path socket) {
    this.lockFile = lockFile;
    this.lock = lock;
    this.server = server;
    this.socket = socket;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "caller");
    thread.setDaemon(true);
    return thread;
  }

  /** Where the running program of a home listens. */
  static Path socket(Path home) {
    return home.resolve("instance.socket");
  }

  private static Path lockFile(Path home) {
    return home.resolve("instance.lock");
  }

  /** Whether a program runs for this home. */
  static boolean isHeld(Path home) {
    return answers(home) || isLocked(home);
  }

  private static boolean answers(Path home) {
    try {
      SocketChannel.open(UnixDomainSocketAddress.of(socket(home))).close();
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isLocked(Path home) {
    try (FileChannel file = FileChannel.open(lockFile(home), StandardOpenOption.WRITE)) {
      Optional<FileLock> lock = tryLock(file);
      if (lock.isPresent()) {
        lock.get().release();
      }
      return lock.isEmpty();
    } catch (IOException e) {
      return false; // Never started here, or not ours to see.
    }
  }

  /**
   * Takes the place.
   *
   * @param home the folder of the user's data; made if need be
   * @param commands what is done for who speaks to the program; empty while it is starting
   * @return the place, to be closed at the end; empty when another program has it
   * @throws IOException when the folder cannot be written
   */
  public static Optional<SingleInstance> take(
      Path home, Supplier<Optional<RemoteCommands>> commands) throws IOException {
    PrivateFiles.makeFolder(home);
    PrivateFiles.makeFile(lockFile(home));
    FileChannel lockFile = FileChannel.open(lockFile(home), StandardOpenOption.WRITE);
    Optional<FileLock> lock = tryLock(lockFile);
    if (lock.isEmpty()) {
      lockFile.close();
      return Optional.empty();
    }
    Path socket = socket(home);
    Files.deleteIfExists(socket); // We hold the lock, so whoever left it is gone.
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    SingleInstance instance = new SingleInstance(lockFile, lock.get(), server, socket);
    try {
      server.bind(UnixDomainSocketAddress.of(socket));
      PrivateFiles.give(socket);
      Thread listener = new Thread(() -> instance.listen(commands), "single-instance");
      listener.setDaemon(true);
      listener.start();
    } catch (IOException | IllegalArgumentException e) {
      // A path too long for a socket: one instance still holds, but nobody can speak to it.
      LOG.warn("{} cannot be listened on: {}", socket, e.getMessage());
      server.close();
    }
    return Optional.of(instance);
  }

  private static Optional<FileLock> tryLock(FileChannel file) throws IOException {
    try {
      return Optional.ofNullable(file.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty(); // Held by this very process.
    }
  }

  private void listen(Supplier<Optional<RemoteCommands>> commands) {
    while (server.isOpen()) {
      try {
        SocketChannel caller = server.accept();
        hand(caller, commands);
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        LOG.debug("a caller went away again", e);
      }
    }
  }

  private void hand(SocketChannel caller, Supplier<Optional<RemoteCommands>> commands)
      throws IOException {
    try {
      callers.execute(() -> hear(caller, commands));
    } catch (RejectedExecutionException e) {
      caller.close();
    }
  }

  private static void hear(SocketChannel caller, Supplier<Optional<RemoteCommands>> commands) {
    try (caller) {
      String line = LineChannel.read(caller, LISTEN, RemoteLine.MAX_BYTES);
      Reply reply =
          commands.get().map(now -> RemoteLine.carryOut(line, now)).orElse(STILL_STARTING);
      LineChannel.write(caller, RemoteLine.bytes(reply));
    } catch (IOException e) {
      LOG.debug("a caller said nothing of use: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("what a caller asked for failed", e);
    }
  }

  /** Gives the place up; may be called twice. */
  @Override
  public void close() {
    callers.shutdownNow();
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
