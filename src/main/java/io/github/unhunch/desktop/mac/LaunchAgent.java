package io.github.unhunch.desktop.mac;

import io.github.unhunch.desktop.AutostartFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The property list by which macOS starts a program at login. */
public final class LaunchAgent {

  private LaunchAgent() {}

  /** The agent in {@code userHome/Library/LaunchAgents}. */
  public static AutostartFile in(Path userHome, String id, List<String> command) {
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
    return new AutostartFile(
        userHome.resolve("Library").resolve("LaunchAgents").resolve(id + ".plist"),
        words,
        Set.of());
  }

  private static String escaped(String word) {
    return word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
