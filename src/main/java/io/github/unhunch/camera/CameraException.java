package io.github.unhunch.camera;

/** Why no pictures come, as a named state with one sentence of advice. */
public final class CameraException extends Exception {

  private static final long serialVersionUID = 1L;

  /** The named states of a source that gives no pictures. */
  public enum Problem {
    /** No such camera or no camera at all. */
    MISSING,
    /** Another program holds the camera. */
    BUSY,
    /** The system does not let this user open the camera. */
    PERMISSION_DENIED,
    /** The camera stopped giving pictures after it was opened. */
    UNPLUGGED,
    /** The file does not exist or cannot be opened. */
    FILE_MISSING,
    /** The file is not a video, picture or trace. */
    NOT_A_RECORDING,
    /** The recording ends or breaks in the middle. */
    TRUNCATED
  }

  private final Problem problem;

  /**
   * Names the problem.
   *
   * @param problem which state
   * @param message one sentence that names the device or file and says what to do
   */
  public CameraException(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  /** Which state the source is in. */
  public Problem problem() {
    return problem;
  }
}
