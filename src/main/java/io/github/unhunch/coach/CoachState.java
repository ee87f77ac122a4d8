package io.github.unhunch.coach;

import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.prompt.PromptState;
import java.time.Duration;
import java.util.Optional;

/**
 * What the coach remembers from step to step.
 *
 * @param prompt the prompts
 * @param plan the routine that goes with the prompt that is shown
 */
public record CoachState(PromptState prompt, Optional<Plan> plan) {

  /** At the start of a run. */
  public static final CoachState START = new CoachState(PromptState.START, Optional.empty());

  /** The same with a routine under way at this time, in seconds. */
  public CoachState routineAt(double time) {
    return new CoachState(prompt.routineAt(time), plan);
  }

  /** The same after the wall clock was set by so much. */
  public CoachState clockMoved(Duration by) {
    return new CoachState(prompt.clockMoved(by), plan);
  }
}
