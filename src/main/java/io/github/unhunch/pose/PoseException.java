package io.github.unhunch.pose;

/** A model or a trace that cannot be used; the message names the file and says what to do. */
public final class PoseException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong, as far as it matters to somebody at a window. */
  public enum Problem {
    /** There is no such model. */
    MISSING,
    /** A model that comes with the program is not there. */
    OWN_MISSING,
    /** The model is damaged, does not fit its description, or is no pose model. */
    UNUSABLE,
    /** What runs models is missing or does not run on this system. */
    RUNTIME,
    /** A line of a recorded trace is malformed. */
    TRACE
  }

  private final Problem problem;

  /** A model that cannot be used, with one clear sentence. */
  public PoseException(String message) {
    this(Problem.UNUSABLE, message);
  }

  /** A model that cannot be used, with one clear sentence and what lies behind it. */
  public PoseException(String message, Throwable cause) {
    this(Problem.UNUSABLE, message, cause);
  }

  /** With one clear sentence. */
  public PoseException(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  /** With one clear sentence and what lies behind it. */
  public PoseException(Problem problem, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }
}
