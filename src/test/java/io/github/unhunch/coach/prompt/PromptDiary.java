package io.github.unhunch.coach.prompt;

import io.github.unhunch.coach.prompt.PromptAction.Kind;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureEvent;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A diary of a desk: what happened when, what the policy did and why not. */
abstract class PromptDiary {

  static final ZonedDateTime MORNING = ZonedDateTime.of(2026, 11, 23, 9, 0, 0, 0, ZoneOffset.UTC);
  final List<PromptAction> actions = new ArrayList<>();
  final List<Silence> ledger = new ArrayList<>();
  PromptPolicy policy = new PromptPolicy(PromptOptions.DEFAULT);
  PromptState state = PromptState.START;
  PromptContext context = PromptContext.QUIET;
  double time;

  void happens(PostureEvent.Kind kind, Cue cue) {
    step(List.of(event(time, kind, cue)), Optional.empty());
  }

  void answer(PromptAnswer answer) {
    step(List.of(), Optional.of(answer));
  }

  void wait(int seconds) {
    for (int i = 0; i < seconds; i++) {
      time += 1;
      step(List.of(), Optional.empty());
    }
  }

  void step(List<PostureEvent> events, Optional<PromptAnswer> answer) {
    PromptStep step =
        policy.step(
            state, events, context, answer, time, MORNING.plusNanos(Math.round(time * 1e9)));
    state = step.state();
    actions.addAll(step.actions());
    ledger.addAll(step.silences());
  }

  long shown() {
    return actions.stream().filter(one -> one.kind() == Kind.SHOW_TRAY).count();
  }

  List<Kind> kinds() {
    return actions.stream().map(PromptAction::kind).toList();
  }

  static PostureEvent event(double time, PostureEvent.Kind kind, Cue cue) {
    return new PostureEvent(time, kind, Optional.of(cue));
  }

  static PromptContext typing(double idle) {
    PromptContext unknown = PromptContext.UNKNOWN;
    return new PromptContext(
        unknown.cameraInUse(),
        unknown.microphoneInUse(),
        unknown.fullScreen(),
        unknown.doNotDisturb(),
        unknown.screenLocked(),
        unknown.wish(),
        OptionalDouble.of(idle),
        OptionalDouble.of(3600),
        false,
        false);
  }

  static PromptContext call() {
    PromptContext quiet = PromptContext.QUIET;
    return new PromptContext(
        Optional.of(true),
        quiet.microphoneInUse(),
        quiet.fullScreen(),
        quiet.doNotDisturb(),
        quiet.screenLocked(),
        quiet.wish(),
        quiet.typingIdle(),
        quiet.pointerIdle(),
        false,
        false);
  }
}
