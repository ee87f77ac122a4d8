package io.github.unhunch.coach;

import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.prompt.PromptAction;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.coach.prompt.PromptPolicy;
import io.github.unhunch.coach.prompt.PromptStep;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.Measure;
import io.github.unhunch.posture.PostureEvent;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Joins the prompt policy and the planner: what the posture did and what goes on at the desk give
 * what to show, with the routine that answers the drift. A pure step.
 */
public final class Coach {

  /** From this tilt of the head on, in degrees, one side counts as the shortened one. */
  private static final double LEANING_DEGREES = 4;

  private final PromptPolicy policy;
  private final Function<PlanRequest, Optional<Plan>> planner;

  /**
   * A coach.
   *
   * @param policy when to speak
   * @param planner what to offer; empty when nothing may be offered
   */
  public Coach(PromptPolicy policy, Function<PlanRequest, Optional<Plan>> planner) {
    this.policy = policy;
    this.planner = planner;
  }

  /**
   * One step; to be called about once a second and with every posture event.
   *
   * @param state what the last step gave
   * @param events what the posture did since
   * @param judgement the latest judgement, for the side leaned to
   * @param context what is going on at the desk
   * @param answer what the user did with the prompt since, if anything
   * @param time seconds on the source's clock, never going back
   * @param wall the same moment by the wall clock and calendar
   */
  public CoachStep step(
      CoachState state,
      List<PostureEvent> events,
      Optional<Judgement> judgement,
      PromptContext context,
      Optional<PromptAnswer> answer,
      double time,
      ZonedDateTime wall) {
    PromptStep step = policy.step(state.prompt(), events, context, answer, time, wall);
    Optional<Plan> plan = state.plan();
    List<CoachAction> actions = new ArrayList<>();
    for (PromptAction action : step.actions()) {
      // Once more for the toast: a routine may have hurt since.
      if (action.kind() == PromptAction.Kind.SHOW_TRAY
          || action.kind() == PromptAction.Kind.SHOW_TOAST) {
        plan = planner.apply(PlanRequest.forCue(action.cue(), leanedTo(judgement)));
      }
      actions.add(new CoachAction(action, plan, over(step, action, judgement)));
    }
    Optional<Plan> kept = step.state().pending().isPresent() ? plan : Optional.empty();
    return new CoachStep(
        new CoachState(step.state(), kept), actions, step.silences(), step.answered());
  }

  private static boolean over(PromptStep step, PromptAction action, Optional<Judgement> judgement) {
    boolean asked =
        step.state().pending().filter(prompt -> prompt.askedFor().isPresent()).isPresent();
    Optional<Cue> now = judgement.flatMap(seen -> seen.state().cue());
    return asked && !now.equals(Optional.of(action.cue()));
  }

  private static Side leanedTo(Optional<Judgement> judgement) {
    double roll =
        judgement.map(seen -> seen.measures().getOrDefault(Measure.HEAD_ROLL, 0.0)).orElse(0.0);
    if (Math.abs(roll) < LEANING_DEGREES) {
      return Side.NONE;
    }
    return roll > 0 ? Side.LEFT : Side.RIGHT;
  }
}
