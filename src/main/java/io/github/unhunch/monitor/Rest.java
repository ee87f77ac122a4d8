package io.github.unhunch.monitor;

import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.PostureState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Whether monitoring rests, by what the user asked for, by what goes on at the desk and by how long
 * nobody was seen. A value: every step gives the next one.
 *
 * @param pauses why it rests now
 * @param byLength whether the timed pause was chosen by its length, which a clock that is set does
 *     not change, rather than by its end
 * @param awaySince since when nobody has been seen, in seconds; empty while somebody is, and while
 *     no pictures come
 */
record Rest(Pauses pauses, boolean byLength, Optional<Double> awaySince) {

  static final Rest NONE = new Rest(Pauses.NONE, false, Optional.empty());

  /** With nobody seen and no input for this long, in seconds, the camera is closed. */
  private static final double AWAY_CLOSES_AFTER_S = 120;

  /** Input within so many seconds means that the user is back. */
  private static final double BACK_WITHIN_S = 5;

  /** With other pauses; who was gone before they changed counts anew. */
  Rest change(UnaryOperator<Pauses> by) {
    Pauses changed = by.apply(pauses);
    return changed.equals(pauses) ? this : new Rest(changed, byLength, Optional.empty());
  }

  /** Until a time; see {@link #byLength}. */
  Rest until(Instant end, boolean length) {
    Rest resting = change(held -> held.until(end));
    return new Rest(resting.pauses, length, resting.awaySince);
  }

  /** The wall clock was set: fifteen minutes stay fifteen minutes, whatever it says now. */
  Rest clockMoved(Duration by) {
    return byLength
        ? change(held -> held.until().map(end -> held.until(end.plus(by))).orElse(held))
        : this;
  }

  /** After one more picture was judged. */
  Rest seen(Judgement judgement) {
    Optional<Double> since =
        judgement.state() instanceof PostureState.Away
            ? awaySince.or(() -> Optional.of(judgement.time()))
            : Optional.empty();
    return new Rest(pauses, byLength, since);
  }

  /**
   * Once a second.
   *
   * @param time the clock of the pictures, in seconds
   */
  Rest at(Instant wall, double time, PromptContext desk) {
    return change(held -> away(surroundings(held.at(wall), desk), time, desk));
  }

  private static Pauses surroundings(Pauses held, PromptContext desk) {
    Pauses locked = held(held, PauseReason.SCREEN_LOCKED, desk.screenLocked().orElse(false));
    return held(locked, PauseReason.CAMERA_IN_USE, desk.cameraInUse().orElse(false));
  }

  private static Pauses held(Pauses pauses, PauseReason reason, boolean holds) {
    return holds ? pauses.with(reason) : pauses.without(reason);
  }

  private Pauses away(Pauses held, double time, PromptContext desk) {
    if (held.reasons().contains(PauseReason.AWAY)) {
      return desk.inputIdle().orElse(BACK_WITHIN_S) < BACK_WITHIN_S
          ? held.without(PauseReason.AWAY)
          : held;
    }
    boolean longGone =
        awaySince.filter(since -> time - since > AWAY_CLOSES_AFTER_S).isPresent()
            && desk.inputIdle().orElse(0) > AWAY_CLOSES_AFTER_S;
    return longGone ? held.with(PauseReason.AWAY) : held;
  }
}
