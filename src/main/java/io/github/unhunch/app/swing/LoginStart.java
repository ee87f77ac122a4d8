package io.github.unhunch.app.swing;

import io.github.unhunch.desktop.Autostart;
import io.github.unhunch.desktop.platform.Desktop;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.Installation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Starts the program at login, or no longer. */
final class LoginStart {

  private LoginStart() {}

  static void set(boolean wanted, Home home) throws IOException {
    Autostart autostart = Desktop.autostart("unhunch", "Unhunch", command(home));
    if (wanted) {
      autostart.enable();
    } else {
      autostart.disable();
    }
  }

  /**
   * The same user's folder as now, whatever the environment says at login. Where the start command
   * lies beside the program it is that one, which finds whatever Java there is after an update.
   */
  static List<String> command(Home home) {
    List<String> command = new ArrayList<>(Installation.find().startCommand());
    command.addAll(List.of("--window", "--home", home.directory().toString()));
    return command;
  }
}
