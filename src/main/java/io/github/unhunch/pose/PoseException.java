package io.github.unhunch.pose;

/** A model or a trace that cannot be used; the message names the file and says what to do. */
public final class PoseException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With one clear sentence. */
  public PoseException(String message) {
    super(message);
  }

  /** With one clear sentence and what lies behind it. */
  public PoseException(String message, Throwable cause) {
    super(message, cause);
  }
}
