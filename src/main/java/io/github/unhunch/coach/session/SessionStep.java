package io.github.unhunch.coach.session;

import java.util.List;

/**
 * What one step of a guided session gave.
 *
 * @param state the state to hand to the next step
 * @param events what happened, oldest first
 */
public record SessionStep(SessionState state, List<SessionEvent> events) {

  /** Copies the list. */
  public SessionStep {
    events = List.copyOf(events);
  }
}
