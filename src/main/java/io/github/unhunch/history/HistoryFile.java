package io.github.unhunch.history;

import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.text.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the file before it is used: sound, damaged, or from a newer program. */
final class HistoryFile {

  private static final String BROKEN = "history-broken-";

  private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);

  private HistoryFile() {}

  /**
   * Sets a damaged file aside.
   *
   * @return where it lies now, when that was needed
   * @throws HistoryException when a newer program wrote the file
   */
  static Optional<Path> inspect(Path file, InstantSource clock)
      throws HistoryException, IOException {
    if (!Database.exists(file)) {
      return Optional.empty();
    }
    try (Handle handle = Database.openForReading(file)) {
      // Read only, so that a newer program's file keeps every byte.
      refuseNewer(file, handle);
      if (isSound(handle)) {
        return Optional.empty();
      }
    } catch (JdbiException e) {
      if (!HistoryException.isDamage(e)) {
        throw e;
      }
    }
    return Optional.of(
        setAside(file, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault())));
  }

  /**
   * Whether all pages, rows and indexes hold together, and the tables are those of its form: a
   * table whose name has lost a letter is sound to SQLite and lost to us.
   */
  private static boolean isSound(Handle handle) {
    int form = Migrations.version(handle);
    return form >= 0
        && handle.createQuery("PRAGMA integrity_check(1)").mapTo(String.class).first().equals("ok")
        && Migrations.schema(handle).equals(Migrations.schemaOf(form));
  }

  /** Refuses a form that this program does not know, so that nothing in it is lost. */
  static void refuseNewer(Path file, Handle handle) throws HistoryException {
    refuseNewer(file, Migrations.version(handle));
  }

  /** Refuses a form that this program does not know, so that nothing in it is lost. */
  static void refuseNewer(Path file, int version) throws HistoryException {
    if (version > Migrations.newest()) {
      throw new HistoryException(
          Message.of("faults.history.newer", file, version, Migrations.newest()));
    }
  }

  /**
   * Copies another history and brings the copy to the newest form.
   *
   * @param other is left as it is
   * @param copy to be deleted by {@link #deleteCopy}
   * @throws HistoryException when the other is no sound history, or a newer program wrote it
   */
  static void copySound(Path other, Path copy) throws HistoryException, IOException {
    if (!Database.exists(other)) {
      throw new HistoryException(Message.of("faults.history.none", other));
    }
    try (OutputStream out = PrivateFiles.newOutputStream(copy)) {
      Files.copy(other, out);
    }
    Path log = beside(other, "-wal");
    if (Files.exists(log)) {
      try (OutputStream out = PrivateFiles.newOutputStream(beside(copy, "-wal"))) {
        Files.copy(log, out);
      }
    }
    try (Handle handle = Database.openForWriting(copy)) {
      refuseNewer(other, handle);
      if (!isSound(handle)) {
        throw new HistoryException(Message.of("faults.history.unsound", other));
      }
      Migrations.apply(handle);
    } catch (JdbiException e) {
      if (HistoryException.isDamage(e)) {
        throw new HistoryException(Message.of("faults.history.unsound", other), e);
      }
      throw e;
    }
  }

  /** Deletes a copy and the files that the database keeps beside it; what cannot be stays. */
  static void deleteCopy(Path copy) {
    for (String ending : List.of("", "-wal", "-shm")) {
      try {
        Files.deleteIfExists(beside(copy, ending));
      } catch (IOException e) {
        LOG.debug("{} stays behind", copy, e);
      }
    }
  }

  private static Path beside(Path file, String ending) {
    return Path.of(file + ending);
  }

  /** Deletes the copies that were set aside. */
  static void deleteSetAside(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    List<Path> copies;
    try (Stream<Path> files = Files.list(folder)) {
      copies = files.filter(f -> isSetAside(f.getFileName().toString())).toList();
    }
    for (Path copy : copies) {
      Files.delete(copy);
    }
  }

  private static boolean isSetAside(String name) {
    return name.startsWith(BROKEN) || name.startsWith(HistoryStore.BEFORE_RESTORE);
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
