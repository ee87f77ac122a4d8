package io.github.unhunch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.PostureState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Whether monitoring rests, told as a diary. */
class RestTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void closesTheCameraForSomebodyLongGoneAndOpensItForTheFirstKey() {
    Rest gone = Rest.NONE.seen(judged(10, new PostureState.Away()));

    assertThat(gone.at(NOON, 130, idle(300)).pauses()).isEqualTo(Pauses.NONE);
    Rest resting = gone.at(NOON, 131, idle(300));
    assertThat(resting.pauses().reasons()).containsExactly(PauseReason.AWAY);
    assertThat(resting.at(NOON, 140, idle(6)).pauses()).isEqualTo(resting.pauses());
    assertThat(resting.at(NOON, 150, idle(1)).pauses()).isEqualTo(Pauses.NONE);
  }

  @Test
  void whoTypesOutOfThePictureIsNotAway() {
    Rest gone = Rest.NONE.seen(judged(10, new PostureState.Away()));

    assertThat(gone.at(NOON, 500, idle(20)).pauses()).isEqualTo(Pauses.NONE);
    assertThat(gone.at(NOON, 500, PromptContext.UNKNOWN).pauses()).isEqualTo(Pauses.NONE);
  }

  @Test
  void whoCameBackInBetweenIsGoneAnew() {
    Rest back =
        Rest.NONE
            .seen(judged(10, new PostureState.Away()))
            .seen(judged(100, new PostureState.Upright()))
            .seen(judged(110, new PostureState.Away()));

    assertThat(back.at(NOON, 200, idle(300)).pauses()).isEqualTo(Pauses.NONE);
  }

  @Test
  void aClockThatIsSetChangesAPauseByItsEndAlone() {
    Duration hour = Duration.ofHours(1);
    Instant end = NOON.plusSeconds(900);

    assertThat(Rest.NONE.until(end, true).clockMoved(hour).pauses().until())
        .contains(end.plus(hour));
    assertThat(Rest.NONE.until(end, false).clockMoved(hour).pauses().until()).contains(end);
    assertThat(Rest.NONE.clockMoved(hour)).isEqualTo(Rest.NONE);
  }

  @Test
  void aLockedScreenIsARestWhileItLasts() {
    PromptContext locked =
        new PromptContext(
            Optional.of(true),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(true),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            false,
            false);

    Rest resting = Rest.NONE.at(NOON, 1, locked);

    assertThat(resting.pauses().reasons())
        .containsExactlyInAnyOrder(PauseReason.SCREEN_LOCKED, PauseReason.CAMERA_IN_USE);
    assertThat(resting.at(NOON, 2, PromptContext.QUIET).pauses()).isEqualTo(Pauses.NONE);
  }

  private static Judgement judged(double time, PostureState state) {
    return new Judgement(time, state, 100, Map.of(), Map.of());
  }

  private static PromptContext idle(double seconds) {
    return new PromptContext(
        Optional.of(false),
        Optional.of(false),
        Optional.of(false),
        Optional.of(false),
        Optional.of(false),
        Optional.empty(),
        OptionalDouble.of(seconds),
        OptionalDouble.of(seconds),
        false,
        false);
  }
}
