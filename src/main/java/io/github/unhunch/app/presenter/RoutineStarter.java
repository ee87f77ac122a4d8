package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.plan.RoutineAdvisor.Decision;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.GateQuestion;
import io.github.unhunch.coach.safety.SafetyGate;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.posture.Cue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Begins routines, whoever asks for one: the safety questions come first where they are due, and a
 * card in its place where none may be done.
 */
public final class RoutineStarter {

  private final Supplier<Language> language;
  private final User user;
  private final Clockwork clockwork;
  private final GateView gate;
  private final RoutinePresenter routines;

  /**
   * Begins routines.
   *
   * @param gate where questions and cards are shown
   * @param routines leads through them
   */
  public RoutineStarter(
      Supplier<Language> language,
      User user,
      Clockwork clockwork,
      GateView gate,
      RoutinePresenter routines) {
    this.language = language;
    this.user = user;
    this.clockwork = clockwork;
    this.gate = gate;
    this.routines = routines;
  }

  /** Begins the routine that a prompt offered, or what answers its drift. */
  public void begin(Cue cue, Optional<Plan> offered) {
    begin(
        offered
            .map(plan -> PlanRequest.ofRoutine(plan.routine().id()))
            .orElseGet(() -> PlanRequest.forCue(cue, Side.NONE)),
        Optional.of(cue));
  }

  /** Begins half a minute against a drift. */
  public void beginBrief(Cue cue) {
    begin(PlanRequest.ofKind(Routine.Kind.RESET), Optional.of(cue));
  }

  /** Begins a routine, or brings the one under way to the front. */
  public void begin(PlanRequest request) {
    begin(request, request.cue());
  }

  private void begin(PlanRequest request, Optional<Cue> cue) {
    if (routines.underWay()) {
      routines.raise();
      return;
    }
    routines.close();
    if (user.stoppedToday(clockwork.instant(), clockwork.zone())) {
      refuse(() -> language.get().advisor().gate().cards().hurts(), cue);
      return;
    }
    Decision now = routines.decide(request, OptionalInt.empty());
    if (now.ask()) {
      ask(() -> begin(request, cue), card -> refuse(card, cue), () -> {});
    } else if (now.card().isPresent()) {
      refuse(card(request, now.card().get()), cue);
    } else {
      routines.open(request, cue);
    }
  }

  private void refuse(Supplier<Card> card, Optional<Cue> cue) {
    routines.forbidden(cue);
    gate.card(card);
  }

  /** The card that stands in the way of a request, in the language that holds when it is read. */
  private Supplier<Card> card(PlanRequest request, Card before) {
    return () -> routines.decide(request, OptionalInt.empty()).card().orElse(before);
  }

  /**
   * Asks the safety questions, or brings those on show to the front. What the answers forbid is
   * shown at once.
   *
   * @param answered what to do then
   */
  public void ask(Runnable answered) {
    if (!gate.raise()) {
      ask(() -> {}, gate::card, answered);
    }
  }

  private void ask(Runnable allowed, Consumer<Supplier<Card>> forbidden, Runnable answered) {
    gate.ask(
        this::questions,
        answers -> {
          user.answer(answers, clockwork.instant());
          answered.run();
          PlanRequest any = PlanRequest.ofKind(Routine.Kind.SHORT);
          routines
              .decide(any, OptionalInt.empty())
              .card()
              .ifPresentOrElse(card -> forbidden.accept(card(any, card)), allowed);
        });
  }

  private GateView.Questions questions() {
    SafetyGate rules = language.get().advisor().gate();
    List<GateQuestion> all =
        Arrays.stream(Condition.Group.values())
            .flatMap(group -> rules.questions(group).stream())
            .toList();
    return new GateView.Questions(all, rules::heading);
  }
}
