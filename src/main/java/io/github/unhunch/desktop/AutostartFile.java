package io.github.unhunch.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Autostart by a file that the system looks for at login.
 *
 * @param file where it lies
 * @param content what stands in it
 * @param off what a line of it says once the user has switched it off in the desktop's own settings
 */
public record AutostartFile(Path file, String content, Set<String> off) implements Autostart {

  /** Copies the set. */
  public AutostartFile {
    off = Set.copyOf(off);
  }

  @Override
  public boolean isEnabled() {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(String::strip).noneMatch(off::contains);
    } catch (IOException | UncheckedIOException e) {
      return false; // Not there, or not to be read.
    }
  }

  @Override
  public void enable() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Override
  public void disable() throws IOException {
    Files.deleteIfExists(file);
  }
}
