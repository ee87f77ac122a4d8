package io.github.unhunch.json;

/** Something wrong with a value in a JSON file; the message names the file, the place and why. */
public final class JsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final String problem;
  private final String found;

  /**
   * Something is not there.
   *
   * @param file the file's name
   * @param path where in it, such as {@code prompts.perHour}; empty for the whole file
   * @param problem what is wrong
   */
  public JsonException(String file, String path, String problem) {
    this(file, path, problem, "-");
  }

  /**
   * A mistake.
   *
   * @param file the file's name
   * @param path where in it, such as {@code prompts.perHour}; empty for the whole file
   * @param problem what is wrong, such as {@code must be 1 to 12, not null}
   * @param found the start of what stands there
   */
  public JsonException(String file, String path, String problem, String found) {
    super(file + ": " + (path.isEmpty() ? "" : path + " ") + problem);
    this.path = path;
    this.problem = problem;
    this.found = found;
  }

  /** The message with another name in place of the file's, such as its whole path. */
  public String in(Object file) {
    return file + ": " + (path.isEmpty() ? "" : path + " ") + problem;
  }

  /** Where in the file; empty for the whole of it. */
  public String path() {
    return path;
  }

  /** The start of what stands there; a dash for nothing. */
  public String found() {
    return found;
  }

  /** What is wrong there, without file and place. */
  public String problem() {
    return problem;
  }
}
