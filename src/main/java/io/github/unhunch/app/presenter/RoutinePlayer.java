package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.session.SessionCommand;
import io.github.unhunch.coach.session.SessionPhase;
import io.github.unhunch.coach.session.SessionState;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.monitor.Worker;
import io.github.unhunch.pose.Pose;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Moves the player's page on: by the clock, by what is pressed, and by what the camera sees. */
final class RoutinePlayer {

  /** The player is moved on so often, in seconds. */
  private static final double TICK_S = 0.1;

  /** A routine that stands still for so long ends, in seconds. */
  private static final double STANDS_S = 600;

  private final Clockwork clockwork;
  private final DoubleSupplier poseTime;
  private final Worker screen;
  private final RoutineView view;
  private final Heard heard;
  private Optional<RoutineCourse> playing = Optional.empty();
  private boolean locked;

  /** Who hears how it goes. */
  interface Heard {

    /** A step began or was done, or the routine stands or goes on. */
    void progressed(RoutineCourse now);

    /** The last step is over, or the user ended it. */
    void over(RoutineCourse now, SessionPhase how);

    /** It stood still for too long. */
    void leftStanding();
  }

  /**
   * Plays nothing yet.
   *
   * @param poseTime seconds on the clock of the poses
   * @param screen everything here runs on it
   */
  RoutinePlayer(
      Clockwork clockwork, DoubleSupplier poseTime, Worker screen, RoutineView view, Heard heard) {
    this.clockwork = clockwork;
    this.poseTime = poseTime;
    this.screen = screen;
    this.view = view;
    this.heard = heard;
  }

  /** Plays this routine, whose page is on show. */
  void play(RoutineCourse now) {
    playing = Optional.of(now);
    now.guide.ifPresent(guide -> guide.locked(locked));
    screen.after(TICK_S, () -> tick(now));
  }

  /** Plays no more. */
  void stop() {
    playing = Optional.empty();
  }

  private void tick(RoutineCourse same) {
    if (playing.filter(now -> now == same).isPresent()) {
      screen.after(TICK_S, () -> tick(same));
      step(Optional.empty());
      if (playing.isPresent() && clockwork.elapsed() - same.pageSince >= STANDS_S) {
        heard.leftStanding();
      }
    }
  }

  /** One step, with what was pressed; none while nothing is played. */
  void step(Optional<SessionCommand> command) {
    RoutineCourse now = playing.orElse(null);
    if (now == null || now.guide.isEmpty()) {
      return;
    }
    Guide guide = now.guide.get();
    SessionState before = guide.state();
    guide.step(poseTime.getAsDouble(), command);
    SessionState after = guide.state();
    now.led(clockwork.elapsed(), before.phase().stands(), command.isPresent());
    view.show(guide.view());
    boolean over = after.phase().over();
    if (over || after.index() != before.index() || after.phase() != before.phase()) {
      heard.progressed(now);
    }
    if (over) {
      stop();
      heard.over(now, after.phase());
    }
  }

  /** Monitoring was paused or resumed: over a locked screen nobody follows a routine. */
  void paused(Pauses pauses) {
    locked = pauses.reasons().contains(PauseReason.SCREEN_LOCKED);
    playing.flatMap(now -> now.guide).ifPresent(guide -> guide.locked(locked));
  }

  /** The latest pose. */
  void pose(Pose pose) {
    playing.flatMap(now -> now.guide).ifPresent(guide -> guide.pose(pose));
  }
}
