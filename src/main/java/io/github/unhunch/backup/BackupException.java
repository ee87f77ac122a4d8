package io.github.unhunch.backup;

import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.text.Fault;
import io.github.unhunch.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A backup could not be written or used; nothing was changed. */
public final class BackupException extends Exception implements Fault {

  private static final long serialVersionUID = 1L;

  // Only read in this process.
  private final transient Message words;

  /** What can be wrong. */
  enum Problem {
    /** The file is no backup of Unhunch, or is damaged. */
    NO_BACKUP,
    /** A newer Unhunch wrote the file. */
    NEWER,
    /** The settings or the history that are there may not be written. */
    LOCKED,
    /** The file, or the folder beside it, cannot be written. */
    UNWRITABLE
  }

  /** What is wrong with this file. */
  BackupException(Problem problem, String file, @Nullable Throwable cause) {
    this(Message.of("settings.backup.problem." + problem, file), cause);
  }

  /** What is wrong with this file. */
  BackupException(Problem problem, String file) {
    this(problem, file, null);
  }

  /** Why a file cannot be read or written. */
  BackupException(Path file, IOException why) {
    this(Message.of("faults.file.unusable", file, PrivateFiles.reason(why)), why);
  }

  /** What is wrong with a history. */
  BackupException(HistoryException history) {
    this(history.words(), history);
  }

  private BackupException(Message words, @Nullable Throwable cause) {
    super(words.toString(), cause);
    this.words = words;
  }

  @Override
  public Message words() {
    return words;
  }
}
