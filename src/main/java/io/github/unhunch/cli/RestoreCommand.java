package io.github.unhunch.cli;

import io.github.unhunch.backup.Backup;
import io.github.unhunch.backup.BackupException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Scanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unhunch restore}: what a backup holds in place of everything stored. */
@Command(
    name = "restore",
    description =
        "Puts a backup in place of settings, history and packs; what was there is kept aside.",
    mixinStandardHelpOptions = true)
final class RestoreCommand extends StoredCommand {

  @Option(names = "--yes", description = "Do not ask first.")
  boolean yes;

  @Override
  String carryOut(Backup backup) throws BackupException {
    // What cannot be restored is told before anything is asked.
    if (Files.isRegularFile(file) && !yes && !asked()) {
      throw new CliException("nothing was changed; answer y, or give --yes");
    }
    return UnhunchCommand.texts().get("settings.backup.restored", backup.restore(file));
  }

  private boolean asked() {
    unhunch.print(UnhunchCommand.texts().get("settings.backup.restore-ask") + " [y/N]");
    Scanner answers = new Scanner(System.in, Charset.defaultCharset());
    return answers.hasNextLine()
        && answers.nextLine().strip().toLowerCase(Locale.ROOT).startsWith("y");
  }
}
