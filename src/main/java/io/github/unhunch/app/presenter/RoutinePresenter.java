package io.github.unhunch.app.presenter;

import io.github.unhunch.app.presenter.RoutineCourse.Page;
import io.github.unhunch.coach.content.Preparation;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.plan.RoutineAdvisor.Decision;
import io.github.unhunch.coach.plan.WeekOfMovement;
import io.github.unhunch.coach.session.SessionCommand;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.coach.session.SessionPhase;
import io.github.unhunch.coach.session.SessionState;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.Worker;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.Cue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Leads through a routine: pain before, the player, pain after; and keeps what was done as it is
 * done, so that nothing waits for a window to be closed. One routine at a time.
 */
public final class RoutinePresenter implements RoutineView.Input {

  /** The player is moved on so often, in seconds. */
  private static final double TICK_S = 0.1;

  /** A question that nobody answers, or a pause that nobody ends, goes away after so long, in s. */
  private static final double QUESTION_S = 600;

  private final Supplier<Language> language;
  private final Supplier<SessionOptions> options;
  private final User user;
  private final Clockwork clockwork;
  private final DoubleSupplier poseTime;
  private final Worker screen;
  private final Views views;
  private final Effects effects;
  private volatile Optional<RoutineCourse> course = Optional.empty();

  /**
   * Where it is shown and heard.
   *
   * @param routine the routine's window
   * @param gate questions and cards
   * @param voice words and tones
   */
  public record Views(RoutineView routine, GateView gate, SessionVoice voice) {}

  /** What a routine brings about elsewhere. */
  public interface Effects {

    /** A routine begins to be followed, or no longer: the camera looks often, prompts wait. */
    void following(boolean on);

    /** How far a routine is; the same start means the same routine. */
    void record(RoutineRun run);

    /** A routine was not begun, for safety; the drift of the prompt that offered it, if one did. */
    void forbidden(Optional<Cue> cue);
  }

  /**
   * Leads routines.
   *
   * @param options how sessions are guided just now
   * @param poseTime seconds on the clock of the poses
   * @param screen everything here runs on it
   */
  public RoutinePresenter(
      Supplier<Language> language,
      Supplier<SessionOptions> options,
      User user,
      Clockwork clockwork,
      DoubleSupplier poseTime,
      Worker screen,
      Views views,
      Effects effects) {
    this.language = language;
    this.options = options;
    this.user = user;
    this.clockwork = clockwork;
    this.poseTime = poseTime;
    this.screen = screen;
    this.views = views;
    this.effects = effects;
  }

  /** Whether a routine is on show that is not over yet. */
  boolean underWay() {
    return course.filter(open -> open.page != Page.LAST).isPresent();
  }

  /** Brings the routine under way to the front. */
  void raise() {
    views.routine().raise();
  }

  /** A card is shown in place of a routine. */
  void forbidden(Optional<Cue> cue) {
    effects.forbidden(cue);
  }

  /** What the user may do, with this pain. */
  Decision decide(PlanRequest request, OptionalInt pain) {
    return language
        .get()
        .advisor()
        .decide(request, user.profile(), pain, user.outcomes(), clockwork.instant());
  }

  /** Whether a routine is being followed, its questions included. */
  public boolean following() {
    return course.filter(open -> open.page.compareTo(Page.PAIN_AFTER) < 0).isPresent();
  }

  /** Opens the window, which must be closed, with a routine's first question. */
  void open(PlanRequest request, Optional<Cue> cue) {
    course = Optional.of(new RoutineCourse(request, cue, clockwork.instant(), clockwork.elapsed()));
    effects.following(true);
    views.routine().open(this);
    turn(Page.PAIN_BEFORE);
    views.routine().pain(false, OptionalInt.empty());
  }

  private void turn(Page page) {
    RoutineCourse now = course.orElseThrow();
    now.page = page;
    now.pageSince = clockwork.elapsed();
    if (page != Page.PLAYER) {
      screen.after(QUESTION_S, () -> nobodyAnswered(now, page));
    }
  }

  /** A page that nobody looks at must not keep prompts away for the rest of the day. */
  private void nobodyAnswered(RoutineCourse then, Page page) {
    boolean same = course.filter(now -> now == then && now.page == page).isPresent();
    if (same && clockwork.elapsed() - then.pageSince >= QUESTION_S - 1) {
      leave();
    }
  }

  @Override
  public void pain(OptionalInt pain) {
    if (course.isEmpty()) {
      return;
    }
    RoutineCourse now = course.get();
    if (now.page == Page.PAIN_BEFORE) {
      now.before = pain;
      painBefore(now);
    } else if (now.page == Page.PAIN_AFTER) {
      now.after = pain;
      record(now);
      turn(Page.LAST);
      now.run().ifPresent(run -> views.routine().closing(run.outcome(), week()));
    }
  }

  /** With the run that has just been recorded. */
  private WeekOfMovement week() {
    LocalDate today = LocalDate.ofInstant(clockwork.instant(), clockwork.zone());
    return WeekOfMovement.of(user.outcomes(), clockwork.zone(), today);
  }

