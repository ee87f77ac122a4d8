package io.github.unhunch.coach.plan;

import io.github.unhunch.coach.content.Cause;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.safety.Permission;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.safety.SafetyProfile;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses a routine from what the moment asks for, what is allowed and what helped before; pure.
 */
public final class RoutinePlanner {

  /** Below this time at hand only the half-minute reset fits, in seconds. */
  private static final double RESET_BELOW = 90;

  /** From this time at hand on the long session fits, in seconds. */
  private static final double LONG_FROM = 900;

  /**
   * A routine of which limits and missing tools leave less than this share, or of whose own steps
   * so little is left, would not be what its name says: another one is offered.
   */
  private static final double KEPT_AT_LEAST = 0.4;

  private static final Set<Routine.Kind> EVERYDAY =
      Set.of(Routine.Kind.SHORT, Routine.Kind.STANDING, Routine.Kind.HANDS_ONLY);

  private final RoutineLibrary library;
  private final RoutineFitter fitter;
  private final GoToTechniques goTos;
  private final Texts texts;

  /** A planner that chooses from this library and speaks its language. */
  public RoutinePlanner(RoutineLibrary library) {
    this.library = library;
    this.fitter = new RoutineFitter(library);
    this.goTos = new GoToTechniques(library);
    this.texts = Texts.in(library.locale());
  }

  /**
   * The routine to offer, every step of which is allowed and possible.
   *
   * @param request what the moment asks for
   * @param permission what is allowed now
   * @param profile whose tools and causes count
   * @param history earlier runs, in any order
   * @return empty when nothing may be offered; the permission then says why
   */
  public Optional<Plan> plan(
      PlanRequest request,
      Permission permission,
      SafetyProfile profile,
      List<RoutineOutcome> history) {
    if (!permission.allowsRoutine()) {
      return Optional.empty();
    }
    List<Choice> choices = choices(candidates(request), request, permission, profile);
    choices = fresh(choices, request, history);
    if (choices.isEmpty()) {
      List<Routine> wider =
          library.routines().stream()
              .filter(routine -> EVERYDAY.contains(routine.kind()))
              .filter(routine -> routine.seconds() <= request.seconds())
              .toList();
      choices = fresh(choices(wider, request, permission, profile), request, history);
    }
    if (choices.isEmpty()) {
      choices = fitted(candidates(request), request, permission, profile);
    }
    Map<String, Double> help =
        goTos.all(history).stream().collect(Collectors.toMap(GoTo::id, GoTo::change));
    Set<String> preferred = preferred(profile);
    List<Choice> ranked =
        choices.stream()
            .sorted(
                Comparator.comparingDouble(
                    (Choice choice) -> -score(choice, help, preferred, history)))
            .toList();
    return ranked.stream().findFirst().map(choice -> plan(choice, request, history));
  }

  /** A routine as written and as it fits this user. */
  private record Choice(Routine written, Routine fitted, int order) {
    double kept() {
      return fitted.seconds() / written.seconds();
    }

    /** Whether enough of its own is left for it to bear its name. */
    boolean whole(double least) {
      Set<String> own = written.steps().stream().map(RoutineStep::id).collect(Collectors.toSet());
      double ownSeconds =
          fitted.steps().stream()
              .filter(step -> own.contains(step.id()))
              .mapToDouble(step -> step.dose().totalSeconds())
              .sum();
      boolean oneStepLeft = fitted.steps().size() == 1 && written.steps().size() > 1;
      return !oneStepLeft && kept() >= least && ownSeconds >= least * written.seconds();
    }
  }

  private List<Routine> candidates(PlanRequest request) {
    if (request.routine().isPresent()) {
      return library.routine(request.routine().get()).stream().toList();
    }
    if (request.kind().isPresent()) {
      return library.routinesOf(request.kind().get());
    }
    if (request.seconds() < RESET_BELOW) {
      return library.routinesOf(Routine.Kind.RESET);
    }
    if (request.cue().isPresent()) {
      return library.routinesFor(request.cue().get());
    }
    if (request.seconds() >= LONG_FROM) {
      return library.routinesOf(Routine.Kind.LONG);
    }
    return library.routines().stream()
        .filter(routine -> EVERYDAY.contains(routine.kind()))
        .toList();
  }

