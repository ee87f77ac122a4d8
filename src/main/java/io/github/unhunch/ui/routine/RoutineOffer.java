package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.content.Preparation;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.posture.Cue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What a routine window needs to lead through one routine.
 *
 * @param decide plans once the pain before is known (empty when skipped): a plan, or a card that
 *     says why there is none
 * @param preparations everything that a long session may ask for; only those that the routine names
 *     are shown
 * @param hurts the card for "this hurts"
 * @param options how the session is guided
 * @param cue the drift that it answers, if one
 */
public record RoutineOffer(
    Function<OptionalInt, Answer> decide,
    List<Preparation> preparations,
    Card hurts,
    SessionOptions options,
    Optional<Cue> cue) {

  /** Copies the list. */
  public RoutineOffer {
    preparations = List.copyOf(preparations);
  }

  /**
   * A plan or a card.
   *
   * @param plan what to do
   * @param notice what is off today and why, one sentence; empty words when everything is on
   * @param card what is shown in place of a routine
   */
  public record Answer(Optional<Plan> plan, String notice, Optional<Card> card) {
    /** A routine, with what is off. */
    public static Answer go(Plan plan, String notice) {
      return new Answer(Optional.of(plan), notice, Optional.empty());
    }

    /** No routine. */
    public static Answer stop(Card card) {
      return new Answer(Optional.empty(), "", Optional.of(card));
    }
  }

  /** The preparations that this routine names, in its order. */
  List<Preparation> preparationsFor(Plan plan) {
    return plan.routine().preparations().stream()
        .flatMap(id -> preparations.stream().filter(item -> item.id().equals(id)))
        .toList();
  }
}
