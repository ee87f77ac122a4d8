package io.github.unhunch.desktop.linux;

import io.github.unhunch.desktop.AutostartFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The desktop entry by which Linux desktops start a program at login. */
public final class XdgAutostart {

  /** What desktops write into an entry that the user has switched off. */
  private static final Set<String> OFF = Set.of("Hidden=true", "X-GNOME-Autostart-enabled=false");

  private XdgAutostart() {}

  /** The entry in the user's own folder. */
  public static AutostartFile ofUser(String id, String name, List<String> command) {
    Path configHome =
        Optional.ofNullable(System.getenv("XDG_CONFIG_HOME"))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .orElse(Path.of(System.getProperty("user.home"), ".config"));
    return in(configHome, id, name, command);
  }

  /** The entry in {@code configHome/autostart}. */
  static AutostartFile in(Path configHome, String id, String name, List<String> command) {
    String words =
        "[Desktop Entry]\nType=Application\nName="
            + name
            + "\nExec="
            + command.stream().map(XdgAutostart::quoted).collect(Collectors.joining(" "))
            + "\nTerminal=false\nStartupWMClass="
            + name
            + "\nX-GNOME-Autostart-enabled=true\nX-GNOME-Autostart-Delay=5\n";
    return new AutostartFile(configHome.resolve("autostart").resolve(id + ".desktop"), words, OFF);
  }

  /** A word of an Exec line, quoted as the Desktop Entry Specification wants it. */
  private static String quoted(String word) {
    StringBuilder result = new StringBuilder("\"");
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        // Escaped once for the Exec line and, for the backslash, once more for the file's strings.
        case '"', '`', '$' -> result.append("\\\\").append(c);
        case '\\' -> result.append("\\\\\\\\");
        case '%' -> result.append("%%");
        default -> result.append(c);
      }
    }
    return result.append('"').toString();
  }
}
