package io.github.unhunch.app;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.plan.RoutineAdvisor;
import io.github.unhunch.coach.plan.RoutineAdvisor.Decision;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.GateQuestion;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.ui.routine.GateWindow;
import io.github.unhunch.ui.routine.RoutineOffer;
import io.github.unhunch.ui.routine.RoutineWindow;
import io.github.unhunch.ui.routine.Surroundings;
import io.github.unhunch.ui.routine.WarmUp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Leads from "start" to a finished routine: the safety questions where they are due, the window,
 * the record. One routine at a time. All methods on the Swing thread.
 */
final class Routines {

  private final RoutineLibrary library;
  private final RoutineAdvisor advisor;
  private final User user;
  private final Surroundings around;
  private final Consumer<Boolean> guiding;
  private final Consumer<RoutineRun> finished;
  private Optional<RoutineWindow> window = Optional.empty();

  /**
   * Leads routines of this library.
   *
   * @param advisor decides what is allowed
   * @param user what is known of the user
   * @param around language, figures, clocks, voice
   * @param guiding told true while a routine runs, so that the camera looks often
   * @param finished gets every routine that was begun, once it has ended
   */
  Routines(
      RoutineLibrary library,
      RoutineAdvisor advisor,
      User user,
      Surroundings around,
      Consumer<Boolean> guiding,
      Consumer<RoutineRun> finished) {
    this.library = library;
    this.advisor = advisor;
    this.user = user;
    this.around = around;
    this.guiding = guiding;
    this.finished = finished;
  }

  /** Does ahead of time what is slow about the first routine; nothing is shown. */
  void warmUp() {
    library.routinesOf(Routine.Kind.SHORT).stream()
        .findFirst()
        .ifPresent(routine -> WarmUp.begin(around, routine));
  }

  /** Begins a routine, or brings the one under way to the front. */
  void begin(PlanRequest request) {
    if (window.filter(RoutineWindow::isOpen).isPresent()) {
      window.get().raise();
      return;
    }
    Decision now = decide(request, OptionalInt.empty());
    if (now.ask()) {
      askFirst(() -> begin(request));
    } else if (now.card().isPresent()) {
      GateWindow.card(around.texts(), now.card().get(), () -> {});
    } else {
      open(request);
    }
  }

  /** Asks the safety questions, now and without a routine. */
  void askFirst(Runnable then) {
    List<GateQuestion> questions =
        Arrays.stream(Condition.Group.values())
            .flatMap(group -> advisor.gate().questions(group).stream())
            .toList();
    GateWindow.ask(
        around.texts(),
        questions,
        advisor.gate()::heading,
        answers -> {
          user.answer(answers, around.wall().instant());
          then.run();
        });
  }

  private Decision decide(PlanRequest request, OptionalInt pain) {
    return advisor.decide(request, user.profile(), pain, user.outcomes(), around.wall().instant());
  }

  private void open(PlanRequest request) {
    Instant start = around.wall().instant();
    int[] planned = {0};
    RoutineOffer offer =
        new RoutineOffer(
            pain -> {
              Decision decision = decide(request, pain);
              planned[0] = decision.plan().map(plan -> plan.routine().steps().size()).orElse(0);
              return answer(decision);
            },
            library.preparations(),
            advisor.gate().cards().hurts(),
            SessionOptions.DEFAULT,
            request.cue());
    guiding.accept(true);
    window =
        Optional.of(
            RoutineWindow.open(
                around,
                offer,
                event -> {},
                outcome -> {
                  guiding.accept(false);
                  outcome.ifPresent(done -> keep(new RoutineRun(start, planned[0], done)));
                }));
  }

  private RoutineOffer.Answer answer(Decision decision) {
    Optional<Plan> plan = decision.plan();
    if (decision.card().isPresent()) {
      return RoutineOffer.Answer.stop(decision.card().get());
    }
    return plan.map(go -> RoutineOffer.Answer.go(go, decision.notice()))
        .orElseGet(() -> new RoutineOffer.Answer(Optional.empty(), "", Optional.<Card>empty()));
  }

  private void keep(RoutineRun run) {
    RoutineOutcome outcome = run.outcome();
    user.remember(outcome);
    finished.accept(run);
  }

  /** Gives the routine under way the latest pose. */
  void pose(Pose pose) {
    window
        .filter(RoutineWindow::isOpen)
        .ifPresent(open -> open.pose(Optional.of(pose).filter(Pose::someone)));
  }
}
