package io.github.unhunch.coach.plan;

import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.Permission;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.safety.SafetyGate;
import io.github.unhunch.coach.safety.SafetyProfile;
import io.github.unhunch.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Gate and planner together: what this user would be offered just now; pure. */
public final class RoutineAdvisor {

  /**
   * Until the safety questions are answered a prompt may name a routine, of movements alone; the
   * questions come before it begins.
   */
  private static final Permission MOVEMENTS =
      new Permission(Permission.Verdict.GO, true, false, Set.of(), Set.of(), "", Optional.empty());

  private final RoutineLibrary library;
  private final SafetyGate gate;
  private final RoutinePlanner planner;

  /** An advisor that chooses from this library. */
  public RoutineAdvisor(RoutineLibrary library) {
    this.library = library;
    this.gate = new SafetyGate(library);
    this.planner = new RoutinePlanner(library);
  }

  /** The gate, for its questions and cards. */
  public SafetyGate gate() {
    return gate;
  }

  /**
   * The routine that a prompt may name.
   *
   * @param request what the moment asks for
   * @param profile what the user told
   * @param history earlier runs, in any order
   * @param now the moment
   * @return empty when no routine may be offered, so that the prompt only reminds
   */
  public Optional<Plan> preview(
      PlanRequest request, SafetyProfile profile, List<RoutineOutcome> history, Instant now) {
    Permission permission = gate.permit(profile, OptionalInt.empty(), history, now);
    Permission usable =
        permission.verdict() == Permission.Verdict.ASK && profile.answered().isEmpty()
            ? MOVEMENTS
            : permission;
    return planner.plan(request, usable, profile, history);
  }

  /**
   * What is done once the user wants to begin.
   *
   * @param plan the routine, when one may be done
   * @param notice what is off today and why, and what it takes the place of; empty words when
   *     everything is on
   * @param card what is shown in place of a routine, exactly when there is none
   * @param ask true when the safety questions come first
   */
  public record Decision(Optional<Plan> plan, String notice, Optional<Card> card, boolean ask) {}

  /**
   * Decides before a routine begins.
   *
   * @param request what was asked for
   * @param profile what the user told
   * @param pain pain now, 0 to 10, when given
   * @param history earlier runs, in any order
   * @param now the moment
   */
  public Decision decide(
      PlanRequest request,
      SafetyProfile profile,
      OptionalInt pain,
      List<RoutineOutcome> history,
      Instant now) {
    Permission permission = gate.permit(profile, pain, history, now);
    Optional<Plan> plan = planner.plan(request, permission, profile, history);
    Optional<Card> card =
        plan.isPresent()
            ? Optional.empty()
            : permission.card().or(() -> Optional.of(gate.cards().nothing(permission.why())));
    return new Decision(
        plan,
        plan.map(found -> notice(request, found, permission.why())).orElse(permission.why()),
        card,
        permission.verdict() == Permission.Verdict.ASK);
  }

  /** Who asked for one routine by its name and gets another is told so. */
  private String notice(PlanRequest request, Plan found, String why) {
    return request
        .routine()
        .filter(id -> !id.equals(found.routine().id()))
        .flatMap(library::routine)
        .map(asked -> Texts.in(library.locale()).get("plan.instead", asked.name()) + " " + why)
        .map(String::strip)
        .orElse(why);
  }
}
