package io.github.unhunch.posture;

import java.util.List;

/**
 * What one pose leads to.
 *
 * @param state to be given to the next step
 * @param judgement what the pose says
 * @param events what happened, in order; mostly nothing
 */
public record Step(JudgeState state, Judgement judgement, List<PostureEvent> events) {

  /** Copies the list. */
  public Step {
    events = List.copyOf(events);
  }
}
