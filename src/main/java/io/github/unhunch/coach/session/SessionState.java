package io.github.unhunch.coach.session;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a guided session remembers from step to step.
 *
 * @param phase running, paused or how it ended
 * @param index number of the present step, from 0
 * @param time seconds of the last step of the session, on the source's clock
 * @param progress how far the present step is
 * @param recognizer what the camera has seen so far
 * @param done numbers of the steps that were done, from 0; kept when the session is ended early
 * @param hurtAt id of the step at which the user said that it hurts
 */
public record SessionState(
    SessionPhase phase,
    int index,
    double time,
    StepProgress progress,
    ExerciseRecognizer recognizer,
    Set<Integer> done,
    Optional<String> hurtAt) {

  /** Copies the set. */
  public SessionState {
    done = Set.copyOf(done);
  }

  SessionState in(SessionPhase other) {
    return new SessionState(other, index, time, progress, recognizer, done, hurtAt);
  }

  SessionState hurt(String step) {
    return new SessionState(
        SessionPhase.HURT, index, time, progress, recognizer, done, Optional.of(step));
  }

  SessionState at(double now) {
    return new SessionState(phase, index, now, progress, recognizer, done, hurtAt);
  }

  SessionState with(StepProgress other, ExerciseRecognizer seen) {
    return new SessionState(phase, index, time, other, seen, done, hurtAt);
  }

  SessionState onStep(int number, StepProgress fresh) {
    return new SessionState(phase, number, time, fresh, recognizer, done, hurtAt);
  }

  /** The present step was done. */
  SessionState stepDone() {
    Set<Integer> more = new TreeSet<>(done);
    more.add(index);
    return new SessionState(phase, index, time, progress, recognizer, more, hurtAt);
  }
}
