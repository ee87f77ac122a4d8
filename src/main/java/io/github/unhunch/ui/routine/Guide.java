package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.session.GuidedSession;
import io.github.unhunch.coach.session.SessionCommand;
import io.github.unhunch.coach.session.SessionEvent;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.coach.session.SessionState;
import io.github.unhunch.coach.session.SessionStep;
import io.github.unhunch.coach.session.SessionView;
import io.github.unhunch.desktop.sound.Sounds;
import io.github.unhunch.pose.Pose;
import java.util.Optional;
import java.util.function.Consumer;

/** Drives one guided session and tells voice and tones what happened. */
final class Guide {

  private final Surroundings around;
  private final Routine routine;
  private final GuidedSession session;
  private final Consumer<SessionEvent> log;
  private SessionState state;
  private Optional<Pose> latest = Optional.empty();

  Guide(Surroundings around, Routine routine, SessionOptions options, Consumer<SessionEvent> log) {
    this.around = around;
    this.routine = routine;
    this.log = log;
    session = new GuidedSession(routine, options);
    SessionStep first = session.begin(around.clock().getAsDouble());
    state = first.state();
    first.events().forEach(this::tell);
  }

  /** Keeps a pose for the next step; each one is used once. */
  void pose(Optional<Pose> pose) {
    latest = pose;
  }

  /** Moves the session to now. */
  void step(Optional<SessionCommand> command) {
    SessionStep step = session.step(state, around.clock().getAsDouble(), command, latest);
    latest = Optional.empty();
    state = step.state();
    step.events().forEach(this::tell);
  }

  SessionState state() {
    return state;
  }

  SessionView view() {
    return session.view(state);
  }

  private void tell(SessionEvent event) {
    log.accept(event);
    switch (event.kind()) {
      case STEP_STARTED -> {
        around.tones().accept(Sounds.Tone.NEXT);
        around.speaker().accept(instruction(event.step()));
      }
      case REP -> {
        around.tones().accept(Sounds.Tone.COUNT);
        around.speaker().accept(Integer.toString(event.count()));
      }
      case OTHER_SIDE -> around.speaker().accept(words("uiroutine.hint.OTHER_SIDE"));
      case HINT -> event.hint().ifPresent(hint -> around.speaker().accept(hint(hint.name())));
      case PAUSED -> around.speaker().accept(words("uiroutine.player.paused"));
      case DONE -> around.tones().accept(Sounds.Tone.DONE);
      case HOLD, STEP_DONE, STEP_SKIPPED, RESUMED, STOPPED, HURT -> {}
    }
  }

  private String hint(String name) {
    return words("uiroutine.hint." + name);
  }

  private String words(String key) {
    return around.texts().get(key);
  }

  private String instruction(String step) {
    RoutineStep present = routine.steps().get(state.index());
    return present.id().equals(step) ? present.instruction() : "";
  }
}