  /** Those of which enough is left. */
  private List<Choice> choices(
      List<Routine> routines, PlanRequest request, Permission permission, SafetyProfile profile) {
    double least = permission.lighter() ? KEPT_AT_LEAST / 2 : KEPT_AT_LEAST;
    return fitted(routines, request, permission, profile).stream()
        .filter(choice -> choice.whole(least))
        .toList();
  }

  private List<Choice> fitted(
      List<Routine> routines, PlanRequest request, Permission permission, SafetyProfile profile) {
    List<Choice> choices = new ArrayList<>();
    for (Routine routine : routines) {
      Side only = onlySide(request, routine);
      Routine fitted = fitter.fit(routine, permission, profile.tools(), only, request.seconds());
      if (!fitted.steps().isEmpty()) {
        choices.add(new Choice(routine, fitted, choices.size()));
      }
    }
    return choices;
  }

  /** One side only where the routine answers a lean and the shortened side is known. */
  private static Side onlySide(PlanRequest request, Routine routine) {
    boolean leaning =
        request.cue().filter(cue -> cue == Cue.HEAD_TILT || cue == Cue.LEANING).isPresent();
    boolean releases = routine.cues().contains(Cue.HEAD_TILT);
    return leaning && releases ? request.leanedTo() : Side.NONE;
  }

  /**
   * Without the routine that ran the last two times: never the same three times running, unless the
   * user asks for it by name.
   */
  private static List<Choice> fresh(
      List<Choice> choices, PlanRequest request, List<RoutineOutcome> history) {
    List<String> last = lastRoutines(history);
    boolean asked = request.routine().isPresent();
    if (asked || last.size() < 2 || !last.get(0).equals(last.get(1))) {
      return choices;
    }
    return choices.stream().filter(choice -> !choice.written().id().equals(last.get(0))).toList();
  }

  private static List<String> lastRoutines(List<RoutineOutcome> history) {
    return history.stream()
        .sorted(Comparator.comparing(RoutineOutcome::time).reversed())
        .limit(2)
        .map(RoutineOutcome::routine)
        .toList();
  }

  private static double score(
      Choice choice,
      Map<String, Double> help,
      Set<String> preferred,
      List<RoutineOutcome> history) {
    double eased = 0;
    double liked = 0;
    for (RoutineStep step : choice.fitted().steps()) {
      eased -= help.getOrDefault(GoToTechniques.key(step), 0.0);
      if (preferred.contains(step.id()) || preferred.contains(GoToTechniques.key(step))) {
        liked++;
      }
    }
    int steps = choice.fitted().steps().size();
    boolean justDone =
        lastRoutines(history).stream().limit(1).anyMatch(choice.written().id()::equals);
    return eased / steps
        + 0.3 * liked / steps
        + Math.min(1, choice.kept())
        - 0.2 * choice.order()
        - (justDone ? 0.25 : 0);
  }

  private Set<String> preferred(SafetyProfile profile) {
    return library.causes().stream()
        .filter(cause -> profile.causes().contains(cause.id()))
        .map(Cause::prefers)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  private Plan plan(Choice choice, PlanRequest request, List<RoutineOutcome> history) {
    return new Plan(choice.fitted(), why(choice, request, history));
  }

  private String why(Choice choice, PlanRequest request, List<RoutineOutcome> history) {
    if (choice.written().kind() == Routine.Kind.STRAIN) {
      return texts.get("plan.why.strain");
    }
    Optional<GoTo> helped =
        goTos.best(history).stream()
            .filter(
                goTo ->
                    choice.fitted().steps().stream()
                        .anyMatch(step -> GoToTechniques.key(step).equals(goTo.id())))
            .findFirst();
    if (request.cue().isPresent()) {
      Cue cue = request.cue().get();
      Side only = onlySide(request, choice.written());
      if (only != Side.NONE) {
        return texts.get("plan.why.side." + only.name());
      }
      String drift = texts.get("cue." + cue + ".sentence");
      return helped.isPresent()
          ? texts.get("plan.why.cueHelped", drift, helped.get().name())
          : texts.get("plan.why.cue", drift, choice.written().summary());
    }
    return helped
        .map(goTo -> texts.get("plan.why.helped", goTo.name()))
        .orElse(choice.written().summary());
  }
}
