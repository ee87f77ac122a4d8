package io.github.unhunch.app;

import io.github.unhunch.desktop.Autostart;
import io.github.unhunch.desktop.platform.Desktop;
import io.github.unhunch.settings.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Starts the program at login, or no longer. */
final class LoginStart {

  private LoginStart() {}

  static void set(boolean wanted, Consumer<String> trouble) {
    Path jar = Installation.find().directory().resolve("unhunch.jar");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(Installation.JAVA_FLAGS);
    command.addAll(List.of("-jar", jar.toString(), "--window"));
    Autostart autostart = Desktop.autostart("unhunch", "Unhunch", command);
    try {
      if (wanted) {
        autostart.enable();
      } else {
        autostart.disable();
      }
    } catch (IOException e) {
      trouble.accept("The start at login could not be changed: " + e.getMessage());
    }
  }
}
