package io.github.unhunch.app.swing;

import io.github.unhunch.desktop.Autostart;
import io.github.unhunch.desktop.platform.Desktop;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.Installation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the program at login, or no longer. */
final class LoginStart {

  private static final Logger LOG = LoggerFactory.getLogger(LoginStart.class);

  private LoginStart() {}

  static void set(boolean wanted, Home home) throws IOException {
    Autostart autostart = Desktop.autostart("unhunch", "Unhunch", command(home));
    if (wanted) {
      autostart.enable();
    } else {
      autostart.disable();
    }
  }

  /** Writes the entry anew where an update has moved the program. */
  static void refresh(Home home) {
    try {
      Desktop.autostart("unhunch", "Unhunch", command(home)).refresh();
    } catch (IOException e) {
      LOG.warn("the entry for the start at login stays as it is: {}", e.getMessage());
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
