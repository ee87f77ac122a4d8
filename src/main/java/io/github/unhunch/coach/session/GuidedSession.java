package io.github.unhunch.coach.session;

import io.github.unhunch.coach.content.Dose;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.session.SessionEvent.Kind;
import io.github.unhunch.pose.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Leads through one routine, step by step: by the clock, by repetitions, or by what the camera
 * sees. A pure step: state, time, the user's command and the latest pose give the next state and
 * what happened.
 */
public final class GuidedSession {

  /** After a longer gap (the machine slept) the clock goes on where it stood, in seconds. */
  private static final double GAP_SECONDS = 5;

  /** The least part of a step's dose that counts as the step, when the user goes on or ends. */
  private static final double ENOUGH = 0.5;

  private final Routine routine;
  private final SessionOptions options;

  /**
   * A session of this routine.
   *
   * @throws IllegalArgumentException when the routine has no steps
   */
  public GuidedSession(Routine routine, SessionOptions options) {
    if (routine.steps().isEmpty()) {
      throw new IllegalArgumentException("routine " + routine.id() + " has no steps");
    }
    this.routine = routine;
    this.options = options;
  }

  /** Begins the first step. */
  public SessionStep begin(double time) {
    SessionState state =
        new SessionState(
            SessionPhase.RUNNING,
            0,
            time,
            StepProgress.begin(options.readySeconds()),
            ExerciseRecognizer.start(),
            Set.of(),
            Optional.empty());
    return new SessionStep(state, List.of(event(state, Kind.STEP_STARTED, 0)));
  }

  /**
   * One step of the session; to be called with every pose and at least four times a second.
   *
   * @param state what the last step gave
   * @param time seconds on the source's clock, never going back
   * @param command what the user said since, if anything
   * @param pose the latest pose, when there is one
   */
  public SessionStep step(
      SessionState state, double time, Optional<SessionCommand> command, Optional<Pose> pose) {
    if (state.phase().over()) {
      return new SessionStep(state, List.of());
    }
    double passed = Math.max(0, time - state.time());
    double seconds = passed > GAP_SECONDS ? 0 : passed;
    List<SessionEvent> events = new ArrayList<>();
    SessionState now = state.at(time);
    if (command.isPresent()) {
      now = obey(now, command.get(), events);
    }
    if (now.phase() == SessionPhase.RUNNING) {
      now = look(now, seconds, pose, events);
      now = doneOrOn(now, events);
    }
    return new SessionStep(now, events);
  }

  /** What a window paints. */
  public SessionView view(SessionState state) {
    RoutineStep step = stepOf(state);
    Dose dose = step.dose();
    StepProgress progress = state.progress();
    boolean timed = dose.progression() == Dose.Progression.TIME;
    Optional<StepVerifier> verifier = StepVerifier.of(step, options);
    int next = state.index() + 1;
    return new SessionView(
        state.phase(),
        state.index(),
        routine.steps().size(),
        step.id(),
        next < routine.steps().size()
            ? Optional.of(routine.steps().get(next).id())
            : Optional.empty(),
        Math.max(0, secondsLeft(step, progress, verifier.isPresent())),
        dose.totalSeconds(),
        timed ? 0 : count(step, progress, verifier.isPresent()),
        timed ? 0 : dose.repetitions(),
        step.side(),
        progress.hint(),
        hold(dose, state, verifier),
        verifier.isPresent(),
        verifier.isPresent() && verifier.get().sees(progress));
  }

  private SessionState obey(SessionState state, SessionCommand command, List<SessionEvent> events) {
    boolean runs = state.phase() == SessionPhase.RUNNING;
    boolean paused = state.phase() == SessionPhase.PAUSED;
    boolean waits = state.phase() == SessionPhase.WAITING;
    return switch (command) {
      case PAUSE -> paused ? state : turned(state, SessionPhase.PAUSED, Kind.PAUSED, events);
      case RESUME -> runs ? state : turned(state, SessionPhase.RUNNING, Kind.RESUMED, events);
      case AWAY -> runs ? turned(state, SessionPhase.WAITING, Kind.WAITING, events) : state;
      case BACK -> waits ? turned(state, SessionPhase.RUNNING, Kind.RESUMED, events) : state;
      case STOP -> turned(left(state), SessionPhase.STOPPED, Kind.STOPPED, events);
      case HURT -> {
        events.add(event(state, Kind.HURT, 0));
        yield state.hurt(stepOf(state).id());
      }
      case NEXT -> {
        events.add(event(state, Kind.STEP_SKIPPED, Math.max(0, state.progress().elapsed())));
        yield goTo(left(state).in(SessionPhase.RUNNING), state.index() + 1, events);
      }
      case PREVIOUS -> goTo(state.in(SessionPhase.RUNNING), Math.max(0, state.index() - 1), events);
    };
  }

