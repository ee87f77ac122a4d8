package io.github.unhunch.cli;

import io.github.unhunch.backup.Backup;
import io.github.unhunch.backup.BackupException;
import picocli.CommandLine.Command;

/** {@code unhunch backup}: everything stored in one file. */
@Command(
    name = "backup",
    description = "Writes settings, history and packs into one file.",
    mixinStandardHelpOptions = true)
final class BackupCommand extends StoredCommand {
  @Override
  String carryOut(Backup backup) throws BackupException {
    backup.write(file);
    return UnhunchCommand.texts().get("settings.backup.written", file);
  }
}
