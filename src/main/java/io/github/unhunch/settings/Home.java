package io.github.unhunch.settings;

import java.nio.file.Path;
import java.util.Optional;
import net.harawata.appdirs.AppDirsFactory;

/**
 * The one folder in which everything of the user's is kept.
 *
 * @param directory the folder; made on first use
 */
public record Home(Path directory) {

  /**
   * Finds the folder: the one asked for, else {@code UNHUNCH_HOME}, else the system's place for a
   * program's data.
   */
  public static Home find(Optional<Path> asked) {
    return new Home(
        named(asked)
            .orElseGet(
                () ->
                    Path.of(
                        AppDirsFactory.getInstance().getUserDataDir("unhunch", null, "unhunch")))
            .toAbsolutePath());
  }

  /** The folder asked for, else {@code UNHUNCH_HOME}, which names none when it is empty. */
  public static Optional<Path> named(Optional<Path> asked) {
    return asked.or(
        () ->
            Optional.ofNullable(System.getenv("UNHUNCH_HOME"))
                .filter(name -> !name.isBlank())
                .map(Path::of));
  }

  /** The settings file, JSON. */
  public Path settingsFile() {
    return directory.resolve("settings.json");
  }

  /** The history, an SQLite database. */
  public Path historyFile() {
    return directory.resolve("history.db");
  }

  /** Where the user's own content packs lie. */
  public Path packs() {
    return directory.resolve("packs");
  }

  /** Where models lie that the user installed. */
  public Path models() {
    return directory.resolve("models");
  }

  /** Where reports and traces are written unless the user says otherwise. */
  public Path reports() {
    return directory.resolve("reports");
  }
}
