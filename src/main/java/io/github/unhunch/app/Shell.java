package io.github.unhunch.app;

import io.github.unhunch.app.presenter.PromptPresenter;
import io.github.unhunch.app.presenter.ReminderPresenter;
import io.github.unhunch.app.presenter.RoutineChoices;
import io.github.unhunch.app.presenter.RoutinePresenter;
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
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureEvent;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Joins the presenters: hands them what the monitor tells and what the user sets off. Everything
 * but {@link #accept} is on the screen's worker.
 */
final class Shell implements Controls {

  private final AppContext context;
  private final Monitor monitor;
  private final Views views;
  private final TroublePresenter trouble;
  private final Runnable quit;
  private final PromptPresenter prompts;
  private final RoutinePresenter routines;
  private final TrayPresenter tray;
  private final ReminderPresenter reminders;
  private final WindowPresenter windows;
  private List<Object> offeredFrom = List.of();
  private TrayCommands.Offers offers = TrayCommands.Offers.NONE;
  private final AtomicReference<@Nullable Observation> newest = new AtomicReference<>();
  private Optional<PostureState> last = Optional.empty();
  private Pauses pauses = Pauses.NONE;

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
    this.trouble = trouble;
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
    this.reminders =
        new ReminderPresenter(
            context.language(),
            context.settings(),
            context.user(),
            context.clockwork(),
            platform.screen(),
            views.notices(),
            views.routine().gate(),
            () -> pauses.none() && !routines.following(),
            routines::begin,
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
      routines.begin(cue, offered);
    }

    @Override
    public void beginBrief(Cue cue) {
      routines.beginBrief(cue);
    }

    @Override
    public void adjust(Cue cue) {
      lessEager(cue);
    }

    @Override
    public void changed() {
      showTray();
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
      tray.breakBegun();
      context.records().routine(run);
    }
  }

  /** The first start, or just the tray. */
  void start() {
    showTray();
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
    showTray();
  }

  /** Takes in what the monitor told; on the analysis thread, so it only hands over. */
  void accept(MonitorEvent event, Consumer<Runnable> screen) {
    trouble.accept(event);
    if (event instanceof MonitorEvent.Observed observed) {
      Observation seen = observed.observation();
      boolean idle = newest.getAndSet(seen) == null;
      // Pictures may be skipped, what the coach wants may not.
      if (!seen.coached().actions().isEmpty() || !seen.events().isEmpty()) {
        screen.accept(() -> happened(seen));
      }
      if (idle) {
        screen.accept(this::paint);
      }
    } else {
      screen.accept(() -> other(event));
    }
  }

  private void happened(Observation seen) {
    prompts.carryOut(seen.coached());
    for (PostureEvent event : seen.events()) {
      if (event.kind() == PostureEvent.Kind.AWAY) {
        tray.breakBegun();
      }
    }
  }

  private void paint() {
    Observation seen = newest.getAndSet(null);
    if (seen != null && pauses.none()) {
      last = Optional.of(seen.judgement().state());
      tray.judged(seen.judgement().state());
      windows.show(seen);
      routines.pose(seen.pose());
      showTray();
    }
  }

  private void other(MonitorEvent event) {
    if (event instanceof MonitorEvent.Coached coached) {
      prompts.carryOut(coached.step());
    } else if (event instanceof MonitorEvent.PausesChanged changed) {
      pauses = changed.pauses();
      tray.paused(pauses);
      last = Optional.empty();
      windows.paused(pauses);
    } else if (event instanceof MonitorEvent.CameraChanged changed) {
      tray.camera(changed.status());
      changed
          .status()
          .problem()
          .ifPresent(problem -> windows.noCamera(trouble.cameraWords(problem)));
    }
    showTray();
  }

  private void showTray() {
    tray.show(prompts.inTray(), windows.setUpIsOpen());
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

  /** Worked out anew only when what they follow from has changed: the tray asks every second. */
  @Override
  public TrayCommands.Offers offers() {
    List<Object> from =
        List.of(
            context.language().get(),
            context.user().profile(),
            context.user().outcomes(),
            context.settings().current().favourites());
    if (!from.equals(offeredFrom)) {
      offeredFrom = from;
      List<Choice> choices = choices();
      offers =
          new TrayCommands.Offers(
              RoutineChoices.last(choices, context.user()).map(Shell::offer),
              choices.stream().filter(Choice::favourite).map(Shell::offer).toList());
    }
    return offers;
  }

  private static TrayCommands.Offer offer(Choice choice) {
    return new TrayCommands.Offer(choice.id(), choice.name());
  }

  private List<Choice> choices() {
    return RoutineChoices.of(
        context.language().get(),
        context.user(),
        context.settings().current().favourites(),
        context.clockwork().instant());
  }

  /** Where nothing may be done, beginning something says why. */
  @Override
  public void choose() {
    List<Choice> choices = choices();
    if (choices.isEmpty()) {
      routines.begin(PlanRequest.forCue(Cue.STILL, Side.NONE));
    } else {
      windows.choose(choices, RoutineChoices.last(choices, context.user()).map(Choice::id));
    }
  }

  @Override
  public boolean begin(String routine) {
    boolean known = context.language().get().library().routine(routine).isPresent();
    if (known) {
      routines.begin(PlanRequest.ofRoutine(routine));
    }
    return known;
  }

  @Override
  public void answer(PromptAnswer answer) {
    prompts.answer(answer);
  }

  @Override
  public void askSafety(Runnable answered) {
    routines.ask(() -> {}, answered);
  }

  /** Counted whatever is judged; less eager about a cue only where there is one. */
  @Override
  public void wrong() {
    context.records().wrong();
    last.flatMap(PostureState::cue).ifPresent(this::lessEager);
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
