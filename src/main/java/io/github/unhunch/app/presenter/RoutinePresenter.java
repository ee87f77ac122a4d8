package io.github.unhunch.app.presenter;

import io.github.unhunch.app.presenter.RoutineCourse.Page;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.plan.RoutineAdvisor.Decision;
import io.github.unhunch.coach.session.SessionCommand;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.coach.session.SessionPhase;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.GuideReason;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.monitor.Worker;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.Cue;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Leads through a routine: pain before, the player, pain after; and keeps what was done as it is
 * done, so that nothing waits for a window to be closed. One routine at a time. Which page comes
 * next is decided here; {@link RoutinePages} shows it, {@link RoutinePlayer} moves the player on,
 * {@link Guide} leads and speaks, {@link RoutineCourse} counts.
 */
public final class RoutinePresenter implements RoutineView.Input {

  /** A page that nobody goes on from goes away after so long, in seconds. */
  private static final double QUESTION_S = 600;

  private final Supplier<Language> language;
  private final Supplier<SessionOptions> options;
  private final User user;
  private final Clockwork clockwork;
  private final DoubleSupplier poseTime;
  private final Worker screen;
  private final Views views;
  private final Effects effects;
  private final RoutinePages pages;
  private final RoutinePlayer player;
  private volatile Optional<RoutineCourse> course = Optional.empty();

  /** Nobody is there, or wants, to be asked anything. */
  private boolean leaving;

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

    /** What the window leads the user through from now on; empty when it has gone. */
    void leading(Optional<GuideReason> through);

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
    this.pages = new RoutinePages(language, user, clockwork, views.routine());
    this.player = new RoutinePlayer(clockwork, poseTime, screen, views.routine(), new Played());
  }

  /** Whether a routine is on show that is not over yet. */
  boolean underWay() {
    return course.filter(open -> open.page.compareTo(Page.CLOSING) < 0).isPresent();
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
    return pages.decide(request, pain);
  }

  /** Opens the window, which must be closed, with a routine's first question. */
  void open(PlanRequest request, Optional<Cue> cue) {
    course = Optional.of(new RoutineCourse(request, cue, clockwork.instant(), clockwork.elapsed()));
    views.routine().open(this);
    turn(Page.PAIN_BEFORE);
  }

  private void turn(Page page) {
    RoutineCourse now = course.orElseThrow();
    now.turn(page, clockwork.elapsed());
    if (page != Page.PLAYER) {
      screen.after(QUESTION_S, () -> nobodyAnswered(now, page));
    }
    effects.leading(Optional.of(page.followed() ? GuideReason.ROUTINE : GuideReason.CLOSING));
    pages.show(now);
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
      turn(Page.CLOSING);
    }
  }

  @Override
  public void rateAgain() {
    if (course.filter(now -> now.page == Page.CLOSING).isPresent()) {
      turn(Page.PAIN_AFTER);
    }
  }

  private void painBefore(RoutineCourse now) {
    if (!pages.allows(now)) {
      forbidden(now.cue);
      turn(Page.CARD);
    } else if (now.notice.isBlank()) {
      onwardFrom(Page.NOTICE);
    } else {
      turn(Page.NOTICE);
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
    if (page == Page.NOTICE && !pages.preparations(plan).isEmpty()) {
      turn(Page.PREPARATION);
    } else if (page == Page.NOTICE || page == Page.PREPARATION) {
      play(plan);
    }
  }

  private void play(Plan plan) {
    RoutineCourse now = course.orElseThrow();
    Guide guide =
        new Guide(
            plan.routine(),
            options.get(),
            language.get().texts(),
            views.voice(),
            poseTime.getAsDouble());
    now.plays(guide, clockwork.elapsed());
    record(now);
    turn(Page.PLAYER);
    player.play(now);
  }

  @Override
  public void command(SessionCommand command) {
    player.step(Optional.of(command));
  }

  /** What the player tells. */
  private final class Played implements RoutinePlayer.Heard {

    @Override
    public void progressed(RoutineCourse now) {
      record(now);
    }

    /** Pain is asked after what was done, and after all of it was skipped, step by step. */
    @Override
    public void over(RoutineCourse now, SessionPhase how) {
      boolean moved = now.run().filter(run -> run.outcome().moved()).isPresent();
      if (how == SessionPhase.HURT) {
        now.card = Optional.of(() -> language.get().advisor().gate().cards().hurts());
        turn(Page.CARD);
      } else if (leaving || !moved && how == SessionPhase.STOPPED) {
        close();
      } else {
        turn(Page.PAIN_AFTER);
      }
    }

    @Override
    public void leftStanding() {
      leave();
    }
  }

  @Override
  public void leave() {
    leaving = true;
    player.step(Optional.of(SessionCommand.STOP));
    close();
    leaving = false;
  }

  /** Whether a routine is on show. May be asked from any thread. */
  public boolean open() {
    return course.isPresent();
  }

  /** The machine slept for so many seconds, which do not count as movement. */
  public void slept(double seconds) {
    course.ifPresent(now -> now.slept(seconds));
  }

  /** Monitoring was paused or resumed. */
  public void paused(Pauses pauses) {
    player.paused(pauses);
  }

  /** Gives the routine under way the latest pose. */
  public void pose(Pose pose) {
    player.pose(pose);
  }

  /** Other words or another look hold from now on. */
  public void refresh() {
    course.ifPresent(pages::showAnew);
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
      player.stop();
      views.routine().close();
      effects.leading(Optional.empty());
    }
  }

  /** The program ends: a routine under way ends with it. */
  public void end() {
    leave();
  }
}
