package io.github.unhunch.backup;

import io.github.unhunch.backup.BackupException.Problem;
import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonFile;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.Settings;
import io.github.unhunch.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything stored, that is settings, history and packs, in one file and back. To be used on the
 * thread that owns the history.
 *
 * @param home the user's folder
 * @param settings what the user has set
 * @param history what was recorded
 * @param clock tells the date in the name of what is kept aside
 */
public record Backup(Home home, SettingsStore settings, HistoryStore history, InstantSource clock) {

  /** The ending of the file's name. */
  public static final String ENDING = ".zip";

  /**
   * Writes everything into a file, in place of one that is there.
   *
   * @throws BackupException when it cannot be written; one that was there is left as it was
   */
  public void write(Path file) throws BackupException {
    noFolder(file);
    Path folder = workFolder("backup");
    try {
      PrivateFiles.write(folder.resolve(BackupFile.SETTINGS), settings.text());
      history.copyTo(folder.resolve(BackupFile.HISTORY));
      for (Path pack : BackupFile.packs(home.packs())) {
        PrivateFiles.write(
            folder.resolve(BackupFile.PACKS).resolve(pack.getFileName()), Files.readString(pack));
      }
      BackupFile.pack(folder, file);
    } catch (IOException | HistoryException e) {
      throw new BackupException(Problem.UNWRITABLE, file.toString(), e);
    } finally {
      delete(folder);
    }
  }

  /**
   * Puts what a file holds in the place of everything stored. What was there is kept in a backup of
   * its own. Packs hold from the next start, all else at once; a pause and what was shown already
   * stay as they are.
   *
   * @return where what was there is kept
   * @throws BackupException when the file cannot be used; nothing is changed then
   */
  public Path restore(Path file) throws BackupException {
    readable(file);
    Path folder = workFolder("restore");
    try {
      BackupFile.unpack(file, folder);
      Settings restored = settingsOf(file, folder.resolve(BackupFile.SETTINGS));
      if (!settings.saves()) {
        throw new BackupException(Problem.LOCKED, home.settingsFile().toString());
      }
      Path aside = aside();
      write(aside);
      try {
        history.replaceBy(folder.resolve(BackupFile.HISTORY));
      } catch (HistoryException e) {
        Files.deleteIfExists(aside);
        throw new BackupException(Problem.NO_BACKUP, file.toString(), e);
      }
      replacePacks(folder.resolve(BackupFile.PACKS));
      settings.update(now -> restored.withRest(now.rest()));
      return aside;
    } catch (IOException e) {
      throw new BackupException(Problem.UNWRITABLE, home.directory().toString(), e);
    } finally {
      delete(folder);
    }
  }

  /**
   * Takes in the history of another computer: of a backup, of an export as JSON, or of a history
   * file itself. Each record is kept once, however often it is taken in.
   *
   * @return how many records were new
   * @throws BackupException when the file cannot be used; nothing is changed then
   */
  public int merge(Path file) throws BackupException {
    readable(file);
    Path folder = workFolder("import");
    try {
      if (!BackupFile.isOne(file)) {
        return taken(file);
      }
      BackupFile.unpack(file, folder);
      return history.merge(folder.resolve(BackupFile.HISTORY));
    } catch (HistoryException e) {
      throw new BackupException(Problem.NO_BACKUP, file.toString(), e);
    } catch (IOException e) {
      throw new BackupException(Problem.UNWRITABLE, home.directory().toString(), e);
    } finally {
      delete(folder);
    }
  }

  private int taken(Path file) throws BackupException {
    try {
      return history.merge(file);
    } catch (HistoryException e) {
      throw new BackupException(e);
    }
  }

  private static void noFolder(Path file) throws BackupException {
    try {
      PrivateFiles.refuseFolder(file);
    } catch (IOException e) {
      throw new BackupException(file, e);
    }
  }

  private static void readable(Path file) throws BackupException {
    noFolder(file);
    try {
      Files.newInputStream(file).close();
    } catch (IOException e) {
      throw new BackupException(file, e);
    }
  }

  private static Settings settingsOf(Path file, Path unpacked) throws BackupException, IOException {
    try {
      return SettingsStore.settingsIn(JsonFile.read(unpacked))
          .orElseThrow(() -> new BackupException(Problem.NEWER, file.toString()));
    } catch (JsonException e) {
      throw new BackupException(Problem.NO_BACKUP, file.toString(), e);
    }
  }

  private void replacePacks(Path unpacked) throws IOException {
    for (Path pack : BackupFile.packs(home.packs())) {
      Files.delete(pack);
    }
    for (Path pack : BackupFile.packs(unpacked)) {
      PrivateFiles.write(home.packs().resolve(pack.getFileName()), Files.readString(pack));
    }
  }

  private Path aside() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    String name = HistoryStore.BEFORE_RESTORE + today;
    Path aside = home.directory().resolve(name + ENDING);
    for (int n = 2; Files.exists(aside); n++) {
      aside = home.directory().resolve(name + "-" + n + ENDING);
    }
    return aside;
  }

  private Path workFolder(String name) {
    return PrivateFiles.unfinished(home.directory().resolve(name));
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // Not there, or taken away by somebody else.
      return;
    }
  }
}
