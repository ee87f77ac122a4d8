package io.github.unhunch.cli;

import io.github.unhunch.backup.Backup;
import io.github.unhunch.backup.BackupException;
import picocli.CommandLine.Command;

/** {@code unhunch import}: the history of another computer beside this one's. */
@Command(
    name = "import",
    description =
        "Takes in the history of another computer, each record once: of a backup, of what it exported"
            + " as JSON, or of its history.db.",
    mixinStandardHelpOptions = true)
final class ImportCommand extends StoredCommand {
  @Override
  String carryOut(Backup backup) throws BackupException {
    return UnhunchCommand.texts().get("settings.backup.merged", backup.merge(file));
  }
}
