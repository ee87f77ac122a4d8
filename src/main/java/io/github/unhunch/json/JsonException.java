package io.github.unhunch.json;

/** Something wrong with a value in a JSON file; the message names the file, the place and why. */
public final class JsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final String problem;

  /**
   * A mistake.
   *
   * @param file the file's name
   * @param path where in it, such as {@code prompts.perHour}; empty for the whole file
   * @param problem what is wrong, such as {@code must be 1 to 12, not null}
   */
  public JsonException(String file, String path, String problem) {
    super(file + ": " + (path.isEmpty() ? "" : path + " ") + problem);
    this.path = path;
    this.problem = problem;
  }

  /** The message with another name in place of the file's, such as its whole path. */
  public String in(Object file) {
    return file + ": " + (path.isEmpty() ? "" : path + " ") + problem;
  }

  /** Where in the file; empty for the whole of it. */
  public String path() {
    return path;
  }

  /** What is wrong there, without file and place. */
  public String problem() {
    return problem;
  }
}
