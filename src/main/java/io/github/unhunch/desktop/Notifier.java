package io.github.unhunch.desktop;

import java.util.List;
import java.util.function.Consumer;

/** The system's own notifications. All methods may be called from any thread. */
public interface Notifier extends AutoCloseable {

  /**
   * One thing that can be chosen on a notification.
   *
   * @param key handed back when it is chosen
   * @param label the words on its button
   */
  record Choice(String key, String label) {}

  /** Whether notifications can be shown just now. */
  boolean available();

  /** Whether they can carry buttons. */
  boolean hasChoices();

  /**
   * Shows a notification in place of the one before; returns at once.
   *
   * @param title a few words
   * @param body one sentence
   * @param choices buttons; left out where the system has none
   * @param chosen told the key of the choice, or {@code "default"} for a click; on a thread of the
   *     notifier
   */
  void show(String title, String body, List<Choice> choices, Consumer<String> chosen);

  /** Lets go of the connection; may be called twice. */
  @Override
  void close();
}
