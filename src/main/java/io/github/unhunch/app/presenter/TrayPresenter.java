package io.github.unhunch.app.presenter;

import io.github.unhunch.monitor.CameraStatus;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.tray.TrayStatus;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Gathers what the tray tells: state, pause, camera, last break, the prompt on show. */
public final class TrayPresenter {

  private final Supplier<Texts> texts;
  private final Clockwork clockwork;
  private final TrayView view;
  private Pauses pauses = Pauses.NONE;
  private Optional<CameraStatus> camera = Optional.empty();
  private Optional<PostureState> state = Optional.empty();
  private OptionalDouble lastBreak = OptionalDouble.empty();

  /** Shows nothing yet. */
  public TrayPresenter(Supplier<Texts> texts, Clockwork clockwork, TrayView view) {
    this.texts = texts;
    this.clockwork = clockwork;
    this.view = view;
  }

  /** How the user sits. */
  public void judged(PostureState now) {
    state = Optional.of(now);
  }

  /** Monitoring was paused or resumed. */
  public void paused(Pauses now) {
    if (!now.none()) {
      // What was seen before the pause says nothing about the time after it.
      state = Optional.empty();
    }
    pauses = now;
  }

  /** The camera was opened, closed or lost. */
  public void camera(CameraStatus now) {
    camera = Optional.of(now);
  }

  /** The user walked away or did a routine. */
  public void breakBegun() {
    lastBreak = OptionalDouble.of(clockwork.elapsed());
  }

  /**
   * Puts all of it on the tray.
   *
   * @param waiting the cue of the prompt that waits for an answer
   */
  public void show(Optional<Cue> waiting) {
    view.show(
        new TrayStatus(
            kind(),
            state,
            pauses.until().map(end -> LocalTime.ofInstant(end, clockwork.zone())),
            minutesSinceBreak(),
            waiting.map(cue -> texts.get().get("uiroutine.toast.cue." + cue.name()))));
  }

  private TrayStatus.Kind kind() {
    if (!pauses.none()) {
      return TrayStatus.Kind.PAUSED;
    }
    return camera.filter(status -> status.state() == CameraStatus.State.LOST).isPresent()
        ? TrayStatus.Kind.NO_CAMERA
        : TrayStatus.Kind.WATCHING;
  }

  private OptionalLong minutesSinceBreak() {
    return lastBreak.isPresent()
        ? OptionalLong.of((long) ((clockwork.elapsed() - lastBreak.getAsDouble()) / 60))
        : OptionalLong.empty();
  }
}
