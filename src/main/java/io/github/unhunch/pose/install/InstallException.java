package io.github.unhunch.pose.install;

/** A model that was not installed; the message says why, and that nothing was left behind. */
public final class InstallException extends Exception {

  private static final long serialVersionUID = 1L;

  InstallException(String message, Throwable cause) {
    super(message, cause);
  }

  InstallException(String message) {
    super(message);
  }
}
