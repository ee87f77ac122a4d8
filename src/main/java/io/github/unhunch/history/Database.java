package io.github.unhunch.history;

import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.text.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** How connections to the file are opened; each is owned and closed by who asked for it. */
final class Database {

  /** How long one connection waits for another that writes. */
  private static final Duration BUSY_WAIT = Duration.ofSeconds(3);

  private Database() {}

  /** Opens the file for writing and makes it when it is not there. */
  static Handle openForWriting(Path file) {
    SQLiteConfig config = config();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // With the write-ahead log, NORMAL keeps the file sound through a crash; at worst the last
    // seconds are missing.
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    return open("jdbc:sqlite:" + file, config);
  }

  /** Opens the file for reading only. */
  static Handle openForReading(Path file) {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    return open("jdbc:sqlite:" + file, config);
  }

  /**
   * Opens a file that nobody writes, in a folder that cannot be written, where the log's shared
   * memory cannot be made.
   */
  static Handle openUnwritable(Path file) {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    return open(
        "jdbc:sqlite:" + file.toUri().toString().replace("file:///", "file:/") + "?immutable=1",
        config);
  }

  /**
   * Reads a file into memory, in the newest form, together with its log, in which the newest
   * records are after a crash: the log cannot be read in a folder that cannot be written.
   *
   * @throws HistoryException when the history is no sound one
   * @throws IOException when there is no room for a copy, which is gone again at once
   */
  static Handle openCopy(Path file) throws HistoryException, IOException {
    Path folder = Files.createTempDirectory("unhunch");
    Path copy = folder.resolve("history.db");
    try {
      HistoryFile.copySound(file, copy);
      try (Handle handle = open("jdbc:sqlite:" + copy, config())) {
        handle.execute("PRAGMA journal_mode = DELETE"); // Memory has no log.
      }
      Handle memory = openInMemory();
      try (Statement statement = memory.getConnection().createStatement()) {
        statement.executeUpdate("RESTORE FROM '" + copy.toString().replace("'", "''") + "'");
      }
      return memory;
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      HistoryFile.deleteCopy(copy);
      Files.deleteIfExists(folder);
    }
  }

  /**
   * True when the file exists and holds something.
   *
   * @throws HistoryException when that cannot be told, or it is no file
   */
  static boolean exists(Path file) throws HistoryException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        throw new HistoryException(Message.of("faults.history.no-file", file));
      }
      if (!Files.isReadable(file)) {
        throw new AccessDeniedException(file.toString());
      }
      return attributes.size() > 0;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new HistoryException(
          Message.of("faults.history.unreadable", file, PrivateFiles.reason(e)), e);
    }
  }

  /** A database in memory, for as long as the handle is open. */
  static Handle openInMemory() {
    return open("jdbc:sqlite::memory:", config());
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) BUSY_WAIT.toMillis());
    return config;
  }

  private static Handle open(String url, SQLiteConfig config) {
    Properties properties = config.toProperties();
    return Jdbi.create(url, properties).open();
  }
}
