package io.github.unhunch.coach.content;

/**
 * What is wrong with a content file.
 *
 * @param file the file's name
 * @param field where in it, such as {@code steps[2].dose.seconds}
 * @param message what is wrong and what is allowed
 */
public record Problem(String file, String field, String message) {

  /** One line: file, field, message. */
  @Override
  public String toString() {
    return file + ": " + field + ": " + message;
  }
}
