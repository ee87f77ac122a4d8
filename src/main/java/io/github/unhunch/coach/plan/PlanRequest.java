package io.github.unhunch.coach.plan;

import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.posture.Cue;
import java.util.Optional;

/**
 * What the moment asks for.
 *
 * @param cue the drift to answer; empty when the user simply wants a routine
 * @param leanedTo the side to which the head or trunk leaned, which is the shortened one; NONE when
 *     not known
 * @param kind a certain kind of routine; empty for whatever fits the cue and the time
 * @param routine id of the very routine the user asked for
 * @param seconds time at hand, in seconds, at least 20
 */
public record PlanRequest(
    Optional<Cue> cue,
    Side leanedTo,
    Optional<Routine.Kind> kind,
    Optional<String> routine,
    double seconds) {

  /** Time at hand for a routine after a prompt, in seconds. */
  public static final double SHORT_SECONDS = 180;

  /** Checks the time. */
  public PlanRequest {
    if (!(seconds >= 20)) {
      throw new IllegalArgumentException("time at hand must be at least 20 s, not " + seconds);
    }
  }

  /** Answers a drift in two to three minutes. */
  public static PlanRequest forCue(Cue cue, Side leanedTo) {
    return new PlanRequest(
        Optional.of(cue), leanedTo, Optional.empty(), Optional.empty(), SHORT_SECONDS);
  }

  /** A routine of this kind, as long as it is. */
  public static PlanRequest ofKind(Routine.Kind kind) {
    return new PlanRequest(Optional.empty(), Side.NONE, Optional.of(kind), Optional.empty(), 1800);
  }

  /** The very routine that the user chose, as long as it is. */
  public static PlanRequest ofRoutine(String id) {
    return new PlanRequest(Optional.empty(), Side.NONE, Optional.empty(), Optional.of(id), 1800);
  }
}
