package io.github.unhunch.coach.prompt;

import java.util.List;
import java.util.Optional;

/**
 * What one step of the policy gave.
 *
 * @param state the state to hand to the next step
 * @param actions what the shell is to do, in this order
 * @param silences lines for the ledger of silences
 * @param answered the answer that the prompt on show has got; empty also when none was on show
 */
public record PromptStep(
    PromptState state,
    List<PromptAction> actions,
    List<Silence> silences,
    Optional<PromptAnswer> answered) {

  /** Copies the lists. */
  public PromptStep {
    actions = List.copyOf(actions);
    silences = List.copyOf(silences);
  }
}
