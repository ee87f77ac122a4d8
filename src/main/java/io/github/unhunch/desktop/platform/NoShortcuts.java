package io.github.unhunch.desktop.platform;

import io.github.unhunch.desktop.Shortcuts;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A system that lets no program have keys of its own. */
final class NoShortcuts implements Shortcuts {
  @Override
  public boolean available() {
    return false;
  }

  @Override
  public void bind(List<Shortcut> wanted, Consumer<Map<String, String>> bound) {
    bound.accept(Map.of());
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
