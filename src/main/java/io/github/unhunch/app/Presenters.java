package io.github.unhunch.app;

import io.github.unhunch.app.presenter.PromptPresenter;
import io.github.unhunch.app.presenter.ReminderPresenter;
import io.github.unhunch.app.presenter.RoutineOffers;
import io.github.unhunch.app.presenter.RoutinePresenter;
import io.github.unhunch.app.presenter.RoutineStarter;
import io.github.unhunch.app.presenter.TrayPresenter;
import io.github.unhunch.app.presenter.TroublePresenter;
import io.github.unhunch.app.presenter.WindowPresenter;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.monitor.GuideReason;
import io.github.unhunch.monitor.Monitor;
import io.github.unhunch.monitor.Worker;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.RecentPoses;
import io.github.unhunch.settings.AlertOptions;
import io.github.unhunch.text.Texts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The presenters, each joined to what it brings about elsewhere. On the screen's worker. */
final class Presenters {

  private final AppContext context;
  private final Monitor monitor;
  private final Worker screen;
  private final Supplier<Texts> texts;
  private final PromptPresenter prompts;
  private final RoutinePresenter routines;
  private final RoutineStarter starter;
  private final RoutineOffers offers;
  private final TrayPresenter tray;
  private final WindowPresenter windows;
  private final ReminderPresenter reminders;
  private final MonitorFeed feed;

  /**
   * Makes them; nothing is shown yet.
   *
   * @param screen everything is shown on it
   * @param keepBaseline keeps a baseline that was taken on purpose
   */
  Presenters(
      AppContext context,
      Worker screen,
      Views views,
      Monitor monitor,
      RecentPoses recent,
      TroublePresenter trouble,
      Consumer<Baseline> keepBaseline) {
    this.context = context;
    this.monitor = monitor;
    this.screen = screen;
    this.texts = () -> context.language().get().texts();
    this.tray = new TrayPresenter(context.clockwork(), views.tray());
    this.prompts =
        new PromptPresenter(
            texts,
            () -> context.settings().current().prompts().snoozeSeconds(),
            () -> context.settings().current().alert().level() == AlertOptions.Level.TRAY,
            screen,
            views.toast(),
            new PromptEffects());
    this.routines =
        new RoutinePresenter(
            context.language(),
            () -> context.settings().current().session(),
            context.user(),
            context.clockwork(),
            context.poseTime(),
            screen,
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
            screen,
            views.notices(),
            views.routine().gate(),
            () -> feed.pauses().none() && !routines.open(),
            starter::begin,
            this::summary);
  }

  PromptPresenter prompts() {
    return prompts;
  }

  RoutinePresenter routines() {
    return routines;
  }

  RoutineStarter starter() {
    return starter;
  }

  RoutineOffers offers() {
    return offers;
  }

  WindowPresenter windows() {
    return windows;
  }

  ReminderPresenter reminders() {
    return reminders;
  }

  MonitorFeed feed() {
    return feed;
  }

  /** From now on a prompt about this cue takes more. */
  void lessEager(Cue cue) {
    context.settings().update(now -> now.withPosture(now.posture().withAdjusted(cue)));
  }

  /** Today in a sentence, handed on on the screen's worker. */
  private void summary(Consumer<String> answer) {
    LocalDate today =
        LocalDate.ofInstant(context.clockwork().instant(), context.clockwork().zone());
    context
        .records()
        .read(
            reader -> reader.day(today, context.clockwork().zone()),
            day -> {
              String words = new ReportWords(texts.get()).sentence(day);
              screen.execute(() -> answer.accept(words));
            });
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
    public void leading(Optional<GuideReason> through) {
      // First what begins, so that no prompt slips in between.
      through.ifPresent(reason -> monitor.guide(reason, true));
      Stream.of(GuideReason.ROUTINE, GuideReason.CLOSING)
          .filter(reason -> !through.equals(Optional.of(reason)))
          .forEach(reason -> monitor.guide(reason, false));
    }

    @Override
    public void record(RoutineRun run) {
      if (run.outcome().moved()) {
        tray.tookBreak();
        feed.showTray();
      }
      monitor.routineUnderWay();
      context.records().routine(run);
    }

    @Override
    public void forbidden(Optional<Cue> cue) {
      context.records().forbidden(cue);
    }
  }
}
