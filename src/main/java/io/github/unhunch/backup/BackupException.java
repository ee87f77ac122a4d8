package io.github.unhunch.backup;

import io.github.unhunch.text.Fault;
import io.github.unhunch.text.Message;

/** A backup could not be written or used; nothing was changed. */
public final class BackupException extends Exception implements Fault {

  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final String file;

  /** What can be wrong. */
  public enum Problem {
    /** The file is not there, or is a folder. */
    NOT_THERE,
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
  BackupException(Problem problem, String file, Throwable cause) {
    super(problem + " " + file, cause);
    this.problem = problem;
    this.file = file;
  }

  /** What is wrong with this file. */
  BackupException(Problem problem, String file) {
    super(problem + " " + file);
    this.problem = problem;
    this.file = file;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  @Override
  public Message words() {
    return Message.of("settings.backup.problem." + problem, file);
  }
}
