package io.github.unhunch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.camera.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboxTest {

  private final Inbox inbox = new Inbox();

  @Test
  void theNewestFrameReplacesOneThatNobodyTook() throws InterruptedException {
    inbox.put(frame(1));
    inbox.put(frame(2));

    assertThat(inbox.take().orElseThrow().frame().orElseThrow().time()).isEqualTo(2);
  }

  @Test
  void noCommandIsEverLostAndTheirOrderStays() throws InterruptedException {
    List<Integer> ran = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      int number = i;
      inbox.put(() -> ran.add(number));
      inbox.put(frame(i));
    }
    inbox.close();

    inbox.take().orElseThrow().commands().forEach(Runnable::run);

    assertThat(ran).hasSize(100).isSorted();
    assertThat(inbox.take()).isEmpty();
  }

  @Test
  void takingWaitsForWork() throws InterruptedException {
    List<Optional<Inbox.Work>> taken = new ArrayList<>();
    Thread taker =
        new Thread(
            () -> {
              try {
                taken.add(inbox.take());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    taker.start();
    inbox.put(frame(7));
    taker.join();

    assertThat(taken.get(0).orElseThrow().frame().orElseThrow().time()).isEqualTo(7);
  }

  private static Frame frame(double time) {
    return Frame.ofPixels(time, 1, 1, new byte[3]);
  }
}
