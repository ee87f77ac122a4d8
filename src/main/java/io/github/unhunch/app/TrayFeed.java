package io.github.unhunch.app;

import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.monitor.CameraStatus;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.tray.TrayCommands.Answer;
import io.github.unhunch.ui.tray.TrayController;
import io.github.unhunch.ui.tray.TrayStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Gathers what the tray tells: state, pause, camera, last break. All on the Swing thread. */
final class TrayFeed {

  private final TrayController controller;
  private final Texts texts;
  private final InstantSource clock;
  private Pauses pauses = Pauses.NONE;
  private Optional<CameraStatus> camera = Optional.empty();
  private Optional<PostureState> state = Optional.empty();
  private Optional<Instant> lastBreak = Optional.empty();

  TrayFeed(TrayController controller, Texts texts, InstantSource clock) {
    this.controller = controller;
    this.texts = texts;
    this.clock = clock;
  }

  void judged(PostureState now) {
    state = Optional.of(now);
  }

  void paused(Pauses now) {
    pauses = now;
  }

  void camera(CameraStatus now) {
    camera = Optional.of(now);
  }

  /** The user walked away or did a routine. */
  void breakBegun(Instant wall) {
    lastBreak = Optional.of(wall);
  }

  /**
   * Puts all of it on the tray.
   *
   * @param waiting the cue of the prompt that waits for an answer
   */
  void show(Optional<Cue> waiting) {
    controller.show(
        new TrayStatus(
            camera.filter(status -> status.state() == CameraStatus.State.LOST).isEmpty(),
            state,
            OptionalLong.empty(),
            TrayStatus.Rest.of(pauses, clock.instant().atZone(ZoneId.systemDefault())),
            minutesSinceBreak(),
            waiting.map(this::prompt),
            false));
  }

  private TrayStatus.Prompt prompt(Cue cue) {
    return new TrayStatus.Prompt(
        cue.name(),
        texts.get("uiroutine.toast.cue." + cue.name()),
        List.of(
            choice(Answer.START, "start"),
            choice(Answer.LATER, "later"),
            choice(Answer.NOT_NOW, "notnow"),
            choice(Answer.WRONG, "wrong")));
  }

  private TrayStatus.Choice choice(Answer answer, String words) {
    return new TrayStatus.Choice(answer, texts.get("uiroutine.toast." + words));
  }

  /** What the coach calls it. */
  static PromptAnswer answer(Answer answer) {
    return switch (answer) {
      case START, START_SHORT -> PromptAnswer.START;
      case LATER -> PromptAnswer.LATER;
      case NOT_NOW -> PromptAnswer.NOT_NOW;
      case WRONG -> PromptAnswer.WRONG;
    };
  }

  private OptionalLong minutesSinceBreak() {
    return lastBreak
        .map(then -> OptionalLong.of(Duration.between(then, clock.instant()).toMinutes()))
        .orElse(OptionalLong.empty());
  }
}
