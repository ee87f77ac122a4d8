package io.github.unhunch.app;

import io.github.unhunch.app.presenter.TroublePresenter;
import io.github.unhunch.app.presenter.WindowPresenter;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.monitor.Monitor;
import io.github.unhunch.monitor.MonitorEvent;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.posture.RecentPoses;
import io.github.unhunch.ui.routine.Choice;
import io.github.unhunch.ui.tray.TrayCommands;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is seen of the program: carries out what the user sets off, and hands on what the monitor
 * tells. Everything but {@link #accept} is on the screen's worker.
 */
final class Shell implements Controls {

  private final AppContext context;
  private final Monitor monitor;
  private final Views views;
  private final Runnable quit;
  private final Presenters presenters;

  /**
   * Makes all that is seen; nothing is shown yet.
   *
   * @param keepBaseline keeps a baseline that was taken on purpose
   * @param quit ends the program
   */
  Shell(
      AppContext context,
      Platform platform,
      Monitor monitor,
      RecentPoses recent,
      TroublePresenter trouble,
      Consumer<Baseline> keepBaseline,
      Runnable quit) {
    this.context = context;
    this.monitor = monitor;
    this.quit = quit;
    this.views = platform.views(context, this);
    this.presenters =
        new Presenters(context, platform.screen(), views, monitor, recent, trouble, keepBaseline);
  }

  /** The first start, or just the tray. */
  void start() {
    presenters.feed().showTray();
    presenters.reminders().start();
    if (presenters.windows().setUpIsOpen()) {
      presenters.windows().firstStart();
    }
  }

  /** A second start was tried. */
  void raise() {
    if (presenters.windows().setUpIsOpen()) {
      presenters.windows().firstStart();
    } else {
      presenters.windows().live();
    }
  }

  /** Where sentences are told. */
  Views views() {
    return views;
  }

  /** Other words or another look hold from now on. */
  void refresh() {
    views.refresh().run();
    presenters.routines().refresh();
    presenters.feed().showTray();
  }

  /** Takes in what the monitor told; on the analysis thread, so it only hands over. */
  void accept(MonitorEvent event, Consumer<Runnable> screen) {
    presenters.feed().accept(event, screen);
  }

  @Override
  public void pause(TrayCommands.Pause length) {
    ZonedDateTime now = context.clockwork().instant().atZone(context.clockwork().zone());
    boolean timeOfDay = length == TrayCommands.Pause.UNTIL_TOMORROW;
    length
        .end(now)
        .ifPresentOrElse(
            end -> monitor.pauseUntil(end.toInstant(), !timeOfDay),
            () -> monitor.pause(PauseReason.BY_USER));
  }

  @Override
  public void resume() {
    monitor.resume();
  }

  @Override
  public TrayCommands.Offers offers() {
    return presenters.offers().inTray();
  }

  /** Where nothing may be done, beginning something says why. */
  @Override
  public void choose() {
    List<Choice> choices = presenters.offers().choices();
    if (choices.isEmpty()) {
      presenters.starter().begin(PlanRequest.forCue(Cue.STILL, Side.NONE));
    } else {
      presenters.windows().choose(choices, presenters.offers().last(choices).map(Choice::id));
    }
  }

  @Override
  public boolean begin(String routine) {
    boolean known = context.language().get().library().routine(routine).isPresent();
    if (known) {
      presenters.starter().begin(PlanRequest.ofRoutine(routine));
    }
    return known;
  }

  @Override
  public void answer(PromptAnswer answer) {
    presenters.prompts().answer(answer);
  }

  @Override
  public void askSafety(Runnable answered) {
    presenters.starter().ask(answered);
  }

  /** Counted whatever is judged; less eager about a cue only where there is one. */
  @Override
  public void wrong() {
    context.records().wrong();
    presenters.feed().last().flatMap(PostureState::cue).ifPresent(presenters::lessEager);
  }

  @Override
  public void quit() {
    quit.run();
  }

  @Override
  public WindowPresenter windows() {
    return presenters.windows();
  }

  /** Keeps a routine under way and takes everything away. */
  void close() {
    presenters.reminders().stop();
    presenters.prompts().close();
    presenters.routines().end();
    presenters.windows().close();
    views.close().run();
  }
}
