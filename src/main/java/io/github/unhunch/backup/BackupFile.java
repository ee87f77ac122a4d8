package io.github.unhunch.backup;

import io.github.unhunch.backup.BackupException.Problem;
import io.github.unhunch.files.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The form of the file: a zip with the settings, the history and the packs, and nothing else. */
final class BackupFile {

  static final String SETTINGS = "settings.json";
  static final String HISTORY = "history.db";
  static final String PACKS = "packs";

  /** A name that stays within its folder on every system. */
  private static final Pattern PACK =
      Pattern.compile(PACKS + "/[\\p{L}\\p{N} ._()+-]{1,120}\\.json");

  private static final int MOST_PACKS = 1000;

  /** A pack or settings file may have so many bytes, as where they are read. */
  private static final long LARGEST_TEXT = 8_000_000;

  /** A lifetime of days. */
  private static final long LARGEST_HISTORY = 4_000_000_000L;

  private BackupFile() {}

  /** Writes a folder of these files as one file, whole or not at all. */
  static void pack(Path folder, Path file) throws IOException {
    Path next = PrivateFiles.unfinished(file);
    try {
      try (OutputStream out = PrivateFiles.newOutputStream(next);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (String name : names(folder)) {
          zip.putNextEntry(new ZipEntry(name));
          Files.copy(folder.resolve(name), zip);
          zip.closeEntry();
        }
      }
      PrivateFiles.replace(next, file);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    List<String> names = new ArrayList<>(List.of(SETTINGS, HISTORY));
    for (Path pack : packs(folder.resolve(PACKS))) {
      names.add(PACKS + "/" + pack.getFileName());
    }
    return names;
  }

  /** The packs in a folder, in order; none where it is not there. */
  static List<Path> packs(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> PACK.matcher(PACKS + "/" + file.getFileName()).matches())
          .sorted()
          .limit(MOST_PACKS)
          .toList();
    }
  }

  /** Whether a file begins as a zip does; what is shorter does not. */
  static boolean isOne(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4
          && start[0] == 'P'
          && start[1] == 'K'
          && start[2] == 3
          && start[3] == 4;
    }
  }

  /**
   * Unpacks a file into a folder.
   *
   * @throws BackupException when it is no backup: another file's name in it, one too large, a part
   *     that is missing or damaged
   */
  static void unpack(Path file, Path folder) throws BackupException, IOException {
    PrivateFiles.makeFolder(folder.resolve(PACKS));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      int seen = 0;
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName();
        boolean history = name.equals(HISTORY);
        if (++seen > MOST_PACKS + 2
            || !(history || name.equals(SETTINGS) || PACK.matcher(name).matches())) {
          throw new BackupException(Problem.NO_BACKUP, file.toString());
        }
        long most = history ? LARGEST_HISTORY : LARGEST_TEXT;
        try (InputStream in = zip.getInputStream(entry);
            OutputStream out = PrivateFiles.newOutputStream(folder.resolve(name))) {
          copy(in, out, most, file);
        }
      }
    } catch (ZipException e) {
      throw new BackupException(Problem.NO_BACKUP, file.toString(), e);
    }
    if (!Files.exists(folder.resolve(SETTINGS)) || !Files.exists(folder.resolve(HISTORY))) {
      throw new BackupException(Problem.NO_BACKUP, file.toString());
    }
  }

  private static void copy(InputStream in, OutputStream out, long most, Path file)
      throws IOException, BackupException {
    byte[] buffer = new byte[1 << 16];
    long copied = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      copied += read;
      if (copied > most) {
        throw new BackupException(Problem.NO_BACKUP, file.toString());
      }
      out.write(buffer, 0, read);
    }
  }
}
