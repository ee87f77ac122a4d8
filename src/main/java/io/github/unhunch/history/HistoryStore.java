package io.github.unhunch.history;

import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Writes what happens into the history file. Owned by one thread of the caller's; other threads and
 * programs read meanwhile through a {@link HistoryReader} of their own.
 */
public final class HistoryStore implements AutoCloseable {

  /** The source of a session that a live camera saw. */
  public static final String CAMERA = "camera";

  /** How the names begin of copies of everything that a restore kept aside. */
  public static final String BEFORE_RESTORE = "before-restore-";

  /** Recordings that were just played may reach so far into the future. */
  private static final Duration AHEAD = Duration.ofDays(2);

  /** The last session of this history, other than a recording, of which there is anything. */
  private static final String FOLLOWS =
      "(SELECT uid FROM session WHERE NOT taken_in AND source = 'camera' AND source = :source"
          + " AND EXISTS (SELECT 1 FROM span WHERE session_id = session.id)"
          + " ORDER BY id DESC LIMIT 1)";

  private final Path file;
  private final InstantSource clock;
  private final Handle handle;
  private final Optional<Path> aside;
  private final List<HistorySession> open = new ArrayList<>();

  private HistoryStore(Path file, InstantSource clock, Handle handle, Optional<Path> aside) {
    this.file = file;
    this.clock = clock;
    this.handle = handle;
    this.aside = aside;
  }

  /** Opens the file by the system's clock; see {@link #open(Path, InstantSource)}. */
  public static HistoryStore open(Path file) throws HistoryException {
    return open(file, InstantSource.system());
  }

