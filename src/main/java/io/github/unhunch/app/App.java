package io.github.unhunch.app;

import io.github.unhunch.cli.UnhunchCommand;
import io.github.unhunch.settings.Home;
import java.util.Optional;

/** The program with its windows, which are not joined yet. */
public final class App implements UnhunchCommand.DesktopApp {

  @Override
  public Optional<String> obstacle(Home home) {
    return Optional.of("the windows are not joined yet");
  }

  @Override
  public int run(Home home) {
    throw new IllegalStateException("the windows are not joined yet");
  }
}
