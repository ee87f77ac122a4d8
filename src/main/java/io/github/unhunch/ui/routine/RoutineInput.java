package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.session.SessionCommand;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * What the user does in a routine's window; everything is called on the Swing thread.
 *
 * @param pain pain from 0 to 10, empty when skipped
 * @param rateAgain takes the rating after the routine back, to be given again
 * @param onward on to the routine, from a page that only tells something
 * @param command a key or button of the player
 * @param leave leaves the window
 */
public record RoutineInput(
    Consumer<OptionalInt> pain,
    Runnable rateAgain,
    Runnable onward,
    Consumer<SessionCommand> command,
    Runnable leave) {}
