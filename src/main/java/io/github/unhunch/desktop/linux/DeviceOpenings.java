package io.github.unhunch.desktop.linux;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Hears from the kernel that some program has opened or closed a device, so that nobody has to look
 * through all programs again and again. Owns a file of the kernel's. For one thread at a time.
 */
final class DeviceOpenings implements AutoCloseable {

  // Of inotify(7).
  private static final int NON_BLOCKING = 0x800 | 0x80000; // And closed in programs we start.
  private static final int CLOSE = 0x8 | 0x10;
  private static final int OPEN = 0x20;
  private static final int RIGHTS = 0x4;
  private static final int CREATE_OR_DELETE = 0x100 | 0x200;
  private static final int BUFFER = 16_384;

  private final Path folder;
  private final String pattern;
  private final int watcher;
  private final byte[] events = new byte[BUFFER];
  private boolean complete;
  private boolean closed;

  private DeviceOpenings(Path folder, String pattern, int watcher) {
    this.folder = folder;
    this.pattern = pattern;
    this.watcher = watcher;
  }

  /** Of the devices in a folder whose names fit a pattern; empty where the kernel does not tell. */
  static Optional<DeviceOpenings> of(Path folder, String pattern) {
    try {
      int watcher = LibC.inotify_init1(NON_BLOCKING);
      return watcher < 0
          ? Optional.empty()
          : Optional.of(new DeviceOpenings(folder, pattern, watcher));
    } catch (LinkageError e) {
      return Optional.empty();
    }
  }

  /**
   * Whether any was opened or closed since the last time this was asked, or may have been: true at
   * the first time, after devices came or went, and for as long as one of them cannot be watched.
   */
  boolean any() {
    boolean told = drain();
    if (told || !complete) {
      // Adding a watch again changes nothing, so that a device that came anew is watched as well.
      complete = watchAll();
      return true;
    }
    return false;
  }

  private boolean drain() {
    boolean told = false;
    while (!closed && LibC.read(watcher, events, BUFFER) > 0) {
      told = true;
    }
    return told;
  }

  private boolean watchAll() {
    if (Files.notExists(folder)) {
      Path above = folder.getParent();
      return above != null && watch(above, CREATE_OR_DELETE) && Files.notExists(folder);
    }
    boolean all = watch(folder, CREATE_OR_DELETE);
    try (DirectoryStream<Path> devices = Files.newDirectoryStream(folder, pattern)) {
      for (Path device : devices) {
        all &= watch(device, OPEN | CLOSE | RIGHTS);
      }
    } catch (IOException e) {
      return false;
    }
    return all;
  }

  private boolean watch(Path path, int what) {
    return !closed && LibC.inotify_add_watch(watcher, path.toString(), what) >= 0;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      LibC.close(watcher);
    }
  }
}
