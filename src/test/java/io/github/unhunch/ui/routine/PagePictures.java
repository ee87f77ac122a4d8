package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.content.BestPractice;
import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.Precaution;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.plan.WeekOfMovement;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.safety.SafetyGate;
import io.github.unhunch.coach.session.GuidedSession;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javax.swing.JComponent;

/** The pages round a routine, as the manual shows them. */
public final class PagePictures {

  private PagePictures() {}

  /** A page for each name. */
  public static Map<String, Supplier<JComponent>> pages(Texts texts, RoutineLibrary library) {
    FigureLibrary figures = FigureLibrary.load();
    SafetyGate gate = new SafetyGate(library);
    Routine routine = library.routine("head-forward").orElseThrow();
    Routine longOne = library.routine("evening-session").orElseThrow();
    Map<String, Supplier<JComponent>> pages = new LinkedHashMap<>();
    pages.put(
        "gate",
        () ->
            new GatePanel(
                texts,
                Condition.Group.NO_PRESSURE,
                gate.heading(Condition.Group.NO_PRESSURE),
                gate.questions(Condition.Group.NO_PRESSURE),
                Map.of(),
                given -> {},
                () -> {}));
    pages.put("card", () -> new CardPanel(texts, gate.cards().hurts(), () -> {}));
    pages.put("pain", () -> new PainPanel(texts, true, OptionalInt.of(4), pain -> {}));
    pages.put(
        "routine",
        () -> {
          PlayerPanel page =
              new PlayerPanel(texts, figures, routine, () -> 1.2, command -> {}, () -> {});
          GuidedSession session = new GuidedSession(routine, new SessionOptions(0, 3, 1.5, false));
          var begun = session.begin(0).state();
          page.show(
              session.view(session.step(begun, 4, Optional.empty(), Optional.empty()).state()));
          return page;
        });
    pages.put(
        "closing",
        () ->
            new ClosingPanel(
                texts,
                figures,
                new RoutineOutcome(
                    routine.id(),
                    List.of("a"),
                    Instant.EPOCH,
                    OptionalInt.of(4),
                    OptionalInt.of(2),
                    Optional.empty(),
                    Optional.empty()),
                new WeekOfMovement(3, 1),
                () -> 1.2,
                () -> {},
                () -> {}));
    pages.put(
        "long",
        () ->
            new PreparationPanel(
                texts, figures, longOne, library.preparations(), () -> 0, () -> {}, () -> {}));
    pages.put(
        "choose",
        () ->
            new ChooserPanel(
                texts,
                figures,
                library.routines().stream()
                    .map(
                        one ->
                            new Choice(
                                one.id(),
                                one.name(),
                                one.summary(),
                                one.minutes(),
                                "",
                                "",
                                one.steps().get(0).figure(),
                                one.id().equals("still")))
                    .toList(),
                Optional.of("shoulders-rounded"),
                library.precautions().stream().map(Precaution::text).toList(),
                library.bestPractices().stream().map(BestPractice::text).toList(),
                () -> 1.2,
                id -> {},
                (id, marked) -> {}));
    return pages;
  }
}
