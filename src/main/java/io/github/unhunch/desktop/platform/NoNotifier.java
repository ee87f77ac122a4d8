package io.github.unhunch.desktop.platform;

import io.github.unhunch.desktop.Notifier;
import java.util.List;
import java.util.function.Consumer;

/** A system without notifications that we could use; our own window speaks instead. */
final class NoNotifier implements Notifier {
  @Override
  public boolean available() {
    return false;
  }

  @Override
  public boolean hasChoices() {
    return false;
  }

  @Override
  public void show(String title, String body, List<Choice> choices, Consumer<String> chosen) {
    // Nobody would see it.
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
