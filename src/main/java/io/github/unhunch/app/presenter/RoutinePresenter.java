package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.Preparation;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.plan.RoutineAdvisor.Decision;
import io.github.unhunch.coach.plan.WeekOfMovement;
import io.github.unhunch.coach.safety.GateQuestion;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.session.SessionCommand;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.coach.session.SessionPhase;
import io.github.unhunch.coach.session.SessionState;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.Worker;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.Cue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Leads from "start" to a finished routine: the safety questions where they are due, pain before,
 * the player, pain after; and keeps what was done as it is done, so that nothing waits for a window
 * to be closed. One routine at a time.
 */
public final class RoutinePresenter implements RoutineView.Input {

  /** The player is moved on so often, in seconds. */
  private static final double TICK_S = 0.1;

  /** A question that nobody answers goes away after so long, in seconds. */
  private static final double QUESTION_S = 600;

  private final Supplier<Language> language;
  private final Supplier<SessionOptions> options;
  private final User user;
  private final Clockwork clockwork;
  private final DoubleSupplier poseTime;
  private final Worker screen;
  private final Views views;
  private final Effects effects;
  private Optional<Course> course = Optional.empty();

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
  }

  /** One routine on its way through the window. */
  private static final class Course {
    final PlanRequest request;
    final Optional<Cue> cue;
    final Instant start;
    final double startElapsed;
    Page page = Page.PAIN_BEFORE;
    double pageSince;
    OptionalInt before = OptionalInt.empty();
    OptionalInt after = OptionalInt.empty();
    Optional<Plan> plan = Optional.empty();
    Optional<Guide> guide = Optional.empty();
    double ended;

    Course(PlanRequest request, Optional<Cue> cue, Instant start, double elapsed) {
      this.request = request;
      this.cue = cue;
      this.start = start;
      this.startElapsed = elapsed;
      this.pageSince = elapsed;
      this.ended = elapsed;
    }
  }

  /** The pages, in their order; a card or the closing words are the last. */
  private enum Page {
    PAIN_BEFORE,
    NOTICE,
    PREPARATION,
    PLAYER,
    PAIN_AFTER,
    LAST
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

  /** Begins the routine that a prompt offered, or what answers its drift. */
  public void begin(Cue cue, Optional<Plan> offered) {
    begin(
        offered
            .map(plan -> PlanRequest.ofRoutine(plan.routine().id()))
            .orElseGet(() -> PlanRequest.forCue(cue, io.github.unhunch.coach.content.Side.NONE)),
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
    if (course.filter(open -> open.page != Page.LAST).isPresent()) {
      views.routine().raise();
      return;
    }
    close();
    if (user.stoppedToday(clockwork.instant(), clockwork.zone())) {
      views.gate().card(language.get().advisor().gate().cards().hurts());
      return;
    }
    Decision now = decide(request, OptionalInt.empty());
    if (now.card().isPresent()) {
      views.gate().card(now.card().get());
    } else if (now.ask()) {
      ask(() -> begin(request, cue), () -> {});
    } else {
      open(request, cue);
    }
  }

  /** Asks the safety questions, as from the menu or the settings. */
  public void ask() {
    ask(() -> {}, () -> {});
  }

  /**
   * Asks the safety questions. What the answers forbid is shown at once, whoever asked.
   *
   * @param allowed what to do when they forbid nothing
   * @param answered what to do in any case
   */
  public void ask(Runnable allowed, Runnable answered) {
    Language words = language.get();
    List<GateQuestion> questions =
        Arrays.stream(Condition.Group.values())
            .flatMap(group -> words.advisor().gate().questions(group).stream())
            .toList();
    views
        .gate()
        .ask(
            questions,
            words.advisor().gate()::heading,
            answers -> {
              user.answer(answers, clockwork.instant());
              answered.run();
              Decision now = decide(PlanRequest.ofKind(Routine.Kind.SHORT), OptionalInt.empty());
              now.card().ifPresentOrElse(views.gate()::card, allowed);
            });
  }

  private Decision decide(PlanRequest request, OptionalInt pain) {
    return language
        .get()
        .advisor()
        .decide(request, user.profile(), pain, user.outcomes(), clockwork.instant());
  }

  /** Whether a routine is being followed, its questions included. */
  public boolean following() {
    return course.filter(open -> open.page.compareTo(Page.PAIN_AFTER) < 0).isPresent();
  }

  private void open(PlanRequest request, Optional<Cue> cue) {
    course = Optional.of(new Course(request, cue, clockwork.instant(), clockwork.elapsed()));
    effects.following(true);
    views.routine().open(this);
    turn(Page.PAIN_BEFORE);
    views.routine().pain(false, OptionalInt.empty());
  }

  private void turn(Page page) {
    Course now = course.orElseThrow();
    now.page = page;
    now.pageSince = clockwork.elapsed();
    if (page != Page.PLAYER) {
      screen.after(QUESTION_S, () -> nobodyAnswered(now, page));
    }
  }

  /** A page that nobody looks at must not keep prompts away for the rest of the day. */
  private void nobodyAnswered(Course then, Page page) {
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
    Course now = course.get();
    if (now.page == Page.PAIN_BEFORE) {
      now.before = pain;
      painBefore(now);
    } else if (now.page == Page.PAIN_AFTER) {
      now.after = pain;
      record(now);
      turn(Page.LAST);
      outcome(now).ifPresent(outcome -> views.routine().closing(outcome, week()));
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

  private void painBefore(Course now) {
    Decision decision = decide(now.request, now.before);
    if (decision.card().isPresent()) {
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
    List<Preparation> list = preparations(plan);
    if (page == Page.NOTICE && !list.isEmpty()) {
      turn(Page.PREPARATION);
      views.routine().prepare(plan, list);
    } else if (page == Page.NOTICE || page == Page.PREPARATION) {
      play(plan);
    }
  }

  private List<Preparation> preparations(Plan plan) {
    List<Preparation> all = language.get().library().preparations();
    return plan.routine().preparations().stream()
        .flatMap(id -> all.stream().filter(item -> item.id().equals(id)))
        .toList();
  }

  private void play(Plan plan) {
    Course now = course.orElseThrow();
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

  private void tick(Course playing) {
    if (course.filter(now -> now == playing && now.page == Page.PLAYER).isPresent()) {
      screen.after(TICK_S, () -> tick(playing));
      step(Optional.empty());
    }
  }

  @Override
  public void command(SessionCommand command) {
    step(Optional.of(command));
  }

  private void step(Optional<SessionCommand> command) {
    Course now = course.filter(open -> open.page == Page.PLAYER).orElse(null);
    if (now == null || now.guide.isEmpty()) {
      return;
    }
    Guide guide = now.guide.get();
    SessionState before = guide.state();
    guide.step(poseTime.getAsDouble(), command);
    SessionState after = guide.state();
    now.ended = clockwork.elapsed();
    views.routine().show(guide.view());
    if (after.index() != before.index() || after.phase().over()) {
      record(now);
    }
    if (after.phase().over()) {
      over(now);
      ended(now, after.phase());
    }
  }

  private void ended(Course now, SessionPhase phase) {
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
  private void over(Course now) {
    now.ended = clockwork.elapsed();
    effects.following(false);
  }

  @Override
  public void leave() {
    if (course.isEmpty()) {
      return;
    }
    Course now = course.get();
    if (now.page == Page.PLAYER) {
      step(Optional.of(SessionCommand.STOP));
    } else {
      if (now.page.compareTo(Page.PLAYER) < 0) {
        over(now);
      }
      close();
    }
  }

  /** Gives the routine under way the latest pose. */
  public void pose(Pose pose) {
    course
        .flatMap(now -> now.guide)
        .ifPresent(guide -> guide.pose(Optional.of(pose).filter(Pose::someone)));
  }

  private void record(Course now) {
    outcome(now)
        .ifPresent(
            outcome -> {
              int planned = now.guide.orElseThrow().routine().steps().size();
              RoutineRun run = new RoutineRun(now.start, planned, outcome);
              user.remember(run);
              effects.record(run);
            });
  }

  private static Optional<RoutineOutcome> outcome(Course now) {
    return now.guide.map(
        guide ->
            new RoutineOutcome(
                guide.routine().id(),
                guide.state().done(),
                // By how long it lasted: the wall clock may have been set meanwhile.
                now.start.plus(
                    Duration.ofMillis(Math.round((now.ended - now.startElapsed) * 1000))),
                now.before,
                now.after,
                now.cue,
                guide.state().hurtAt()));
  }

  /** Takes the window away; what was done is kept already. */
  private void close() {
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
