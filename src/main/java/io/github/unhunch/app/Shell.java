package io.github.unhunch.app;

import io.github.unhunch.app.presenter.PromptPresenter;
import io.github.unhunch.app.presenter.ReminderPresenter;
import io.github.unhunch.app.presenter.RoutineOffers;
import io.github.unhunch.app.presenter.RoutinePresenter;
import io.github.unhunch.app.presenter.RoutineStarter;
import io.github.unhunch.app.presenter.TrayPresenter;
import io.github.unhunch.app.presenter.TroublePresenter;
import io.github.unhunch.app.presenter.WindowPresenter;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.monitor.GuideReason;
import io.github.unhunch.monitor.Monitor;
import io.github.unhunch.monitor.MonitorEvent;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.posture.RecentPoses;
import io.github.unhunch.settings.AlertOptions;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.routine.Choice;
import io.github.unhunch.ui.tray.TrayCommands;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Joins the presenters: hands them what the monitor tells and what the user sets off. Everything
 * but {@link #accept} is on the screen's worker.
 */
final class Shell implements Controls {

  private final AppContext context;
  private final Monitor monitor;
  private final Views views;
  private final Runnable quit;
  private final PromptPresenter prompts;
  private final RoutinePresenter routines;
  private final RoutineStarter starter;
  private final TrayPresenter tray;
  private final ReminderPresenter reminders;
  private final WindowPresenter windows;
  private final MonitorFeed feed;
  private final RoutineOffers offers;

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
    Supplier<Texts> texts = () -> context.language().get().texts();
    this.tray = new TrayPresenter(context.clockwork(), views.tray());
    this.prompts =
        new PromptPresenter(
            texts,
            () -> context.settings().current().prompts().snoozeSeconds(),
            () -> context.settings().current().alert().level() == AlertOptions.Level.TRAY,
            platform.screen(),
            views.toast(),
            new PromptEffects());
    this.routines =
        new RoutinePresenter(
            context.language(),
            () -> context.settings().current().session(),
            context.user(),
            context.clockwork(),
            context.poseTime(),
            platform.screen(),
            views.routine(),
            new RoutineEffects());
    this.windows =
        new WindowPresenter(
            texts,
            context.home(),
            context.settings(),
            monitor,
            recent,
            context.clockwork(),
            views.windows(),
            views.notices(),
            keepBaseline);
    this.starter =
        new RoutineStarter(
            context.language(),
            context.user(),
            context.clockwork(),
            views.routine().gate(),
            routines);
    this.feed = new MonitorFeed(prompts, routines, tray, windows, trouble, monitor::watched);
    this.offers =
        new RoutineOffers(
            context.language(),
            context.user(),
            () -> context.settings().current().favourites(),
            context.clockwork());
    this.reminders =
        new ReminderPresenter(
            context.language(),
            context.settings(),
            context.user(),
            context.clockwork(),
            platform.screen(),
            views.notices(),
            views.routine().gate(),
            () -> feed.pauses().none() && !routines.following(),
            starter::begin,
            answer ->
                context
                    .records()
                    .read(
                        reader -> reader.day(today(), context.clockwork().zone()),
                        day -> {
                          String words = new ReportWords(texts.get()).sentence(day);
                          platform.screen().execute(() -> answer.accept(words));
                        }));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(context.clockwork().instant(), context.clockwork().zone());
  }

  /** What prompts bring about. */
  private final class PromptEffects implements PromptPresenter.Effects {

    @Override
    public void answered(PromptAnswer answer) {
      monitor.answer(answer);
    }

    @Override
    public void begin(Cue cue, Optional<Plan> offered) {
      starter.begin(cue, offered);
    }

    @Override
    public void beginBrief(Cue cue) {
      starter.beginBrief(cue);
    }

    @Override
    public void adjust(Cue cue) {
      lessEager(cue);
    }

    @Override
    public void changed() {
      feed.showTray();
    }
  }

  /** What routines bring about. */
  private final class RoutineEffects implements RoutinePresenter.Effects {

    @Override
    public void following(boolean on) {
      monitor.guide(GuideReason.ROUTINE, on);
    }

    @Override
    public void record(RoutineRun run) {
      if (run.outcome().moved()) {
        tray.breakBegun();
      }
      monitor.routineUnderWay();
      context.records().routine(run);
    }

    @Override
    public void forbidden(Optional<Cue> cue) {
      context.records().forbidden(cue);
    }
  }

  /** The first start, or just the tray. */
  void start() {
    feed.showTray();
    reminders.start();
    if (windows.setUpIsOpen()) {
      windows.firstStart();
    }
  }

  /** A second start was tried. */
  void raise() {
    if (windows.setUpIsOpen()) {
      windows.firstStart();
    } else {
      windows.live();
    }
  }

  /** Where sentences are told. */
  Views views() {
    return views;
  }

  /** Other words or another look hold from now on. */
  void refresh() {
    views.refresh().run();
    feed.showTray();
  }

  /** Takes in what the monitor told; on the analysis thread, so it only hands over. */
  void accept(MonitorEvent event, Consumer<Runnable> screen) {
    feed.accept(event, screen);
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
    return offers.inTray();
  }

  /** Where nothing may be done, beginning something says why. */
  @Override
  public void choose() {
    List<Choice> choices = offers.choices();
    if (choices.isEmpty()) {
      starter.begin(PlanRequest.forCue(Cue.STILL, Side.NONE));
    } else {
      windows.choose(choices, offers.last(choices).map(Choice::id));
    }
  }

  @Override
  public boolean begin(String routine) {
    boolean known = context.language().get().library().routine(routine).isPresent();
    if (known) {
      starter.begin(PlanRequest.ofRoutine(routine));
    }
    return known;
  }

  @Override
  public void answer(PromptAnswer answer) {
    prompts.answer(answer);
  }

  @Override
  public void askSafety(Runnable answered) {
    starter.ask(answered);
  }

  /** Counted whatever is judged; less eager about a cue only where there is one. */
  @Override
  public void wrong() {
    context.records().wrong();
    feed.last().flatMap(PostureState::cue).ifPresent(this::lessEager);
  }

  private void lessEager(Cue cue) {
    context.settings().update(now -> now.withPosture(now.posture().withAdjusted(cue)));
  }

  @Override
  public void quit() {
    quit.run();
  }

  @Override
  public WindowPresenter windows() {
    return windows;
  }

  /** Keeps a routine under way and takes everything away. */
  void close() {
    reminders.stop();
    prompts.close();
    routines.end();
    windows.close();
    views.close().run();
  }
}
