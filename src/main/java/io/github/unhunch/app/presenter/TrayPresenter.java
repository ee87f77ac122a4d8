package io.github.unhunch.app.presenter;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.monitor.CameraStatus;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.ui.tray.TrayStatus;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Gathers what the tray tells: state, pause, camera, last break, the prompt on show. */
public final class TrayPresenter {

  private final Clockwork clockwork;
  private final TrayView view;
  private Pauses pauses = Pauses.NONE;
  private Optional<CameraStatus> camera = Optional.empty();
  private Optional<PostureState> state = Optional.empty();
  private double stateSince;
  private OptionalDouble lastBreak = OptionalDouble.empty();
  private OptionalDouble leftAt = OptionalDouble.empty();

  /** Shows nothing yet. */
  public TrayPresenter(Clockwork clockwork, TrayView view) {
    this.clockwork = clockwork;
    this.view = view;
  }

  /** How the user sits. */
  public void judged(PostureState now) {
    if (state.filter(before -> before.label().equals(now.label())).isEmpty()) {
      stateSince = clockwork.elapsed();
    }
    state = Optional.of(now);
    if (now instanceof PostureState.Away) {
      left();
    } else if (!(now instanceof PostureState.Unsure)) {
      back();
    }
  }

  /** As the report counts: from the two minutes of a walk on, and once the user is back. */
  private void back() {
    double walk = DaySummary.WALK.toSeconds();
    if (leftAt.isPresent() && clockwork.elapsed() - leftAt.getAsDouble() >= walk) {
      tookBreak();
    }
    leftAt = OptionalDouble.empty();
  }

  private void left() {
    if (leftAt.isEmpty()) {
      leftAt = OptionalDouble.of(clockwork.elapsed());
    }
  }

  /** Monitoring was paused or resumed. */
  public void paused(Pauses now) {
    if (!now.none()) {
      // What was seen before the pause says nothing about the time after it.
      state = Optional.empty();
    }
    if (now.reasons().contains(PauseReason.AWAY)
        || now.reasons().contains(PauseReason.SCREEN_LOCKED)) {
      left();
    }
    pauses = now;
  }

  /** The camera was opened, closed or lost. */
  public void camera(CameraStatus now) {
    if (now.state() == CameraStatus.State.LOST) {
      state = Optional.empty();
    }
    // A lost camera that is tried again is still lost until that has worked.
    if (now.state() != CameraStatus.State.OPENING) {
      camera = Optional.of(now);
    }
  }

  /** The user has had a break until now. */
  public void tookBreak() {
    lastBreak = OptionalDouble.of(clockwork.elapsed());
  }

  /**
   * Puts all of it on the tray.
   *
   * @param waiting the prompt that waits for an answer
   * @param setUpOpen whether steps of the first start were left for later
   */
  public void show(Optional<TrayStatus.Prompt> waiting, boolean setUpOpen) {
    view.show(
        new TrayStatus(
            camera.filter(status -> status.state() == CameraStatus.State.LOST).isEmpty(),
            state,
            state.isPresent() ? OptionalLong.of(minutesSince(stateSince)) : OptionalLong.empty(),
            rest(clockwork.instant().atZone(clockwork.zone())),
            lastBreak.isPresent()
                ? OptionalLong.of(minutesSince(lastBreak.getAsDouble()))
                : OptionalLong.empty(),
            waiting,
            setUpOpen));
  }

  /**
   * Why nothing is watched; a camera that is taken says so like a desktop that knows who has it.
   */
  private Optional<TrayStatus.Rest> rest(ZonedDateTime now) {
    Optional<TrayStatus.Rest> held = TrayStatus.Rest.of(pauses, now);
    boolean taken =
        camera
            .flatMap(CameraStatus::problem)
            .filter(why -> why.problem() == CameraException.Problem.BUSY)
            .isPresent();
    return held.isPresent() || !taken
        ? held
        : Optional.of(
            new TrayStatus.Rest(
                Set.of(PauseReason.CAMERA_IN_USE), Optional.empty(), now.toLocalDate()));
  }

  private long minutesSince(double then) {
    return (long) ((clockwork.elapsed() - then) / 60);
  }
}
