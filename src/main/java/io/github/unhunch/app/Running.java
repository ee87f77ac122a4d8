package io.github.unhunch.app;

import io.github.unhunch.app.presenter.Language;
import io.github.unhunch.app.presenter.Notices;
import io.github.unhunch.app.presenter.TroublePresenter;
import io.github.unhunch.app.presenter.TroublePresenter.Topic;
import io.github.unhunch.app.presenter.User;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.desktop.RemoteCommands;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.Monitor;
import io.github.unhunch.monitor.MonitorEvent;
import io.github.unhunch.monitor.MonitorOptions;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.monitor.Worker;
import io.github.unhunch.posture.RecentPoses;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.Settings;
import io.github.unhunch.settings.SettingsStore;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running program: makes every part, joins them, and closes them in the reverse order. */
public final class Running implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Running.class);
  private static final Logger START = LoggerFactory.getLogger("io.github.unhunch.start");

  /** How long the end waits for what is shown; a display that is lost answers no more. */
  private static final double SCREEN_CLOSES_S = 1;

  private final Platform platform;
  private final Clockwork clockwork;
  private final Home home;
  private final RecentPoses recent = new RecentPoses();
  private final SettingsStore settings;
  private final AtomicReference<Language> language = new AtomicReference<>();
  private final TroublePresenter trouble;
  private final Records records;
  private final User user;
  private final Judging judging;
  private final PauseMemory pauseMemory;
  private final Monitor monitor;
  private final GlobalKeys keys;
  private final AtomicReference<@Nullable Shell> shell = new AtomicReference<>();
  private final Runnable quit;
  private final List<String> notices;
  private Settings judgedBy;

  // Written by the analysis thread, read once by the screen's.
  private volatile Optional<MonitorEvent> lastPauses = Optional.empty();
  private volatile Optional<MonitorEvent> lastCamera = Optional.empty();

  // The analysis thread's own.
  private boolean judged;

  /**
   * Makes the parts; nothing runs yet.
   *
   * @param platform what is around the program; closed with it
   * @param quit ends the program
   * @throws Exception when the history cannot be used at all, with one sentence of advice
   */
  public Running(Home home, Platform platform, Runnable quit) throws Exception {
    this.home = home;
    this.platform = platform;
    this.quit = quit;
    this.clockwork = platform.clockwork();
    Worker writing = clockwork.worker("unhunch-records");
    this.trouble =
        new TroublePresenter(
            () -> language().texts(), clockwork, platform.screen(), this::showNotice);
    platform.onFailure(trouble::failed);
    platform.onScreenLost(this::save);
    this.settings =
        new SettingsStore(
            home.settingsFile(),
            (delay, work) -> writing.after(delay.toMillis() / 1000.0, work),
            clockwork,
            sentence -> trouble.trouble(Topic.SAVING, sentence));
    this.judgedBy = settings.current();
    this.language.set(Language.of(library(judgedBy)));
    HistoryStore store = HistoryStore.open(home.historyFile(), clockwork);
    Remembered remembered = Remembered.read(store.reader(), clockwork, judgedBy.rest());
    this.records = new Records(store, writing, clockwork, trouble);
    this.notices =
        store
            .setAside()
            .map(aside -> List.of(language().texts().get("app.history.aside", aside)))
            .orElse(List.of());
    this.user =
        new User(
            () -> settings.current().safety(),
            profile -> settings.update(now -> now.withSafety(profile)),
            remembered.outcomes());
    this.judging =
        new Judging(platform, settings, this::language, user, trouble, remembered.coach());
    this.pauseMemory = new PauseMemory(settings, clockwork);
    this.monitor =
        new Monitor(
            () -> platform.openCamera(settings.current().camera()),
            judging::pipeline,
            MonitorOptions.DEFAULT,
            new DeskWatch(platform.sensors(), () -> settings.current().quiet(), clockwork),
            clockwork,
            this::heard);
    this.keys =
        new GlobalKeys(
            platform.shortcuts(),
            () -> language().texts(),
            trouble,
            this::pauseOrGoOn,
            () -> onShell(Shell::choose));
    settings.onChange(this::changed);
  }

  private Language language() {
    return Objects.requireNonNull(language.get());
  }

  private RoutineLibrary library(Settings now) {
    return RoutineLibrary.load(now.look().locale(), home.packs());
  }

  /** Opens the camera and shows the tray, or the first start. */
  public void start() {
    pauseMemory.resume(monitor);
    platform.screen().execute(this::show);
    monitor.start();
    askForKeys();
  }

  /** On a thread of its own, since the desktop may have to be waited for. */
  private void askForKeys() {
    clockwork.worker("unhunch-keys").execute(() -> keys.bind(settings.current().shortcuts()));
  }

  /** One key pauses until it is pressed again. */
  private void pauseOrGoOn() {
    if (pauseMemory.paused()) {
      monitor.resume();
    } else {
      monitor.pause(PauseReason.BY_USER);
    }
  }

  private void show() {
    AppContext context =
        new AppContext(home, settings, records, user, this::language, clockwork, monitor::seconds);
    Shell made = new Shell(context, platform, monitor, recent, trouble, judging::keep, quit);
    shell.set(made);
    // What was told before there was anybody to hear it.
    lastPauses.ifPresent(event -> made.accept(event, Runnable::run));
    lastCamera.ifPresent(event -> made.accept(event, Runnable::run));
    settings.warnings().forEach(sentence -> trouble.trouble(Topic.SETTINGS, sentence));
    notices.forEach(sentence -> trouble.trouble(Topic.HISTORY, sentence));
    language()
        .library()
        .problems()
        .forEach(
            problem -> {
              LOG.warn("{}", problem);
              trouble.trouble(
                  Topic.PACKS, language().texts().get("app.trouble.pack", problem.file()));
            });
    made.start();
    START.info("tray");
  }

  private void showNotice(String title, String words, Optional<Notices.Choice> choice) {
    Shell shown = shell.get();
    if (shown != null) {
      shown.views().notices().show(title, words, choice);
    }
  }

  /** What is done for who speaks to the program from outside. */
  public RemoteCommands remote() {
    return new RemoteControl(this::language, clockwork, monitor, this::onShell);
  }

  private void onShell(Consumer<Shell> command) {
    platform
        .screen()
        .execute(
            () -> {
              Shell shown = shell.get();
              if (shown != null) {
                command.accept(shown);
              }
            });
  }

  /** What the user can set off, once it is shown; on the screen's worker. */
  public Optional<Controls> controls() {
    return Optional.ofNullable(shell.get());
  }

  /** What the settings say just now, to be changed as by the settings window. */
  public SettingsStore settings() {
    return settings;
  }

  /** On the analysis thread. */
  private void heard(MonitorEvent event) {
    records.accept(event);
    if (event instanceof MonitorEvent.Observed observed) {
      if (!judged) {
        judged = true;
        START.info("judged");
      }
      recent.add(observed.observation().pose());
      judging.keepAged(observed.observation());
      pauseMemory.keep(observed.observation().coached().state().prompt());
    } else if (event instanceof MonitorEvent.Coached coached) {
      pauseMemory.keep(coached.step().state().prompt());
    } else if (event instanceof MonitorEvent.PausesChanged changed) {
      lastPauses = Optional.of(event);
      pauseMemory.keep(changed.pauses());
    } else if (event instanceof MonitorEvent.CameraChanged) {
      lastCamera = Optional.of(event);
    }
    Shell shown = shell.get();
    if (shown != null) {
      shown.accept(event, platform.screen()::execute);
    }
  }

  /** On the thread that changed the settings. */
  private synchronized void changed(Settings now) {
    SettingsDiff diff = SettingsDiff.of(judgedBy, now);
    judgedBy = now;
    if (diff.language()) {
      language.set(Language.of(library(now)));
    }
    if (diff.model()) {
      monitor.reload();
    } else if (diff.retune()) {
      monitor.retune(judging.judge(now), judging.coach(now));
    }
    if (diff.camera()) {
      monitor.changeCamera(judging::baselineOfCamera);
    }
    if (diff.language() || diff.look()) {
      onShell(Shell::refresh);
    }
    if (diff.shortcuts()) {
      askForKeys();
    }
    if (diff.autostart()) {
      clockwork.worker("unhunch-autostart").execute(() -> autostart(now.autostart()));
    }
  }

  private void autostart(boolean wanted) {
    try {
      platform.autostart(wanted);
      trouble.well(Topic.AUTOSTART);
    } catch (IOException e) {
      trouble.trouble(
          Topic.AUTOSTART, language().texts().get("app.trouble.AUTOSTART", trouble.words(e)));
    }
  }

  /** The process dies without a word, for the rehearsal: nothing more is written or closed. */
  public void abandon() {
    records.abandon();
  }

  /** The screen is gone and the program ends with it: what is known is kept. */
  private void save() {
    LOG.error("the display is lost; what was recorded is saved, and Unhunch ends");
    Closing.all(monitor::close, settings::close, records::close);
  }

  @Override
  public void close() {
    Closing.all(
        () -> onShell(Shell::close),
        () -> platform.screen().close(SCREEN_CLOSES_S),
        monitor::close,
        settings::close,
        records::close,
        platform::close);
  }
}
