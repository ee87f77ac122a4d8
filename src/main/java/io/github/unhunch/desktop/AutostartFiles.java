package io.github.unhunch.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Autostart by a file: an XDG desktop entry on Linux, a launch agent on macOS. */
final class AutostartFiles implements Autostart {

  private final Path file;
  private final String content;

  private AutostartFiles(Path file, String content) {
    this.file = file;
    this.content = content;
  }

  /** An XDG autostart entry in {@code configHome/autostart}. */
  static AutostartFiles xdg(Path configHome, String id, String name, List<String> command) {
    String words =
        "[Desktop Entry]\nType=Application\nName="
            + name
            + "\nExec="
            + command.stream().map(AutostartFiles::quoted).collect(Collectors.joining(" "))
            + "\nTerminal=false\nX-GNOME-Autostart-enabled=true\nX-GNOME-Autostart-Delay=5\n";
    return new AutostartFiles(configHome.resolve("autostart").resolve(id + ".desktop"), words);
  }

  /** A launch agent in {@code userHome/Library/LaunchAgents}. */
  static AutostartFiles launchAgent(Path userHome, String id, List<String> command) {
    String arguments =
        command.stream()
            .map(word -> "    <string>" + escaped(word) + "</string>\n")
            .collect(Collectors.joining());
    String words =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" \
        "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0">
        <dict>
          <key>Label</key>
          <string>%s</string>
          <key>ProgramArguments</key>
          <array>
        %s  </array>
          <key>RunAtLoad</key>
          <true/>
        </dict>
        </plist>
        """
            .formatted(escaped(id), arguments);
    return new AutostartFiles(
        userHome.resolve("Library").resolve("LaunchAgents").resolve(id + ".plist"), words);
  }

  /** A word of an Exec line, quoted as the Desktop Entry Specification wants it. */
  private static String quoted(String word) {
    StringBuilder result = new StringBuilder("\"");
    for (char c : word.toCharArray()) {
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

  private static String escaped(String word) {
    return word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

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
