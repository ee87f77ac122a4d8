package io.github.unhunch.coach.plan;

import io.github.unhunch.coach.content.Contact;
import io.github.unhunch.coach.content.Dose;
import io.github.unhunch.coach.content.Region;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.safety.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fits a routine to a user: leaves out what is not allowed, replaces what needs a tool that is not
 * there, works on one side, shortens. Pure.
 */
final class RoutineFitter {

  /** Longest hold of a one-sided stretch, in seconds. */
  private static final double LONGEST_STRETCH = 30;

  /** Longest kneading of one side, in seconds. */
  private static final double LONGEST_TOUCH = 60;

  /** What counts as deep and is left out on a lighter day. */
  private static final Set<String> DEEP = Set.of("trigger-point", "cross-fibre", "tendon-end");

  private final RoutineLibrary library;

  RoutineFitter(RoutineLibrary library) {
    this.library = library;
  }

  /**
   * The routine as it may be done.
   *
   * @param routine the routine as written
   * @param permission what is allowed
   * @param tools ids of the tools at hand
   * @param only the one side to work on; NONE for both
   * @param seconds time at hand, in seconds
   */
  Routine fit(
      Routine routine, Permission permission, Set<String> tools, Side only, double seconds) {
    List<RoutineStep> fitted = new ArrayList<>();
    for (RoutineStep step : routine.steps()) {
      if (only != Side.NONE && step.side() == only.other()) {
        continue;
      }
      allowed(step, routine, permission, tools, fitted)
          .map(found -> only != Side.NONE && found.side() == only ? longer(found) : found)
          .map(found -> permission.lighter() ? shorter(found) : found)
          .ifPresent(fitted::add);
    }
    while (fitted.size() > 1 && routine.withSteps(fitted).seconds() > seconds) {
      dropLast(fitted);
    }
    return routine.withSteps(fitted);
  }

  private Optional<RoutineStep> allowed(
      RoutineStep step,
      Routine routine,
      Permission permission,
      Set<String> tools,
      List<RoutineStep> fitted) {
    if (usable(step, permission, tools)) {
      return Optional.of(step);
    }
    if (tools.containsAll(step.tools()) && !tooFirm(step, permission)) {
      return Optional.empty();
    }
    return library.steps().stream()
        .filter(other -> other.technique().isPresent())
        .filter(other -> other.technique().equals(step.technique()))
        .filter(other -> other.tools().isEmpty() && usable(other, permission, tools))
        .filter(other -> other.side() == step.side() || other.side() == Side.NONE)
        .filter(
            other -> other.regions().stream().anyMatch(step.regions()::contains) || upper(other))
        .filter(other -> !contains(routine.steps(), other) && !contains(fitted, other))
        .findFirst();
  }

  private static boolean usable(RoutineStep step, Permission permission, Set<String> tools) {
    return permission.allows(step)
        && tools.containsAll(step.tools())
        && !tooFirm(step, permission)
        && !(permission.lighter() && step.technique().filter(DEEP::contains).isPresent());
  }

  /** A ball or a roller presses with the body's weight; on a lighter day hands or a wall do. */
  private static boolean tooFirm(RoutineStep step, Permission permission) {
    return permission.lighter() && step.pressure() && !step.tools().isEmpty();
  }

  /** Stands in for a tool on the upper back, which hands alone cannot reach. */
  private static boolean upper(RoutineStep step) {
    return step.regions().stream().anyMatch(region -> region == Region.SHOULDER_TOP);
  }

  private static boolean contains(List<RoutineStep> steps, RoutineStep step) {
    return steps.stream()
        .anyMatch(other -> other.id().equals(step.id()) && other.side() == step.side());
  }

  /** The time of the side that is left out goes to the one that is worked on. */
  private static RoutineStep longer(RoutineStep step) {
    Dose dose = step.dose();
    double most = step.contact() == Contact.NONE ? LONGEST_STRETCH : LONGEST_TOUCH;
    if (dose.seconds() < 15 || dose.seconds() > most) {
      return step;
    }
    return step.withDose(
        new Dose(dose.progression(), dose.repetitions(), Math.min(most, dose.seconds() * 2)));
  }

  /** About half: fewer repetitions, or a shorter time where there is only one. */
  private static RoutineStep shorter(RoutineStep step) {
    Dose dose = step.dose();
    return step.withDose(
        dose.repetitions() > 1
            ? new Dose(dose.progression(), (dose.repetitions() + 1) / 2, dose.seconds())
            : new Dose(
                dose.progression(), 1, Math.min(dose.seconds(), Math.max(10, dose.seconds() / 2))));
  }

  /** Drops the last step, both of its sides. */
  private static void dropLast(List<RoutineStep> steps) {
    RoutineStep last = steps.remove(steps.size() - 1);
    if (last.side() != Side.NONE
        && steps.size() > 1
        && steps.get(steps.size() - 1).id().equals(last.id())) {
      steps.remove(steps.size() - 1);
    }
  }
}
