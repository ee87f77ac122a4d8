package io.github.unhunch.app;

import io.github.unhunch.camera.Cameras;
import io.github.unhunch.coach.Coach;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.plan.RoutineAdvisor;
import io.github.unhunch.coach.prompt.PromptPolicy;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.desktop.RemoteCommands;
import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.platform.Desktop;
import io.github.unhunch.desktop.platform.Trays;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.monitor.Monitor;
import io.github.unhunch.monitor.MonitorEvent;
import io.github.unhunch.monitor.MonitorOptions;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.monitor.Pipeline;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.pose.PoseSmoother;
import io.github.unhunch.pose.SmoothingOptions;
import io.github.unhunch.posture.PostureEvent;
import io.github.unhunch.posture.PostureJudge;
import io.github.unhunch.posture.RecentPoses;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.Installation;
import io.github.unhunch.settings.Settings;
import io.github.unhunch.settings.SettingsStore;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.tray.TrayPopup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running program: makes every part, joins them, and closes them in the reverse order. */
final class Running implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  /** Routines older than this no longer say what helps. */
  private static final Duration REMEMBERED = Duration.ofDays(400);

  private static final double KEEP_BASELINE_EVERY_S = 600;

  private final InstantSource clock = InstantSource.system();
  private final RecentPoses recent = new RecentPoses();
  private final Home home;
  private final Records records;
  private final SettingsStore settings;
  private final Desktop desktop;
  private final RoutineAdvisor advisor;
  private final User user;
  private final Monitor monitor;
  private final Tray tray;
  private final Screen screen;
  private final RemoteCommands remote;
  private double baselineKept;
  private Settings judgedBy;

  /**
   * Makes the parts; nothing runs yet.
   *
   * @param recording plays in place of the camera, when given
   * @param quit ends the program
   */
  Running(Home home, Optional<Path> recording, Runnable quit) throws Exception {
    this.home = home;
    HistoryStore store = HistoryStore.open(home.historyFile(), clock);
    List<RoutineOutcome> outcomes = store.reader().outcomesSince(clock.instant().minus(REMEMBERED));
    this.records = new Records(store, clock, this::trouble);
    this.settings =
        new SettingsStore(
            home.settingsFile(),
            (delay, work) ->
                records.thread().schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS),
            clock,
            this::trouble);
    this.desktop = Desktop.open("Unhunch");
    RoutineLibrary library =
        RoutineLibrary.load(settings.current().look().language().locale(), home.packs());
    this.advisor = new RoutineAdvisor(library);
    this.user =
        new User(
            () -> settings.current().safety(),
            profile -> settings.update(now -> now.withSafety(profile)),
            outcomes);
    this.monitor =
        new Monitor(
            () ->
                recording.isPresent()
                    ? Cameras.openAsCamera(recording.get())
                    : Cameras.open(settings.current().camera()),
            this::pipeline,
            MonitorOptions.DEFAULT,
            new DeskWatch(desktop.sensors()),
            clock,
            this::heard);
    this.judgedBy = settings.current();
    Texts texts = Texts.in(library.locale());
    Parts parts =
        new Parts(
            home, settings, records, desktop, monitor, recent, library, advisor, user, texts,
            clock);
    Desktop.nameWindows("Unhunch");
    this.tray = Trays.open("unhunch", "Unhunch", new TrayPopup());
    Screen[] made = new Screen[1];
    SwingUtilities.invokeAndWait(() -> made[0] = new Screen(parts, tray, quit));
    this.screen = made[0];
    this.remote = new RemoteControl(texts, clock, monitor, screen);
    settings.onChange(this::changed);
  }

  /** Opens the camera and shows the tray, or the first start. */
  void start() {
    settings.warnings().forEach(this::trouble);
    monitor.start();
    SwingUtilities.invokeLater(screen::start);
  }

  /** What is done for who speaks to the program from outside. */
  RemoteCommands remote() {
    return remote;
  }

  /** On the analysis thread, since loading the model takes a second. */
  private Pipeline pipeline() throws PoseException {
    Settings now = settings.current();
    PoseOptions model = now.pose();
    if (desktop.sensors().onBattery().orElse(false) && model.equals(PoseOptions.DEFAULT)) {
      model = model.withModel("light");
    }
    return new Pipeline(
        PoseEstimators.open(model, List.of(Installation.find().models(), home.models())),
        new PoseSmoother(SmoothingOptions.DEFAULT),
        new PostureJudge(now.posture()),
        coach(now),
        Place.baseline(now),
        ZoneId.systemDefault());
  }

  private Coach coach(Settings now) {
    return new Coach(new PromptPolicy(now.prompts()), this::offer);
  }

  private Optional<Plan> offer(PlanRequest request) {
    return advisor.preview(request, user.profile(), user.outcomes(), clock.instant());
  }

  /** On the analysis thread. */
  private void heard(MonitorEvent event) {
    records.accept(event);
    if (event instanceof MonitorEvent.Observed observed) {
      recent.add(observed.observation().pose());
      keepBaseline(observed.observation());
    }
    screen.accept(event);
  }

  /** A new baseline is kept at once, one that ages every few minutes. */
  private void keepBaseline(Observation seen) {
    boolean calibrated =
        seen.events().stream().anyMatch(event -> event.kind() == PostureEvent.Kind.CALIBRATED);
    if (seen.baseline().isPresent()
        && (calibrated || seen.judgement().time() - baselineKept > KEEP_BASELINE_EVERY_S)) {
      baselineKept = seen.judgement().time();
      Place.keepAged(settings, seen.baseline().get(), seen.wall());
    }
  }

  /** On the thread that changed the settings. */
  private synchronized void changed(Settings now) {
    Settings before = judgedBy;
    judgedBy = now;
    if (!now.posture().equals(before.posture()) || !now.prompts().equals(before.prompts())) {
      monitor.retune(new PostureJudge(now.posture()), coach(now));
    }
    if (!now.look().equals(before.look())) {
      SwingUtilities.invokeLater(screen::refreshLook);
    }
    if (now.autostart() != before.autostart()) {
      LoginStart.set(now.autostart(), this::trouble);
    }
  }

  private void trouble(String sentence) {
    LOG.warn("{}", sentence);
    SwingUtilities.invokeLater(() -> screen.tell(sentence));
  }

  @Override
  public void close() {
    SwingUtilities.invokeLater(screen::close);
    monitor.close();
    settings.close();
    records.close();
    tray.close();
    desktop.close();
  }
}
