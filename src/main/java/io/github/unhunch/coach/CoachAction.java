package io.github.unhunch.coach;

import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.prompt.PromptAction;
import java.util.Optional;

/**
 * What the shell is to do, and which routine it is about.
 *
 * @param prompt what to do about the prompt
 * @param plan the routine offered with it; empty when none may be offered, so that the prompt can
 *     only remind
 * @param over whether the drift it was about is over by now; the prompt comes all the same, since
 *     the user asked to see it again
 */
public record CoachAction(PromptAction prompt, Optional<Plan> plan, boolean over) {}