  private SessionState turned(
      SessionState state, SessionPhase phase, Kind kind, List<SessionEvent> events) {
    events.add(event(state, kind, 0));
    return state.in(phase);
  }

  private SessionState look(
      SessionState state, double seconds, Optional<Pose> pose, List<SessionEvent> events) {
    StepProgress progress = state.progress().after(seconds);
    Optional<StepVerifier> verifier = StepVerifier.of(stepOf(state), options);
    if (verifier.isEmpty()) {
      ExerciseRecognizer seen =
          pose.filter(one -> !state.recognizer().ready())
              .map(one -> state.recognizer().step(one, Optional.empty()).next())
              .orElse(state.recognizer());
      return state.with(progress, seen);
    }
    StepVerifier.Check check =
        verifier.get().look(state.recognizer(), progress, state.time(), seconds, pose);
    events.addAll(check.events());
    return state.with(check.progress(), check.recognizer());
  }

  private SessionState doneOrOn(SessionState state, List<SessionEvent> events) {
    RoutineStep step = stepOf(state);
    StepProgress progress = state.progress();
    boolean checked = StepVerifier.of(step, options).isPresent();
    double longest = step.dose().totalSeconds() * (checked ? options.patience() : 1);
    boolean counted = checked && progress.count() >= step.dose().repetitions();
    if (!counted && progress.elapsed() < longest) {
      return state;
    }
    events.add(event(state, Kind.STEP_DONE, Math.max(0, progress.elapsed())));
    return goTo(state.stepDone(), state.index() + 1, events);
  }

  /** A step that is left counts as done when half of its dose or more was. */
  private SessionState left(SessionState state) {
    RoutineStep step = stepOf(state);
    StepProgress progress = state.progress();
    boolean checked = StepVerifier.of(step, options).isPresent();
    double part =
        checked
            ? (double) progress.count() / step.dose().repetitions()
            : progress.elapsed() / step.dose().totalSeconds();
    return part >= ENOUGH ? state.stepDone() : state;
  }

  private SessionState goTo(SessionState state, int index, List<SessionEvent> events) {
    if (index >= routine.steps().size()) {
      events.add(event(state, Kind.DONE, 0));
      return state.in(SessionPhase.DONE);
    }
    RoutineStep from = stepOf(state);
    SessionState on = state.onStep(index, StepProgress.begin(options.readySeconds()));
    RoutineStep to = stepOf(on);
    if (to.id().equals(from.id()) && to.side() != Side.NONE && to.side() != from.side()) {
      events.add(event(on, Kind.OTHER_SIDE, 0));
    }
    events.add(event(on, Kind.STEP_STARTED, 0));
    return on;
  }

  private static double secondsLeft(RoutineStep step, StepProgress progress, boolean checked) {
    Dose dose = step.dose();
    if (!checked) {
      return dose.totalSeconds() - Math.max(0, progress.elapsed());
    }
    return (dose.repetitions() - progress.count()) * dose.seconds() - progress.credit();
  }

  private static OptionalDouble hold(
      Dose dose, SessionState state, Optional<StepVerifier> verifier) {
    StepProgress progress = state.progress();
    double present;
    if (verifier.isEmpty()) {
      boolean paced = dose.progression() != Dose.Progression.TIME && progress.elapsed() >= 0;
      present = paced ? progress.elapsed() % dose.seconds() : Double.NaN;
    } else if (verifier.get().sees(progress)) {
      present = verifier.get().held(state.recognizer(), state.time()).orElse(Double.NaN);
    } else {
      present = progress.credit();
    }
    return Double.isNaN(present)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(0, dose.seconds() - present));
  }

  private static int count(RoutineStep step, StepProgress progress, boolean checked) {
    if (checked) {
      return progress.count();
    }
    int paced = (int) (Math.max(0, progress.elapsed()) / step.dose().seconds());
    return Math.min(step.dose().repetitions(), paced);
  }

  private RoutineStep stepOf(SessionState state) {
    return routine.steps().get(state.index());
  }

  private SessionEvent event(SessionState state, Kind kind, double seconds) {
    RoutineStep step = stepOf(state);
    return new SessionEvent(
        state.time(),
        kind,
        step.id(),
        Optional.empty(),
        step.side(),
        state.progress().count(),
        seconds,
        Optional.empty());
  }
}
