package io.github.unhunch.cli;

import io.github.unhunch.backup.Backup;
import io.github.unhunch.backup.BackupException;
import io.github.unhunch.desktop.SingleInstance;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A command that works on everything stored, while no app does. */
abstract class StoredCommand implements Callable<Integer> {

  @ParentCommand UnhunchCommand unhunch;

  @Parameters(paramLabel = "FILE", description = "The file.")
  Path file;

  /** Does it and says in a sentence what was done. */
  abstract String carryOut(Backup backup) throws BackupException;

  @Override
  public Integer call() throws HistoryException, BackupException {
    Home home = unhunch.home();
    try (SingleInstance only = alone(home);
        SettingsStore settings =
            new SettingsStore(
                home.settingsFile(),
                (delay, task) -> {}, // Saved when it is closed.
                InstantSource.system(),
                sentence -> {
                  throw new CliException(sentence);
                });
        HistoryStore history = HistoryStore.open(home.historyFile())) {
      unhunch.print(carryOut(new Backup(home, settings, history, InstantSource.system())));
      return 0;
    }
  }

  private static SingleInstance alone(Home home) {
    try {
      return SingleInstance.take(home.directory(), Optional::empty)
          .orElseThrow(
              () ->
                  new CliException(
                      "Unhunch is running: quit it first, or use its settings, Everything"
                          + " stored"));
    } catch (IOException e) {
      throw new CliException(UnhunchCommand.unusable(home, e));
    }
  }
}
