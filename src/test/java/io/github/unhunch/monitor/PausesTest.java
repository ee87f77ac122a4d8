package io.github.unhunch.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PausesTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void runsOnlyWhileNoReasonHolds() {
    Pauses locked = Pauses.NONE.with(PauseReason.SCREEN_LOCKED);
    Pauses both = locked.with(PauseReason.BY_USER);

    assertThat(Pauses.NONE.none()).isTrue();
    assertThat(both.without(PauseReason.SCREEN_LOCKED).none()).isFalse();
    assertThat(both.without(PauseReason.SCREEN_LOCKED).without(PauseReason.BY_USER))
        .isEqualTo(Pauses.NONE);
  }

  @Test
  void aTimedPauseEndsByItselfAndLeavesOtherReasons() {
    Pauses paused = Pauses.NONE.until(NOON.plusSeconds(900)).with(PauseReason.SCREEN_LOCKED);

    assertThat(paused.at(NOON.plusSeconds(899))).isEqualTo(paused);
    assertThat(paused.at(NOON.plusSeconds(900)).reasons())
        .containsExactly(PauseReason.SCREEN_LOCKED);
    assertThat(paused.at(NOON.plusSeconds(900)).until()).isEmpty();
  }

  @Test
  void aLaterTimedPauseReplacesTheEarlier() {
    Pauses longer = Pauses.NONE.until(NOON.plusSeconds(900)).until(NOON.plusSeconds(3600));

    assertThat(longer.at(NOON.plusSeconds(1000)).none()).isFalse();
    assertThat(longer.until()).contains(NOON.plusSeconds(3600));
  }

  @Test
  void aTimedPauseWithoutItsEndIsRefused() {
    assertThatThrownBy(() -> Pauses.NONE.with(PauseReason.UNTIL_TIME))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Pauses(Set.of(PauseReason.UNTIL_TIME), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
