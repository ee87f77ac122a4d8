package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.content.BodyArea;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.Tool;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.ui.routine.Choice;
import io.github.unhunch.ui.tray.TrayCommands;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which routines this user can choose from just now. */
public final class RoutineOffers {

  private final Supplier<Language> language;
  private final User user;
  private final Supplier<List<String>> favourites;
  private final InstantSource clock;
  private List<Object> offeredFrom = List.of();
  private TrayCommands.Offers offers = TrayCommands.Offers.NONE;

  /**
   * For one user.
   *
   * @param favourites ids of the routines that the user marked
   */
  public RoutineOffers(
      Supplier<Language> language,
      User user,
      Supplier<List<String>> favourites,
      InstantSource clock) {
    this.language = language;
    this.user = user;
    this.favourites = favourites;
    this.clock = clock;
  }

  /**
   * Those that may be done as they are named: what limits and missing tools would make another one
   * of is left out.
   */
  public List<Choice> choices() {
    Language now = language.get();
    return now.library().routines().stream()
        .flatMap(
            written ->
                now
                    .advisor()
                    .preview(
                        PlanRequest.ofRoutine(written.id()),
                        user.profile(),
                        user.outcomes(),
                        clock.instant())
                    .filter(plan -> plan.routine().id().equals(written.id()))
                    .map(plan -> choice(now, plan.routine(), favourites.get()))
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

  /** The one that was done last, in part at least and without harm, if it can be chosen. */
  public Optional<Choice> last(List<Choice> choices) {
    return user.outcomes().stream()
        .filter(run -> run.moved() && !run.stopped())
        .max(Comparator.comparing(RoutineOutcome::time))
        .flatMap(
            run ->
                choices.stream().filter(choice -> choice.id().equals(run.routine())).findFirst());
  }

  /**
   * What the tray offers. Worked out anew only when what it follows from has changed: the tray asks
   * every second.
   */
  public TrayCommands.Offers inTray() {
    List<Object> from = List.of(language.get(), user.profile(), user.outcomes(), favourites.get());
    if (!from.equals(offeredFrom)) {
      offeredFrom = from;
      List<Choice> choices = choices();
      offers =
          new TrayCommands.Offers(
              last(choices).map(RoutineOffers::offer),
              choices.stream().filter(Choice::favourite).map(RoutineOffers::offer).toList());
    }
    return offers;
  }

  private static TrayCommands.Offer offer(Choice choice) {
    return new TrayCommands.Offer(choice.id(), choice.name());
  }
}
