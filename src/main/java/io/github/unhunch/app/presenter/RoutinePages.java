package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.content.Preparation;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.plan.RoutineAdvisor.Decision;
import io.github.unhunch.coach.plan.WeekOfMovement;
import io.github.unhunch.monitor.Clockwork;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** What of a routine is shown: its present page, in the words that hold just now. */
final class RoutinePages {

  private final Supplier<Language> language;
  private final User user;
  private final Clockwork clockwork;
  private final RoutineView view;

  RoutinePages(Supplier<Language> language, User user, Clockwork clockwork, RoutineView view) {
    this.language = language;
    this.user = user;
    this.clockwork = clockwork;
    this.view = view;
  }

  /** What the user may do, with this pain. */
  Decision decide(PlanRequest request, OptionalInt pain) {
    return language
        .get()
        .advisor()
        .decide(request, user.profile(), pain, user.outcomes(), clockwork.instant());
  }

  /**
   * Works out what may be done with the pain that was told, or else the card that says why nothing
   * may; false then.
   */
  boolean allows(RoutineCourse now) {
    Decision decision = decide(now.request, now.before);
    now.plan = decision.plan();
    now.notice = decision.notice();
    now.card =
        decision.card().map(card -> () -> decide(now.request, now.before).card().orElse(card));
    return now.plan.isPresent();
  }

  /** What to get ready for a routine. */
  List<Preparation> preparations(Plan plan) {
    return language.get().library().preparations(plan.routine());
  }

  /** Shows the page that the routine is at. */
  void show(RoutineCourse now) {
    switch (now.page) {
      case PAIN_BEFORE -> view.pain(false, OptionalInt.empty());
      case NOTICE -> view.notice(now.plan.orElseThrow(), now.notice);
      case PREPARATION -> {
        Plan plan = now.plan.orElseThrow();
        view.prepare(plan, preparations(plan));
      }
      case PLAYER -> {
        Guide guide = now.guide.orElseThrow();
        view.play(guide.routine());
        view.show(guide.view());
      }
      case PAIN_AFTER -> view.pain(true, now.before);
      case CLOSING -> now.run().ifPresent(run -> view.closing(run.outcome(), week()));
      case CARD -> view.card(now.card.orElseThrow().get());
    }
  }

  /** Shows the page anew, since other words or another look hold from now on. */
  void showAnew(RoutineCourse now) {
    view.refresh();
    if (now.page == RoutineCourse.Page.NOTICE || now.page == RoutineCourse.Page.PREPARATION) {
      allows(now);
    }
    now.guide.ifPresent(
        guide -> {
          Routine same = language.get().library().inItsWords(guide.routine());
          guide.speak(same, language.get().texts());
        });
    show(now);
  }

  /** With the run that has just been recorded. */
  private WeekOfMovement week() {
    LocalDate today = LocalDate.ofInstant(clockwork.instant(), clockwork.zone());
    return WeekOfMovement.of(user.outcomes(), clockwork.zone(), today);
  }
}
