package io.github.unhunch.desktop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files and folders that no other user of the machine may look into, whatever the umask. Windows
 * has no such bits: there the user's folders are private by themselves.
 */
final class PrivateFiles {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private PrivateFiles() {}

  /**
   * Makes the folder if need be, for the user alone. One that was there before is closed to others
   * too when it is empty or holds files of this program; a folder of other things is left as it is.
   */
  static void folder(Path folder) throws IOException {
    boolean ours = !Files.exists(folder) || isOurs(folder);
    Files.createDirectories(folder);
    if (ours) {
      restrict(folder, FOLDER);
    }
  }

  private static boolean isOurs(Path folder) throws IOException {
    if (Files.exists(folder.resolve("instance.lock"))
        || Files.exists(folder.resolve("settings.json"))) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** Opens a file for writing, made if need be. */
  static FileChannel open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    restrict(file);
    return channel;
  }

  /** Closes a file to everybody else. */
  static void restrict(Path file) throws IOException {
    restrict(file, FILE);
  }

  private static void restrict(Path path, Set<PosixFilePermission> wanted) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(wanted);
    }
  }
}
