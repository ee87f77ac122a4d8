package io.github.unhunch.ui.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Every file that the program keeps, with its size.
 *
 * @param name path within the program's folder
 * @param bytes size in bytes
 */
record StoredFile(String name, long bytes) {

  /** What lies in the folder, by name; empty when there is no folder yet. */
  static List<StoredFile> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> new StoredFile(folder.relativize(file).toString(), size(file)))
          .sorted((a, b) -> a.name.compareTo(b.name))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /** The size as "12 kB" or "3.4 MB". */
  static String words(long bytes, Locale locale) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? Math.round(bytes / 1000.0) + " kB"
        : String.format(locale, "%.1f MB", bytes / 1_000_000.0);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0; // Gone between listing and looking, as the database's log may be.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
