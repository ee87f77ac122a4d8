package io.github.unhunch.coach.session;

import io.github.unhunch.coach.content.Side;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All that a window needs to paint a guided session at one moment.
 *
 * @param phase running, paused or how it ended
 * @param index number of the present step, from 0
 * @param steps how many steps there are
 * @param step id of the present step
 * @param nextStep id of the step after it; the same id when only the side changes
 * @param secondsLeft seconds left in this step and side by the clock; an estimate where repetitions
 *     decide
 * @param secondsTotal seconds of this step and side by the clock
 * @param count repetitions so far on this side, by the camera or, when it cannot see, by the clock
 * @param target repetitions wanted on this side; 0 for a step by time
 * @param side which side the step works on
 * @param hint the present guidance
 * @param hold seconds that the present repetition or hold still lasts; empty while none is paced or
 *     held
 * @param checked whether the camera is asked to check this step
 * @param seen whether the camera can see what it needs for this step; false means that the clock
 *     counts
 */
public record SessionView(
    SessionPhase phase,
    int index,
    int steps,
    String step,
    Optional<String> nextStep,
    double secondsLeft,
    double secondsTotal,
    int count,
    int target,
    Side side,
    Optional<Hint> hint,
    OptionalDouble hold,
    boolean checked,
    boolean seen) {}
