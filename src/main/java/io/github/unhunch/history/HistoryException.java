package io.github.unhunch.history;

import io.github.unhunch.text.Fault;
import io.github.unhunch.text.Message;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The history cannot be read or written just now; the message is one sentence of advice. */
public final class HistoryException extends Exception implements Fault {

  private static final long serialVersionUID = 1L;

  // Only read in this process.
  private final transient Message words;

  /** With one clear sentence. */
  HistoryException(Message words) {
    super(words.toString());
    this.words = words;
  }

  /** With one clear sentence and what lies behind it. */
  HistoryException(Message words, @Nullable Throwable cause) {
    super(words.toString(), cause);
    this.words = words;
  }

  @Override
  public Message words() {
    return words;
  }

  /** Whether the same may work later, once there is room, or the file is free, again. */
  public boolean mayPass() {
    return switch (primaryCode(this)) {
      case SQLITE_FULL,
          SQLITE_READONLY,
          SQLITE_CANTOPEN,
          SQLITE_BUSY,
          SQLITE_LOCKED,
          SQLITE_IOERR ->
          true;
      default -> false;
    };
  }

  /** Says in one sentence what a failure of the database means for its user. */
  static HistoryException of(Path file, Throwable failure) {
    return new HistoryException(sentence(file, failure), failure);
  }

  /** True when the failure says that the file is no sound database. */
  static boolean isDamage(Throwable failure) {
    SQLiteErrorCode code = primaryCode(failure);
    return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
  }

  /** True when a record does not fit into its table. */
  static boolean isRefusal(Throwable failure) {
    return primaryCode(failure) == SQLiteErrorCode.SQLITE_CONSTRAINT;
  }

  private static Message sentence(Path file, Throwable failure) {
    return switch (primaryCode(failure)) {
      case SQLITE_FULL -> Message.of("faults.history.full", file);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          Message.of("faults.history.read-only", file);
      case SQLITE_CANTOPEN -> Message.of("faults.history.closed", file);
      case SQLITE_BUSY, SQLITE_LOCKED -> Message.of("faults.history.held", file);
      case SQLITE_CORRUPT, SQLITE_NOTADB -> Message.of("faults.history.damaged", file);
      default ->
          Fault.root(failure) instanceof NativeLibraryNotFoundException
              ? Message.of("faults.history.library")
              : Message.of("faults.history.odd", file, firstLine(failure));
    };
  }

  private static SQLiteErrorCode primaryCode(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLiteException sqlite) {
        // The low byte is the primary code, the rest says more about it.
        return SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff);
      }
    }
    return SQLiteErrorCode.UNKNOWN_ERROR;
  }

  /** What the database itself says; the layers above add the whole statement. */
  private static String firstLine(Throwable failure) {
    Throwable first = Fault.root(failure);
    String message = first.getMessage();
    return message == null
        ? first.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
