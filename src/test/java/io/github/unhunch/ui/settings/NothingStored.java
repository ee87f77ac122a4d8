package io.github.unhunch.ui.settings;

import java.nio.file.Path;

/** What can be done with everything stored, where nothing happens. */
public final class NothingStored {

  private NothingStored() {}

  /** For a panel that is only looked at. */
  public static StoredActions in(Path folder) {
    return new StoredActions(
        folder,
        () -> {},
        (format, file) -> {},
        Runnable::run,
        file -> {},
        (file, then) -> then.run(),
        (file, then) -> then.run());
  }
}
