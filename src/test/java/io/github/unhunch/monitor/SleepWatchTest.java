package io.github.unhunch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.app.rehearsal.ScriptClockwork;
import io.github.unhunch.camera.Frame;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SleepWatchTest {

  private final ScriptClockwork clockwork =
      new ScriptClockwork(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private final SleepWatch watch = new SleepWatch();

  @Test
  void aMinuteOfTicksIsNoSleep() {
    for (int second = 0; second < 60; second++) {
      assertThat(watch.look(clockwork)).isEqualTo(SleepWatch.Passed.NOTHING);
      clockwork.pass(1);
    }
    assertThat(watch.shift(160)).isEqualTo(160);
  }

  @Test
  void whatTheMonotonicClockMissedIsAddedToLaterFrames() {
    watch.look(clockwork);
    clockwork.pass(1);
    clockwork.sleep(3600);

    assertThat(watch.look(clockwork)).isEqualTo(new SleepWatch.Passed(3601, 0));
    Frame frame = Frame.ofPixels(102, 1, 1, new byte[3]);
    assertThat(watch.shift(frame).time()).isEqualTo(102 + 3600);
  }

  @Test
  void aMachineThatStoodStillIsToldButNotAddedTwice() {
    watch.look(clockwork);
    clockwork.pass(60);

    assertThat(watch.look(clockwork)).isEqualTo(new SleepWatch.Passed(60, 0));
    assertThat(watch.shift(161)).isEqualTo(161);
  }

  @Test
  void aClockThatIsSetIsNoSleepAndTold() {
    watch.look(clockwork);
    clockwork.pass(1);
    clockwork.set(Duration.ofHours(-1));
    assertThat(watch.look(clockwork)).isEqualTo(new SleepWatch.Passed(0, -3600));

    clockwork.pass(1);
    clockwork.set(Duration.ofHours(2));
    assertThat(watch.look(clockwork)).isEqualTo(new SleepWatch.Passed(0, 7200));
    assertThat(watch.shift(160)).isEqualTo(160);
  }
}
