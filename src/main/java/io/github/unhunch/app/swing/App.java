package io.github.unhunch.app.swing;

import io.github.unhunch.app.Running;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.cli.CliException;
import io.github.unhunch.cli.UnhunchCommand;
import io.github.unhunch.desktop.RunningInstance;
import io.github.unhunch.desktop.SingleInstance;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.settings.Home;
import io.github.unhunch.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The program with its windows: one instance, from start to quit. */
public final class App implements UnhunchCommand.DesktopApp {

  /** Systems give a program about five seconds between the word and the end. */
  private static final int CLOSING_S = 4;

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
    Optional<SingleInstance> only = take(home, running);
    if (only.isEmpty()) {
      RunningInstance.of(home.directory())
          .ifPresent(first -> System.out.println(first.raise().words()));
      return 0;
    }
    CountDownLatch quit = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> quitAtLogout(quit, closed)));
    DesktopPlatform platform = DesktopPlatform.open(home, recording);
    try (SingleInstance held = only.get();
        Running now = new Running(home, platform, quit::countDown)) {
      running.set(now);
      now.start();
      platform.refreshAutostart();
      quit.await();
    } catch (HistoryException e) {
      platform.closeUnused();
      StartFault.show(e.words());
      throw e;
    } finally {
      closed.countDown();
    }
    return 0;
  }

  private static Optional<SingleInstance> take(Home home, AtomicReference<Running> running)
      throws InterruptedException {
    try {
      return SingleInstance.take(
          home.directory(), () -> Optional.ofNullable(running.get()).map(Running::remote));
    } catch (IOException e) {
      Message sentence = UnhunchCommand.unusable(home, e);
      StartFault.show(sentence);
      throw new CliException(sentence);
    }
  }

  /** The system ends the program: settings and history are written as at any other end. */
  private static void quitAtLogout(CountDownLatch quit, CountDownLatch closed) {
    quit.countDown();
    try {
      closed.await(CLOSING_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
