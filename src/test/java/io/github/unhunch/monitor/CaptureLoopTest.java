package io.github.unhunch.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Frame;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaptureLoopTest {

  private static final int MISSES = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final AtomicInteger tries = new AtomicInteger();
  private final CaptureLoop loop = new CaptureLoop(this::open, new Inbox(), status -> {});
  private final Thread thread = new Thread(loop, "capture-under-test");

  @AfterEach
  void end() throws InterruptedException {
    loop.close();
    thread.join();
  }

  @Test
  void aCameraThatWorkedAndIsLostIsTriedAgainAfterASecond() {
    loop.want(true);
    thread.start();
    for (int miss = 1; miss <= MISSES; miss++) {
      int so = miss;
      await().atMost(PATIENCE).until(() -> tries.get() >= so);
      loop.tryNow();
    }
    await().atMost(PATIENCE).until(() -> tries.get() == MISSES + 1);
    long lost = System.nanoTime();

    await().atMost(PATIENCE).until(() -> tries.get() == MISSES + 2);

    // After so many misses in a row the wait would be a minute.
    assertThat((System.nanoTime() - lost) / 1e9).isLessThan(20);
  }

  /** Missing at first, then there for one frame at a time. */
  private CameraSource open() throws CameraException {
    if (tries.incrementAndGet() <= MISSES) {
      throw new CameraException(CameraException.Problem.MISSING, "No camera was found.");
    }
    return new OneFrame();
  }

  private static final class OneFrame implements CameraSource {
    private boolean read;

    @Override
    public Optional<Frame> read() throws CameraException {
      if (read) {
        throw new CameraException(CameraException.Problem.UNPLUGGED, "The camera was unplugged.");
      }
      read = true;
      return Optional.of(Frame.ofPixels(0, 1, 1, new byte[3]));
    }

    @Override
    public boolean live() {
      return true;
    }

    @Override
    public String name() {
      return "test";
    }

    @Override
    public void close() {}
  }
}
