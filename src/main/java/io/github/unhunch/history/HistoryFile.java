package io.github.unhunch.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Looks at the file before it is used: sound, damaged, or from a newer program. */
final class HistoryFile {

  private static final String BROKEN = "history-broken-";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private HistoryFile() {}

  /**
   * Sets a damaged file aside.
   *
   * @return one sentence for the user when that was needed
   * @throws HistoryException when a newer program wrote the file
   */
  static Optional<String> inspect(Path file, InstantSource clock)
      throws HistoryException, IOException {
    if (!Database.exists(file)) {
      return Optional.empty();
    }
    try (Handle handle = Database.openForReading(file)) {
      // Read only, so that a newer program's file keeps every byte.
      refuseNewer(file, handle);
      String verdict = handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).first();
      if (verdict.equals("ok")) {
        return Optional.empty();
      }
    } catch (JdbiException e) {
      if (!HistoryException.isDamage(e)) {
        throw e;
      }
    }
    Path aside = setAside(file, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
    return Optional.of(
        "The history was damaged; it is kept as " + aside + " and a new one was started.");
  }

  /**
   * Makes the file when it is not there, and keeps it for its owner alone: what somebody's back
   * does all day is nobody else's business. SQLite gives its log the same rights. On a system
   * without such rights the user's folder guards it.
   */
  static void keepPrivate(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    if (!Files.exists(file)) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } else if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      Files.setPosixFilePermissions(file, OWNER_ONLY);
    }
  }

  /** Refuses a form that this program does not know, so that nothing in it is lost. */
  static void refuseNewer(Path file, Handle handle) throws HistoryException {
    int version = Migrations.version(handle);
    if (version > Migrations.newest()) {
      throw new HistoryException(
          "The history "
              + file
              + " was written by a newer Unhunch (form "
              + version
              + ", this one knows "
              + Migrations.newest()
              + "); update Unhunch, or choose another folder with --home. It was left as it is.");
    }
  }

  /** Deletes the copies that were set aside. */
  static void deleteSetAside(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    List<Path> copies;
    try (Stream<Path> files = Files.list(folder)) {
      copies = files.filter(f -> f.getFileName().toString().startsWith(BROKEN)).toList();
    }
    for (Path copy : copies) {
      Files.delete(copy);
    }
  }

  private static Path setAside(Path file, LocalDate today) throws IOException {
    Path aside = file.resolveSibling(BROKEN + today + ".db");
    for (int n = 2; Files.exists(aside); n++) {
      aside = file.resolveSibling(BROKEN + today + "-" + n + ".db");
    }
    Files.move(file, aside);
    moveBeside(file, aside, "-wal");
    // The shared memory is rebuilt from the log.
    Files.deleteIfExists(Path.of(file + "-shm"));
    return aside;
  }

  private static void moveBeside(Path file, Path aside, String ending) throws IOException {
    Path log = Path.of(file + ending);
    if (Files.exists(log)) {
      Files.move(log, Path.of(aside + ending));
    }
  }
}
