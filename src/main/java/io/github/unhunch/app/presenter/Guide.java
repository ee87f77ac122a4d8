package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.session.AttendedSession;
import io.github.unhunch.coach.session.SessionCommand;
import io.github.unhunch.coach.session.SessionEvent;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.coach.session.SessionState;
import io.github.unhunch.coach.session.SessionView;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.text.Texts;
import java.util.List;
import java.util.Optional;

/** Drives one guided session and tells the voice what happened, where somebody is there to hear. */
public final class Guide {

  private final SessionOptions options;
  private final SessionVoice voice;
  private Routine routine;
  private Texts texts;
  private AttendedSession session;
  private AttendedSession.State state;
  private Optional<Pose> latest = Optional.empty();
  private boolean locked;

  /** Begins the routine's first step at this time, in seconds on the clock of the poses. */
  public Guide(
      Routine routine, SessionOptions options, Texts texts, SessionVoice voice, double time) {
    this.routine = routine;
    this.options = options;
    this.texts = texts;
    this.voice = voice;
    session = new AttendedSession(routine, options);
    AttendedSession.Step first = session.begin(time);
    state = first.state();
    first.step().events().forEach(this::tell);
  }

  /** Goes on in other words from now on. */
  void speak(Routine sameRoutine, Texts otherTexts) {
    routine = sameRoutine;
    texts = otherTexts;
    session = new AttendedSession(sameRoutine, options);
  }

  /** Keeps a pose for the next step; each one is used once. */
  void pose(Pose pose) {
    latest = Optional.of(pose);
  }

  /** The screen is locked, or no longer. */
  void locked(boolean now) {
    locked = now;
  }

  /** Moves the session to this time. */
  public void step(double time, Optional<SessionCommand> command) {
    AttendedSession.Step step = session.step(state, time, command, latest, locked);
    latest = Optional.empty();
    state = step.state();
    if (state.heard()) {
      step.step().events().forEach(this::tell);
    }
  }

  /** The routine that is followed. */
  public Routine routine() {
    return routine;
  }

  /** How far it is. */
  public SessionState state() {
    return state.session();
  }

  /** Ids of the steps that were done so far, in order; the two sides of a step are one. */
  List<String> done() {
    return routine.stepIds(state().done()::contains);
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
      case RESUMED -> voice.say(instruction(event.step()));
      case REP -> {
        voice.tone(SessionVoice.Tone.COUNT);
        voice.say(Integer.toString(event.count()));
      }
      case OTHER_SIDE -> voice.say(texts.get("uiroutine.hint.OTHER_SIDE"));
      case HINT ->
          event.hint().ifPresent(hint -> voice.say(texts.get("uiroutine.hint." + hint.name())));
      case PAUSED -> voice.say(texts.get("uiroutine.player.paused"));
      case DONE -> voice.tone(SessionVoice.Tone.DONE);
      case HOLD, STEP_DONE, STEP_SKIPPED, WAITING, STOPPED, HURT -> {}
    }
  }

  private String instruction(String step) {
    RoutineStep present = routine.steps().get(state().index());
    return present.id().equals(step) ? present.instruction() : "";
  }
}
