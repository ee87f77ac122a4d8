package io.github.unhunch.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Something to be said, in no language yet: what a part below the windows knows of a fault, to be
 * put into words where somebody reads it.
 *
 * @param key which words, as {@link Texts#get} takes it
 * @param arguments what is filled in; a message among them is said in the same language
 */
public record Message(String key, List<Object> arguments) {

  /** Copies the list. */
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** With these arguments. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, Arrays.asList(arguments));
  }

  /** In the language of these texts. */
  public String in(Texts texts) {
    return texts.get(
        key,
        arguments.stream()
            .map(one -> one instanceof Message message ? message.in(texts) : one)
            .toArray());
  }

  /** In English, for the log and the terminal. */
  @Override
  public String toString() {
    return in(Texts.in(Locale.ENGLISH));
  }
}
