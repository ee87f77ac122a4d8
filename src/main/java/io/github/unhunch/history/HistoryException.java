package io.github.unhunch.history;

import java.nio.file.Path;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The history cannot be read or written just now; the message is one sentence of advice. */
public final class HistoryException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With one clear sentence. */
  public HistoryException(String message) {
    super(message);
  }

  /** With one clear sentence and what lies behind it. */
  public HistoryException(String message, Throwable cause) {
    super(message, cause);
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

  private static String sentence(Path file, Throwable failure) {
    return switch (primaryCode(failure)) {
      case SQLITE_FULL ->
          "The disk is full, so the history " + file + " is not written; free some space.";
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          "The history " + file + " may not be written; check the permissions of its folder.";
      case SQLITE_CANTOPEN ->
          "The history " + file + " cannot be opened; check that its folder can be written.";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "The history " + file + " is held by another program; close it and try again.";
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          "The history " + file + " is damaged; restart Unhunch and it is set aside.";
      default ->
          "The history " + file + " cannot be used (" + firstLine(failure) + "); check its disk.";
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
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    String message = first.getMessage();
    return message == null
        ? first.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
