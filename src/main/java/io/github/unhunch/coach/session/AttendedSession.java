package io.github.unhunch.coach.session;

import io.github.unhunch.coach.content.Place;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.pose.Pose;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A guided session that waits for its user: while nobody is there its clock stands, and what it
 * counted before that was noticed is taken back. A pure step, as the session's own.
 */
public final class AttendedSession {

  /** After a longer silence the machine slept, in seconds. */
  private static final double SLEPT_SECONDS = 10;

  /** Where the camera on the desk sees who does it. */
  private static final Set<Place> IN_THE_PICTURE = EnumSet.of(Place.ANYWHERE, Place.SEATED);

  private final Routine routine;
  private final GuidedSession session;

  /** A session of this routine. */
  public AttendedSession(Routine routine, SessionOptions options) {
    this.routine = routine;
    this.session = new GuidedSession(routine, options);
  }

  /**
   * What is remembered from step to step.
   *
   * @param session how far the session is
   * @param attended how far it was when the user was last there for certain
   * @param attendance whether the user is there
   * @param heard whether words reach anybody just now, as far as anything tells
   */
  public record State(
      SessionState session, SessionState attended, Attendance attendance, boolean heard) {}

  /**
   * What one step gave.
   *
   * @param state the state to hand to the next step
   * @param step what the session gave
   */
  public record Step(State state, SessionStep step) {}

  /** Begins the first step. */
  public Step begin(double time) {
    SessionStep first = session.begin(time);
    return new Step(new State(first.state(), first.state(), Attendance.START, true), first);
  }

  /**
   * One step of the session; see {@link GuidedSession#step}.
   *
   * @param locked whether the screen is locked
   */
  public Step step(
      State state,
      double time,
      Optional<SessionCommand> command,
      Optional<Pose> pose,
      boolean locked) {
    Attendance now = attendance(state, time, command, pose, locked);
    SessionPhase phase = state.session().phase();
    SessionState from = state.session();
    Optional<SessionCommand> said = command;
    if (said.isEmpty() && now.left() && phase == SessionPhase.RUNNING) {
      said = Optional.of(SessionCommand.AWAY);
      from = state.attended();
    } else if (said.isEmpty() && !now.left() && phase == SessionPhase.WAITING) {
      said = Optional.of(SessionCommand.BACK);
    }
    SessionStep step = session.step(from, time, said, pose.filter(Pose::someone));
    boolean certain = now.certain() || command.isPresent();
    return new Step(
        new State(step.state(), certain ? step.state() : state.attended(), now, now.heard(time)),
        step);
  }

  private Attendance attendance(
      State state,
      double time,
      Optional<SessionCommand> command,
      Optional<Pose> pose,
      boolean locked) {
    Attendance now = state.attendance();
    if (locked || time - state.session().time() > SLEPT_SECONDS) {
      return now.gone(time);
    }
    now = pose.isPresent() ? now.looks(time, pose.get().someone()) : now.blind(time);
    if (!inThePicture(state.session())) {
      now = now.outOfThePicture(time);
    }
    boolean goesOn =
        command
            .filter(
                said ->
                    said == SessionCommand.RESUME
                        || said == SessionCommand.NEXT
                        || said == SessionCommand.PREVIOUS)
            .isPresent();
    return goesOn ? now.told(time) : now;
  }

  private boolean inThePicture(SessionState state) {
    return IN_THE_PICTURE.contains(routine.steps().get(state.index()).place());
  }

  /** What a window paints. */
  public SessionView view(State state) {
    return session.view(state.session());
  }
}
