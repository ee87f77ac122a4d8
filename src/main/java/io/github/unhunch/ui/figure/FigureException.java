package io.github.unhunch.ui.figure;

/** A figure file that cannot be used; the message names the file, the field and what is wrong. */
public final class FigureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the whole message. */
  FigureException(String file, String field, String problem) {
    super(file + ": " + (field.isEmpty() ? "" : field + ": ") + problem);
  }
}
