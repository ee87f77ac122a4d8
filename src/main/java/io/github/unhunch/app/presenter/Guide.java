package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.session.GuidedSession;
import io.github.unhunch.coach.session.SessionCommand;
import io.github.unhunch.coach.session.SessionEvent;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.coach.session.SessionState;
import io.github.unhunch.coach.session.SessionStep;
import io.github.unhunch.coach.session.SessionView;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.text.Texts;
import java.util.Optional;

/** Drives one guided session and tells the voice what happened. */
public final class Guide {

  private final Routine routine;
  private final Texts texts;
  private final SessionVoice voice;
  private final GuidedSession session;
  private SessionState state;
  private Optional<Pose> latest = Optional.empty();

  /** Begins the routine's first step at this time, in seconds on the clock of the poses. */
  public Guide(
      Routine routine, SessionOptions options, Texts texts, SessionVoice voice, double time) {
    this.routine = routine;
    this.texts = texts;
    this.voice = voice;
    session = new GuidedSession(routine, options);
    SessionStep first = session.begin(time);
    state = first.state();
    first.events().forEach(this::tell);
  }

  /** Keeps a pose for the next step; each one is used once. */
  void pose(Optional<Pose> pose) {
    latest = pose;
  }

  /** Moves the session to this time. */
  public void step(double time, Optional<SessionCommand> command) {
    SessionStep step = session.step(state, time, command, latest);
    latest = Optional.empty();
    state = step.state();
    step.events().forEach(this::tell);
  }

  /** The routine that is followed. */
  public Routine routine() {
    return routine;
  }

  /** How far it is. */
  public SessionState state() {
    return state;
  }

  /** What a window shows of it. */
  public SessionView view() {
    return session.view(state);
  }

  private void tell(SessionEvent event) {
    switch (event.kind()) {
      case STEP_STARTED -> {
        voice.tone(SessionVoice.Tone.NEXT);
        voice.say(instruction(event.step()));
      }
      case REP -> {
        voice.tone(SessionVoice.Tone.COUNT);
        voice.say(Integer.toString(event.count()));
      }
      case OTHER_SIDE -> voice.say(texts.get("uiroutine.hint.OTHER_SIDE"));
      case HINT ->
          event.hint().ifPresent(hint -> voice.say(texts.get("uiroutine.hint." + hint.name())));
      case PAUSED -> voice.say(texts.get("uiroutine.player.paused"));
      case DONE -> voice.tone(SessionVoice.Tone.DONE);
      case HOLD, STEP_DONE, STEP_SKIPPED, RESUMED, STOPPED, HURT -> {}
    }
  }

  private String instruction(String step) {
    RoutineStep present = routine.steps().get(state.index());
    return present.id().equals(step) ? present.instruction() : "";
  }
}
