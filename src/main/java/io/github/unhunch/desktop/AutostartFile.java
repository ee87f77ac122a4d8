package io.github.unhunch.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Autostart by a file that the system looks for at login.
 *
 * @param file where it lies
 * @param content what stands in it
 */
public record AutostartFile(Path file, String content) implements Autostart {

  @Override
  public boolean isEnabled() {
    return Files.isRegularFile(file);
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
