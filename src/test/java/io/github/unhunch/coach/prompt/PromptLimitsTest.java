package io.github.unhunch.coach.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unhunch.coach.prompt.PromptAction.Kind;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How often it may speak at most, and what still counts. */
class PromptLimitsTest extends PromptDiary {

  @Test
  void twoAnHourAndSixADay() {
    for (int i = 0; i < 100; i++) {
      happens(PostureEvent.Kind.SLOUCH, Cue.HEAD_FORWARD);
      wait(120);
      answer(PromptAnswer.NOT_NOW);
      happens(PostureEvent.Kind.CLEARED, Cue.HEAD_FORWARD);
      wait(120);
    }
    assertThat(shown()).isEqualTo(6);
    assertThat(ledger)
        .extracting(Silence::reason)
        .contains(SilenceReason.HOUR_LIMIT, SilenceReason.DAY_LIMIT);
    time = Duration.ofHours(24).toSeconds();
    happens(PostureEvent.Kind.SLOUCH, Cue.HEAD_FORWARD);
    assertThat(shown()).isEqualTo(7);
  }

  @Test
  void aSecondDriftWaitsForTheGap() {
    happens(PostureEvent.Kind.SLOUCH, Cue.HEAD_FORWARD);
    wait(10);
    answer(PromptAnswer.START);
    wait(180);
    happens(PostureEvent.Kind.SLOUCH, Cue.HEAD_FORWARD);
    assertThat(kinds()).endsWith(Kind.BEGIN, Kind.HOLD);
    wait(600);
    assertThat(kinds()).endsWith(Kind.SHOW_TRAY, Kind.SHOW_TOAST);
  }

  @Test
  void afterARoutineTheUserIsLeftInPeaceForTheGap() {
    wait(900);
    state = state.routineAt(time);
    wait(20);
    happens(PostureEvent.Kind.SLOUCH, Cue.HEAD_FORWARD);
    wait(570);
    assertThat(shown()).isZero();
    assertThat(ledger).extracting(Silence::reason).containsExactly(SilenceReason.AFTER_ROUTINE);
    wait(20);
    assertThat(kinds()).endsWith(Kind.HOLD, Kind.SHOW_TRAY, Kind.SHOW_TOAST);
  }

  @Test
  void whatWasHeldInTheTrayHasToKeepTheLimitsWhenItComesAgain() {
    happens(PostureEvent.Kind.SLOUCH, Cue.HEAD_FORWARD);
    wait(2);
    assertThat(kinds()).containsExactly(Kind.SHOW_TRAY);
    context = PromptContext.QUIET.with(false, true);
    wait(100);
    state = state.routineAt(time);
    context = PromptContext.QUIET;
    wait(590);
    assertThat(kinds()).doesNotContain(Kind.SHOW_TOAST);
    assertThat(state.shown()).isEmpty();
    wait(20);
    assertThat(kinds()).endsWith(Kind.SHOW_TRAY, Kind.SHOW_TOAST);
    assertThat(state.shown()).hasSize(1);
  }

  @Test
  void laterComesAgainAfterTenMinutesEvenWhenThePostureIsBack() {
    happens(PostureEvent.Kind.SLOUCH, Cue.HEAD_FORWARD);
    wait(10);
    answer(PromptAnswer.LATER);
    happens(PostureEvent.Kind.CLEARED, Cue.HEAD_FORWARD);
    wait(580);
    assertThat(kinds()).containsExactly(Kind.SHOW_TRAY, Kind.SHOW_TOAST, Kind.HOLD);
    wait(30);
    assertThat(kinds()).endsWith(Kind.HOLD, Kind.SHOW_TRAY, Kind.SHOW_TOAST);
    // It was seen twice, and later prompts wait for both.
    assertThat(state.shown()).hasSize(2);
  }

  @Test
  void afterARestartWhatWasShownStillCounts() {
    state =
        PromptState.resuming(
            List.of(MORNING.minusMinutes(40).toInstant(), MORNING.minusMinutes(20).toInstant()));
    happens(PostureEvent.Kind.SLOUCH, Cue.LEANING);
    assertThat(ledger).extracting(Silence::reason).containsExactly(SilenceReason.HOUR_LIMIT);
  }

  @Test
  void optionsSayTheirRange() {
    assertThatThrownBy(() -> new PromptOptions(2, 6, 600, 5, 5, 2, 60, true, true))
        .hasMessage("snooze must be 60 to 7200 seconds, not 5");
  }

  @Property(tries = 200)
  void neverMoreThanTwoInAnyHour(
      @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 0, max = 9) Integer> script) {
    PromptState now = PromptState.START;
    List<Double> trays = new ArrayList<>();
    for (int i = 0; i < script.size(); i++) {
      int what = script.get(i);
      double at = i * 97.0;
      List<PostureEvent> events =
          what < 4
              ? List.of(event(at, PostureEvent.Kind.SLOUCH, Cue.LEANING))
              : what == 4 ? List.of(event(at, PostureEvent.Kind.CLEARED, Cue.LEANING)) : List.of();
      Optional<PromptAnswer> said = what > 6 ? Optional.of(PromptAnswer.NOT_NOW) : Optional.empty();
      PromptContext desk = what == 5 ? call() : PromptContext.QUIET;
      PromptStep step = policy.step(now, events, desk, said, at, MORNING.plusSeconds((long) at));
      if (step.state().shown().size() > now.shown().size()) {
        trays.add(at);
      } else if (step.state().shown().size() < now.shown().size()) {
        trays.remove(trays.size() - 1); // Held before its toast.
      }
      now = step.state();
    }
    for (int i = 2; i < trays.size(); i++) {
      assertThat(trays.get(i) - trays.get(i - 2)).isGreaterThanOrEqualTo(3600);
    }
  }
}
