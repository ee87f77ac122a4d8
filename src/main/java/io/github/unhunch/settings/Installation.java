package io.github.unhunch.settings;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the program's own files lie: the folder that holds its jar (or its classes), with {@code
 * models} and {@code samples} in it.
 *
 * @param directory the folder
 */
public record Installation(Path directory) {

  /**
   * What the launcher scripts give to Java, for the start at login and for measuring. The second
   * compiler would cost more memory and power than its faster code ever saves here; a small space
   * for new objects keeps the pictures that have been judged from filling memory.
   */
  public static final List<String> JAVA_FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m", "-Xmn10m");

  /** The folder beside which this code was loaded. */
  public static Installation find() {
    try {
      Path code =
          Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path parent = code.toAbsolutePath().getParent();
      return new Installation(parent == null ? code : parent);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own folder has no usable path", e);
    }
  }

  /** The models that come with the program. */
  public Path models() {
    return directory.resolve("models");
  }

  /** The recordings that come with the program. */
  public Path samples() {
    return directory.resolve("samples");
  }
}
