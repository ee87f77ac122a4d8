package io.github.unhunch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.camera.Frame;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SleepWatchTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final SleepWatch watch = new SleepWatch();

  @Test
  void aMinuteOfTicksIsNoSleep() {
    for (int second = 0; second < 60; second++) {
      assertThat(watch.tick(100 + second, NOON.plusSeconds(second))).isEmpty();
    }
    assertThat(watch.shift(160)).isEqualTo(160);
  }

  @Test
  void whatTheMonotonicClockMissedIsAddedToLaterFrames() {
    watch.tick(100, NOON);

    assertThat(watch.tick(101, NOON.plusSeconds(3601)).getAsDouble()).isEqualTo(3601);
    Frame frame = Frame.ofPixels(102, 1, 1, new byte[3]);
    assertThat(watch.shift(frame).time()).isEqualTo(102 + 3600);
  }

  @Test
  void aMachineThatStoodStillIsToldButNotAddedTwice() {
    watch.tick(100, NOON);

    assertThat(watch.tick(160, NOON.plusSeconds(60)).getAsDouble()).isEqualTo(60);
    assertThat(watch.shift(161)).isEqualTo(161);
  }

  @Test
  void aClockSetBackIsNoSleep() {
    watch.tick(100, NOON);

    assertThat(watch.tick(101, NOON.minusSeconds(3600))).isEmpty();
  }
}
