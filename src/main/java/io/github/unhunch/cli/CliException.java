package io.github.unhunch.cli;

import io.github.unhunch.text.Fault;
import io.github.unhunch.text.Message;
import io.github.unhunch.text.Texts;
import java.util.Locale;

/** A mistake in what was asked for; its message is the one line the user sees, exit status 2. */
public final class CliException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the sentence of a fault, in the system's language. */
  CliException(Fault fault) {
    this(fault.words());
  }

  /** With a sentence in the system's language. */
  public CliException(Message sentence) {
    this(sentence.in(Texts.in(Locale.getDefault())));
  }

  /** With one clear line that names the file or word and says what is wrong. */
  public CliException(String message) {
    super(message);
  }
}
