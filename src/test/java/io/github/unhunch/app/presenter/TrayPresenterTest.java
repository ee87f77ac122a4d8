package io.github.unhunch.app.presenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.monitor.Worker;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.posture.UnsureReason;
import io.github.unhunch.ui.tray.TrayStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The last break is over when the user is back, as the report counts it. */
class TrayPresenterTest {

  private double now;
  private Optional<TrayStatus> shown = Optional.empty();
  private final TrayPresenter tray =
      new TrayPresenter(new Scripted(), status -> shown = Optional.of(status));

  @Test
  void aWalkIsOverWhenTheUserIsBack() {
    sits();
    away(3600);
    sits();
    assertThat(sinceBreak()).hasValue(0);
    now += 300;
    assertThat(sinceBreak()).hasValue(5);
  }

  @Test
  void aMinuteAwayIsNoBreak() {
    sits();
    away(60);
    sits();
    assertThat(sinceBreak()).isEmpty();
  }

  @Test
  void whoCannotBeSeenForCertainIsNotBackYet() {
    sits();
    away(100);
    tray.judged(new PostureState.Unsure(UnsureReason.TOO_DARK));
    now += 100;
    sits();
    assertThat(sinceBreak()).hasValue(0);
  }

  @Test
  void aLockedScreenIsTimeAwayAndAPauseIsNot() {
    sits();
    tray.paused(Pauses.NONE.with(PauseReason.BY_USER));
    now += 600;
    tray.paused(Pauses.NONE);
    sits();
    assertThat(sinceBreak()).isEmpty();
    tray.paused(Pauses.NONE.with(PauseReason.SCREEN_LOCKED));
    now += 600;
    tray.paused(Pauses.NONE);
    sits();
    assertThat(sinceBreak()).hasValue(0);
  }

  private void sits() {
    tray.judged(new PostureState.Upright());
  }

  private void away(double seconds) {
    tray.judged(new PostureState.Away());
    now += seconds;
    tray.judged(new PostureState.Away());
  }

  private OptionalLong sinceBreak() {
    tray.show(Optional.empty(), false);
    return shown.orElseThrow().minutesSinceBreak();
  }

  /** Its time is the test's. */
  private final class Scripted implements Clockwork {
    @Override
    public double seconds() {
      return now;
    }

    @Override
    public double elapsed() {
      return now;
    }

    @Override
    public ZoneId zone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Worker worker(String name) {
      return StillClockwork.AT_ONCE;
    }

    @Override
    public Instant instant() {
      return Instant.EPOCH.plusMillis(Math.round(now * 1000));
    }
  }
}