  /**
   * Opens the file and makes it when it is not there. A damaged file is set aside beside a new one,
   * see {@link #setAside()}.
   *
   * @param file the database
   * @param clock tells the date in the name of a file set aside
   * @throws HistoryException when the folder cannot be written, or a newer program wrote the file,
   *     which is then left as it is
   */
  public static HistoryStore open(Path file, InstantSource clock) throws HistoryException {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        PrivateFiles.makeFolder(parent);
      }
      PrivateFiles.makeFile(file);
      Optional<Path> aside = HistoryFile.inspect(file, clock);
      PrivateFiles.makeFile(file); // A damaged one was set aside.
      Handle handle = Database.openForWriting(file);
      try {
        Migrations.apply(handle);
      } catch (RuntimeException e) {
        handle.close();
        throw e;
      }
      return new HistoryStore(file, clock, handle, aside);
    } catch (IOException e) {
      throw new HistoryException(
          Message.of("faults.history.unmade", file, PrivateFiles.reason(e)), e);
    } catch (JdbiException e) {
      throw HistoryException.of(file, e);
    }
  }

  /** Where a damaged file was set aside on opening, which the user has to be told. */
  public Optional<Path> setAside() {
    return aside;
  }

  /**
   * Begins a stretch of recording. One that a process left open when it was killed ends where its
   * last record does.
   *
   * @param start wall time of its first record
   * @param source {@link #CAMERA} or the name of a recording
   */
  public HistorySession begin(Instant start, String source) throws HistoryException {
    try {
      if (open.isEmpty()) {
        handle.execute(
            "UPDATE session SET ended_at = coalesce((SELECT max(to_at) FROM span"
                + " WHERE session_id = session.id), started_at) WHERE ended_at IS NULL");
      }
      long id =
          handle
              .createUpdate(
                  "INSERT INTO session (source, started_at, uid, follows)"
                      + " VALUES (:source, :start, :uid, "
                      + FOLLOWS
                      + ")")
              .bind("source", source)
              .bind("start", start.toEpochMilli())
              .bind("uid", UUID.randomUUID().toString())
              .executeAndReturnGeneratedKeys()
              .mapTo(Long.class)
              .one();
      HistorySession session = new HistorySession(new Statements(file, handle), id, open::remove);
      open.add(session);
      return session;
    } catch (JdbiException e) {
      throw HistoryException.of(file, e);
    }
  }

  /**
   * The first time at or after the wish that no record reaches, so that a recording played twice
   * does not lie on top of itself.
   */
  public Instant freeFrom(Instant wish) throws HistoryException {
    flush();
    try {
      return handle
          // A record of a day to come, from a clock that was wrong, pushes nothing away.
          .createQuery("SELECT max(to_at) FROM span WHERE to_at < ?")
          .bind(0, wish.plus(AHEAD).toEpochMilli())
          .mapTo(Long.class)
          .findOne()
          .map(Instant::ofEpochMilli)
          .filter(wish::isBefore)
          .orElse(wish);
    } catch (JdbiException e) {
      throw HistoryException.of(file, e);
    }
  }

  /**
   * Reads over this store's own connection, what was just recorded included; need not be closed.
   */
  public HistoryReader reader() throws HistoryException {
    flush();
    return new HistoryReader(file, Optional.of(handle));
  }

  /**
   * Erases everything, files that were set aside included, so that no trace stays in the file.
   * Sessions under way go on with what comes next.
   */
  public void eraseAll() throws HistoryException {
    erase(Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE / 2));
    try {
      HistoryFile.deleteSetAside(file);
    } catch (IOException e) {
      throw new HistoryException(Message.of("faults.history.copy", file), e);
    }
  }

  /**
   * Erases a stretch of time, to the millisecond; spans that reach over its edges are cut.
   *
   * @param from its begin
   * @param to its end, not part of it
   */
  public void erase(Instant from, Instant to) throws HistoryException {
    flush();
    try {
      new Eraser(handle).erase(from, to, open.stream().map(HistorySession::id).toList(), clock);
      open.forEach(HistorySession::forgetWritten);
    } catch (JdbiException e) {
      throw HistoryException.of(file, e);
    }
  }

  /**
   * Writes everything recorded so far into a new file, sound by itself.
   *
   * @param copy must not be there yet
   */
  public void copyTo(Path copy) throws HistoryException {
    flush();
    try {
      PrivateFiles.makeFile(copy);
      handle.execute("VACUUM INTO ?", copy.toString());
    } catch (IOException e) {
      throw new HistoryException(
          Message.of("faults.history.uncopied", copy, PrivateFiles.reason(e)), e);
    } catch (JdbiException e) {
      throw HistoryException.of(copy, e);
    }
  }

  /**
   * Takes in the records of another history, as of another computer, each once.
   *
   * @param other a history, or one that was exported as JSON; it is left as it is
   * @return how many records were new
   * @throws HistoryException when the other is no sound history or a newer program's, or this one
   *     cannot be written; nothing is changed then
   */
  public int merge(Path other) throws HistoryException {
    return take(
        other,
        copy -> {
          if (ExportFile.isOne(other)) {
            ExportFile.unpack(other, copy);
          } else {
            HistoryFile.copySound(other, copy);
          }
        },
        () -> {});
  }

  /**
   * Takes in another history in place of this one. Sessions under way go on with what comes next.
   *
   * @param other a history; it is left as it is
   * @throws HistoryException as for {@link #merge}
   */
  public void replaceBy(Path other) throws HistoryException {
    take(
        other,
        copy -> HistoryFile.copySound(other, copy),
        () -> new Eraser(handle).eraseRecords(open.stream().map(HistorySession::id).toList()));
    open.forEach(HistorySession::forgetWritten);
  }

  /** Makes a sound history of the newest form out of another. */
  @FunctionalInterface
  private interface Copying {
    void into(Path copy) throws HistoryException, IOException;
  }

  private int take(Path other, Copying copying, Runnable before) throws HistoryException {
    flush();
    Path copy = PrivateFiles.unfinished(file);
    try {
      copying.into(copy);
      return new HistoryMerge(handle).take(copy, before);
    } catch (IOException e) {
      throw new HistoryException(
          Message.of("faults.history.unreadable", other, PrivateFiles.reason(e)), e);
    } catch (JdbiException e) {
      throw HistoryException.of(file, e);
    } finally {
      HistoryFile.deleteCopy(copy);
    }
  }

  /** Writes what is held back, ends the sessions at their last record, closes the file. */
  @Override
  public void close() throws HistoryException {
    try {
      for (HistorySession session : List.copyOf(open)) {
        session.end();
      }
    } finally {
      handle.close();
    }
  }

  /** Lets go of the file and writes nothing more, as when the process is killed. */
  public void abandon() {
    handle.close();
  }

  /** The store's own connection. */
  Handle handle() {
    return handle;
  }

  private void flush() throws HistoryException {
    for (HistorySession session : open) {
      session.flush();
    }
  }
}
