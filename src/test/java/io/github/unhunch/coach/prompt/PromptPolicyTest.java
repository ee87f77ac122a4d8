package io.github.unhunch.coach.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unhunch.coach.prompt.PromptAction.Kind;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureEvent;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A diary of a desk: who spoke when, and why not. */
class PromptPolicyTest {

  private static final ZonedDateTime MORNING =
      ZonedDateTime.of(2026, 11, 23, 9, 0, 0, 0, ZoneOffset.UTC);

  private final List<PromptAction> actions = new ArrayList<>();
  private final List<Silence> ledger = new ArrayList<>();
  private PromptPolicy policy = new PromptPolicy(PromptOptions.DEFAULT);
  private PromptState state = PromptState.START;
  private PromptContext context = PromptContext.QUIET;
  private double time;

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
  void aClearedPostureWithdrawsIt() {
    context = typing(0);
    happens(PostureEvent.Kind.SLOUCH, Cue.HEAD_FORWARD);
    happens(PostureEvent.Kind.CLEARED, Cue.HEAD_FORWARD);
    wait(100);
    assertThat(kinds()).containsExactly(Kind.SHOW_TRAY, Kind.WITHDRAW);
    assertThat(ledger).extracting(Silence::reason).containsExactly(SilenceReason.TRAY_WAS_ENOUGH);
  }

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
    assertThat(state.skipsInRow()).isEqualTo(6);
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
  void laterComesAgainAfterTenMinutesEvenWhenThePostureIsBack() {
    happens(PostureEvent.Kind.SLOUCH, Cue.HEAD_FORWARD);
    wait(10);
    answer(PromptAnswer.LATER);
    happens(PostureEvent.Kind.CLEARED, Cue.HEAD_FORWARD);
    wait(580);
    assertThat(kinds()).containsExactly(Kind.SHOW_TRAY, Kind.SHOW_TOAST, Kind.HOLD);
    wait(30);
    assertThat(kinds()).endsWith(Kind.HOLD, Kind.SHOW_TRAY, Kind.SHOW_TOAST);
    assertThat(state.shown()).hasSize(1);
  }

  @Test
  void wrongTellsTheJudge() {
    happens(PostureEvent.Kind.SLOUCH, Cue.SHOULDERS_ROUNDED);
    wait(10);
    answer(PromptAnswer.WRONG);
    assertThat(kinds()).endsWith(Kind.WITHDRAW, Kind.ADJUST_CUE);
    assertThat(state.skipsInRow()).isZero();
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
    policy = new PromptPolicy(new PromptOptions(2, 6, 600, 600, 5, 2, 60, true, false, 3));
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
    assertThatThrownBy(() -> new PromptOptions(2, 6, 600, 5, 5, 2, 60, true, true, 3))
        .hasMessage("snooze must be 60 to 7200 seconds, not 5.0");
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
      }
      now = step.state();
    }
    for (int i = 2; i < trays.size(); i++) {
      assertThat(trays.get(i) - trays.get(i - 2)).isGreaterThanOrEqualTo(3600);
    }
  }

  private void happens(PostureEvent.Kind kind, Cue cue) {
    step(List.of(event(time, kind, cue)), Optional.empty());
  }

  private void answer(PromptAnswer answer) {
    step(List.of(), Optional.of(answer));
  }

  private void wait(int seconds) {
    for (int i = 0; i < seconds; i++) {
      time += 1;
      step(List.of(), Optional.empty());
    }
  }

  private void step(List<PostureEvent> events, Optional<PromptAnswer> answer) {
    PromptStep step =
        policy.step(
            state, events, context, answer, time, MORNING.plusNanos(Math.round(time * 1e9)));
    state = step.state();
    actions.addAll(step.actions());
    ledger.addAll(step.silences());
  }

  private long shown() {
    return actions.stream().filter(one -> one.kind() == Kind.SHOW_TRAY).count();
  }

  private List<Kind> kinds() {
    return actions.stream().map(PromptAction::kind).toList();
  }

  private static PostureEvent event(double time, PostureEvent.Kind kind, Cue cue) {
    return new PostureEvent(time, kind, Optional.of(cue));
  }

  private static PromptContext typing(double idle) {
    PromptContext unknown = PromptContext.UNKNOWN;
    return new PromptContext(
        unknown.cameraInUse(),
        unknown.microphoneInUse(),
        unknown.screenShared(),
        unknown.fullScreen(),
        unknown.doNotDisturb(),
        unknown.screenLocked(),
        OptionalDouble.of(idle),
        OptionalDouble.of(3600),
        false,
        false);
  }

  private static PromptContext call() {
    PromptContext quiet = PromptContext.QUIET;
    return new PromptContext(
        Optional.of(true),
        quiet.microphoneInUse(),
        quiet.screenShared(),
        quiet.fullScreen(),
        quiet.doNotDisturb(),
        quiet.screenLocked(),
        quiet.typingIdle(),
        quiet.pointerIdle(),
        false,
        false);
  }
}
