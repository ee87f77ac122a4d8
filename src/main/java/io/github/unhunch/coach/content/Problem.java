package io.github.unhunch.coach.content;

/**
 * What is wrong with a content file.
 *
 * @param file the file's name
 * @param field where in it, such as {@code steps[2].dose.seconds}
 * @param message what is wrong and what is allowed
 */
public record Problem(String file, String field, String message) {

  private static final int LONGEST = 300;

  /** Makes one line of it that says no more than is needed: the words may be a stranger's. */
  public Problem {
    file = plain(file);
    field = plain(field);
    message = plain(message);
  }

  private static String plain(String words) {
    String line = words.replaceAll("\\p{Cntrl}", "?");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "\u2026";
  }

  /** One line: file, field, message. */
  @Override
  public String toString() {
    return file + ": " + field + ": " + message;
  }
}
