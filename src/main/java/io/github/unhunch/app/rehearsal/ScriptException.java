package io.github.unhunch.app.rehearsal;

/** A script that cannot be played; the message is one line that says where and why. */
public final class ScriptException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With one clear line. */
  public ScriptException(String message) {
    super(message);
  }
}
