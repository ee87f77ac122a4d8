package io.github.unhunch.coach.session;

import io.github.unhunch.coach.content.Side;
import java.util.Optional;

/**
 * Something that happened in a guided session.
 *
 * @param time seconds on the source's clock
 * @param kind what happened
 * @param step id of the step it happened in
 * @param exercise what the camera recognised, for REP and HOLD
 * @param side for REP and HOLD the side to which the head tips, else the side that the step works
 *     on; NONE where there is none
 * @param count repetitions so far in this step and on this side, for REP
 * @param seconds how long, for HOLD and STEP_DONE
 * @param hint the guidance, for HINT
 */
public record SessionEvent(
    double time,
    Kind kind,
    String step,
    Optional<Exercise> exercise,
    Side side,
    int count,
    double seconds,
    Optional<Hint> hint) {

  /** What can happen. */
  public enum Kind {
    /** A step begins. */
    STEP_STARTED,
    /** The camera saw one repetition. */
    REP,
    /** A hold has ended. */
    HOLD,
    /** The first side is done, now the other. */
    OTHER_SIDE,
    /** The guidance changed. */
    HINT,
    /** A step is done. */
    STEP_DONE,
    /** The user left a step before its end. */
    STEP_SKIPPED,
    /** The clock stands. */
    PAUSED,
    /** The clock stands, since nobody is there. */
    WAITING,
    /** The clock runs again. */
    RESUMED,
    /** The user ended the session. */
    STOPPED,
    /** The user said that it hurts. */
    HURT,
    /** All steps are over. */
    DONE
  }
}
