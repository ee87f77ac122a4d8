package io.github.unhunch.cli;

/** A mistake in what was asked for; its message is the one line the user sees, exit status 2. */
public final class CliException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With one clear line that names the file or word and says what is wrong. */
  public CliException(String message) {
    super(message);
  }
}
