package io.github.unhunch.coach.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.prompt.PromptAction.Kind;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who spoke when, and why not. */
class PromptPolicyTest extends PromptDiary {

  @Test
  void firstTheTrayThenTheToast() {
    happens(PostureEvent.Kind.SLOUCH, Cue.HEAD_FORWARD);
    assertThat(kinds()).containsExactly(Kind.SHOW_TRAY);
    wait(4);
    assertThat(kinds()).containsExactly(Kind.SHOW_TRAY);
    wait(2);
    assertThat(kinds()).containsExactly(Kind.SHOW_TRAY, Kind.SHOW_TOAST);
    assertThat(ledger).isEmpty();
  }

  @Test
  void theToastWaitsForAPauseInTypingButNotForEver() {
    context = typing(0.3);
    happens(PostureEvent.Kind.SLOUCH, Cue.HEAD_DOWN);
    wait(58);
    assertThat(kinds()).containsExactly(Kind.SHOW_TRAY);
    wait(3);
    assertThat(kinds()).containsExactly(Kind.SHOW_TRAY, Kind.SHOW_TOAST);
  }

  @Test
  void aPauseOfTwoSecondsIsEnough() {
    context = typing(0.3);
    happens(PostureEvent.Kind.SLOUCH, Cue.HEAD_DOWN);
    wait(20);
    context = typing(2.1);
    wait(1);
    assertThat(kinds()).endsWith(Kind.SHOW_TOAST);
  }

  @Test
  void unknownHoldsNothingBack() {
    context = PromptContext.UNKNOWN;
    happens(PostureEvent.Kind.SLOUCH, Cue.LEANING);
    wait(11);
    assertThat(kinds()).containsExactly(Kind.SHOW_TRAY, Kind.SHOW_TOAST);
  }

  @Test
  void inACallItWaitsAndComesAfterwards() {
    context = call();
    happens(PostureEvent.Kind.SLOUCH, Cue.SHOULDERS_RAISED);
    wait(600);
    assertThat(kinds()).containsExactly(Kind.HOLD);
    assertThat(ledger).extracting(Silence::reason).containsExactly(SilenceReason.CAMERA_IN_USE);
    context = PromptContext.QUIET;
    wait(1);
    assertThat(kinds()).containsExactly(Kind.HOLD, Kind.SHOW_TRAY);
  }

  @Test
  void aCallThatBeginsHidesWhatIsShownAndItIsCountedOnce() {
    happens(PostureEvent.Kind.SLOUCH, Cue.SHOULDERS_RAISED);
    context = call();
    wait(60);
    context = PromptContext.QUIET;
    wait(10);
    assertThat(kinds()).containsExactly(Kind.SHOW_TRAY, Kind.HOLD, Kind.SHOW_TRAY, Kind.SHOW_TOAST);
    assertThat(state.shown()).hasSize(1);
  }

  @Test
  void onlyOneWaits() {
    context = call();
    happens(PostureEvent.Kind.SLOUCH, Cue.SHOULDERS_RAISED);
    happens(PostureEvent.Kind.SLOUCH, Cue.LEANING);
    context = PromptContext.QUIET;
    wait(30);
    assertThat(kinds()).containsExactly(Kind.HOLD, Kind.SHOW_TRAY, Kind.SHOW_TOAST);
    assertThat(ledger)
        .extracting(Silence::reason)
        .containsExactly(SilenceReason.CAMERA_IN_USE, SilenceReason.ONE_IS_WAITING);
  }

  @Test
  void whatHeldAPromptBackUntilThePostureClearedIsWhyNothingWasSaid() {
    context = call();
    happens(PostureEvent.Kind.SLOUCH, Cue.LEANING);
    wait(60);
    happens(PostureEvent.Kind.CLEARED, Cue.LEANING);
    assertThat(kinds()).containsExactly(Kind.HOLD, Kind.WITHDRAW);
    assertThat(ledger.stream().filter(silence -> !silence.waiting()))
        .extracting(Silence::reason)
        .containsExactly(SilenceReason.CAMERA_IN_USE);
  }

  @Test
  void aClearedPostureWithdrawsIt() {
    context = typing(0);
    happens(PostureEvent.Kind.SLOUCH, Cue.HEAD_FORWARD);
    happens(PostureEvent.Kind.CLEARED, Cue.HEAD_FORWARD);
    wait(100);
    assertThat(kinds()).containsExactly(Kind.SHOW_TRAY, Kind.WITHDRAW);
    assertThat(ledger).extracting(Silence::reason).containsExactly(SilenceReason.TRAY_WAS_ENOUGH);
  }

  @Test
  void wrongTellsTheJudge() {
    happens(PostureEvent.Kind.SLOUCH, Cue.SHOULDERS_ROUNDED);
    wait(10);
    answer(PromptAnswer.WRONG);
    assertThat(kinds()).endsWith(Kind.WITHDRAW, Kind.ADJUST_CUE);
  }

  @Test
  void stillnessIsItsOwnPromptAndASlouchComesFirst() {
    context = call();
    happens(PostureEvent.Kind.STILL, Cue.STILL);
    happens(PostureEvent.Kind.SLOUCH, Cue.LEANING);
    context = PromptContext.QUIET;
    wait(1);
    assertThat(actions.get(actions.size() - 1))
        .isEqualTo(new PromptAction(time, Kind.SHOW_TRAY, Cue.LEANING, Optional.empty()));
  }

  @Test
  void stillnessCanBeSwitchedOff() {
    policy = new PromptPolicy(new PromptOptions(2, 6, 600, 600, 5, 2, 60, true, false));
    happens(PostureEvent.Kind.STILL, Cue.STILL);
    wait(60);
    assertThat(actions).isEmpty();
    assertThat(ledger).extracting(Silence::reason).containsExactly(SilenceReason.SWITCHED_OFF);
  }

  @Test
  void whoeverLeavesIsNotAsked() {
    context = typing(0);
    happens(PostureEvent.Kind.SLOUCH, Cue.LEANING);
    happens(PostureEvent.Kind.AWAY, Cue.LEANING);
    assertThat(kinds()).endsWith(Kind.WITHDRAW);
    assertThat(ledger).extracting(Silence::reason).containsExactly(SilenceReason.LEFT_FIRST);
  }
}
