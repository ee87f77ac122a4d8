package io.github.unhunch.app;

import io.github.unhunch.camera.Cameras;
import io.github.unhunch.cli.UnhunchCommand;
import io.github.unhunch.desktop.SingleInstance;
import io.github.unhunch.settings.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** The program with its windows: one instance, from start to quit. */
public final class App implements UnhunchCommand.DesktopApp {

  @Override
  public Optional<String> obstacle(Home home) {
    // Who has set it up once wants the app even while the camera is unplugged.
    return Cameras.list().isEmpty() && !Files.exists(home.settingsFile())
        ? Optional.of("no camera was found")
        : Optional.empty();
  }

  @Override
  public int run(Home home, Optional<Path> recording) throws Exception {
    AtomicReference<Running> running = new AtomicReference<>();
    Optional<SingleInstance> only =
        SingleInstance.take(
            home.directory(), () -> Optional.ofNullable(running.get()).ifPresent(Running::raise));
    if (only.isEmpty()) {
      // The first one has come to the front.
      return 0;
    }
    CountDownLatch quit = new CountDownLatch(1);
    try (SingleInstance held = only.get();
        Running now = new Running(home, recording, quit::countDown)) {
      running.set(now);
      now.start();
      quit.await();
    }
    return 0;
  }
}