  @Override
  public void rateAgain() {
    boolean rated =
        course
            .filter(now -> now.page == Page.LAST)
            .flatMap(now -> now.guide)
            .filter(guide -> guide.state().phase() == SessionPhase.DONE)
            .isPresent();
    if (rated) {
      turn(Page.PAIN_AFTER);
      views.routine().pain(true, course.orElseThrow().before);
    }
  }

  private void painBefore(RoutineCourse now) {
    Decision decision = decide(now.request, now.before);
    if (decision.card().isPresent()) {
      forbidden(now.cue);
      over(now);
      turn(Page.LAST);
      views.routine().card(decision.card().get());
      return;
    }
    if (decision.plan().isEmpty()) {
      leave();
      return;
    }
    now.plan = decision.plan();
    if (decision.notice().isBlank()) {
      onwardFrom(Page.NOTICE);
    } else {
      turn(Page.NOTICE);
      views.routine().notice(decision.plan().get(), decision.notice());
    }
  }

  @Override
  public void onward() {
    course.ifPresent(now -> onwardFrom(now.page));
  }

  private void onwardFrom(Page page) {
    Plan plan = course.flatMap(now -> now.plan).orElse(null);
    if (plan == null) {
      return;
    }
    List<Preparation> list = language.get().library().preparations(plan.routine());
    if (page == Page.NOTICE && !list.isEmpty()) {
      turn(Page.PREPARATION);
      views.routine().prepare(plan, list);
    } else if (page == Page.NOTICE || page == Page.PREPARATION) {
      play(plan);
    }
  }

  private void play(Plan plan) {
    RoutineCourse now = course.orElseThrow();
    turn(Page.PLAYER);
    views.routine().play(plan.routine());
    Guide guide =
        new Guide(
            plan.routine(),
            options.get(),
            language.get().texts(),
            views.voice(),
            poseTime.getAsDouble());
    now.guide = Optional.of(guide);
    now.ended = clockwork.elapsed();
    record(now);
    views.routine().show(guide.view());
    screen.after(TICK_S, () -> tick(now));
  }

  private void tick(RoutineCourse playing) {
    if (course.filter(now -> now == playing && now.page == Page.PLAYER).isPresent()) {
      screen.after(TICK_S, () -> tick(playing));
      step(Optional.empty());
      if (clockwork.elapsed() - playing.pageSince >= QUESTION_S) {
        leave();
      }
    }
  }

  @Override
  public void command(SessionCommand command) {
    step(Optional.of(command));
  }

  private void step(Optional<SessionCommand> command) {
    RoutineCourse now = course.filter(open -> open.page == Page.PLAYER).orElse(null);
    if (now == null || now.guide.isEmpty()) {
      return;
    }
    Guide guide = now.guide.get();
    SessionState before = guide.state();
    guide.step(poseTime.getAsDouble(), command);
    SessionState after = guide.state();
    now.ended = clockwork.elapsed();
    if (after.phase() != SessionPhase.PAUSED || command.isPresent()) {
      now.pageSince = clockwork.elapsed();
    }
    views.routine().show(guide.view());
    if (after.index() != before.index() || after.phase().over()) {
      record(now);
    }
    if (after.phase().over()) {
      over(now);
      ended(now, after.phase());
    }
  }

  private void ended(RoutineCourse now, SessionPhase phase) {
    switch (phase) {
      case HURT -> {
        turn(Page.LAST);
        views.routine().card(language.get().advisor().gate().cards().hurts());
      }
      case DONE -> {
        turn(Page.PAIN_AFTER);
        views.routine().pain(true, now.before);
      }
      default -> close();
    }
  }

  /** The routine is not followed any more, whatever is still on show. */
  private void over(RoutineCourse now) {
    now.ended = clockwork.elapsed();
    effects.following(false);
  }

  @Override
  public void leave() {
    if (course.isEmpty()) {
      return;
    }
    RoutineCourse now = course.get();
    if (now.page == Page.PLAYER) {
      step(Optional.of(SessionCommand.STOP));
    } else {
      if (now.page.compareTo(Page.PLAYER) < 0) {
        over(now);
      }
      close();
    }
  }

  /** Whether a routine is on show. May be asked from any thread. */
  public boolean open() {
    return course.isPresent();
  }

  /** The machine slept for so many seconds, which do not count as movement. */
  public void slept(double seconds) {
    course.ifPresent(now -> now.slept += seconds);
  }

  /** Gives the routine under way the latest pose. */
  public void pose(Pose pose) {
    course
        .flatMap(now -> now.guide)
        .ifPresent(guide -> guide.pose(Optional.of(pose).filter(Pose::someone)));
  }

  private void record(RoutineCourse now) {
    now.run()
        .ifPresent(
            run -> {
              user.remember(run);
              effects.record(run);
            });
  }

  /** Takes the window away; what was done is kept already. */
  void close() {
    if (course.isPresent()) {
      course = Optional.empty();
      views.routine().close();
    }
  }

  /** The program ends: a routine under way ends with it. */
  public void end() {
    leave();
    close();
  }
}
