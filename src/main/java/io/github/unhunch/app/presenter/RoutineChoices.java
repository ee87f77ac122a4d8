package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.content.BodyArea;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.Tool;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.ui.routine.Choice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which routines this user can choose from just now. */
public final class RoutineChoices {

  private RoutineChoices() {}

  /**
   * Those that may be done as they are named: what limits and missing tools would make another one
   * of is left out.
   */
  public static List<Choice> of(
      Language language, User user, List<String> favourites, Instant now) {
    return language.library().routines().stream()
        .flatMap(
            written ->
                language
                    .advisor()
                    .preview(
                        PlanRequest.ofRoutine(written.id()), user.profile(), user.outcomes(), now)
                    .filter(plan -> plan.routine().id().equals(written.id()))
                    .map(plan -> choice(language, plan.routine(), favourites))
                    .stream())
        .toList();
  }

  private static Choice choice(Language language, Routine routine, List<String> favourites) {
    Set<String> needed =
        routine.steps().stream().flatMap(step -> step.tools().stream()).collect(Collectors.toSet());
    List<Tool> tools =
        language.library().tools().stream().filter(tool -> needed.contains(tool.id())).toList();
    Stream<String> area =
        language.library().areas().stream()
            .filter(one -> routine.area().equals(Optional.of(one.id())))
            .map(BodyArea::about);
    return new Choice(
        routine.id(),
        routine.name(),
        routine.summary(),
        routine.minutes(),
        tools.stream().map(Tool::name).collect(Collectors.joining(", ")),
        Stream.concat(area, tools.stream().map(Tool::care)).collect(Collectors.joining(" ")),
        routine.steps().get(0).figure(),
        favourites.contains(routine.id()));
  }

  /** The one that was done last, if it can be chosen. */
  public static Optional<Choice> last(List<Choice> choices, User user) {
    return user.outcomes().stream()
        .max(Comparator.comparing(RoutineOutcome::time))
        .flatMap(
            run ->
                choices.stream().filter(choice -> choice.id().equals(run.routine())).findFirst());
  }
}
