package io.github.unhunch.app;

import io.github.unhunch.camera.Cameras;
import io.github.unhunch.coach.Coach;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.plan.RoutineAdvisor;
import io.github.unhunch.coach.prompt.PromptPolicy;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.desktop.Desktop;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.monitor.Monitor;
import io.github.unhunch.monitor.MonitorEvent;
import io.github.unhunch.monitor.MonitorOptions;
import io.github.unhunch.monitor.Pipeline;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.pose.PoseSmoother;
import io.github.unhunch.pose.SmoothingOptions;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.PostureJudge;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.Installation;
import io.github.unhunch.settings.Settings;
import io.github.unhunch.settings.SettingsStore;
import java.time.Duration;
import java.time.Instant;
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

  private final InstantSource clock = InstantSource.system();
  private final Home home;
  private final Records records;
  private final SettingsStore settings;
  private final Desktop desktop;
  private final RoutineAdvisor advisor;
  private final User user;
  private final Monitor monitor;
  private final Screen screen;

  /**
   * Makes the parts; nothing runs yet.
   *
   * @param quit ends the program
   */
  Running(Home home, Runnable quit) throws Exception {
    this.home = home;
    HistoryStore store = HistoryStore.open(home.historyFile(), clock);
    List<RoutineOutcome> outcomes =
        store.reader().outcomesSince(clock.instant().minus(REMEMBERED));
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
            () -> Cameras.open(settings.current().camera()),
            this::pipeline,
            MonitorOptions.DEFAULT,
            new DeskWatch(desktop),
            clock,
            this::heard);
    Parts parts = new Parts(home, settings, records, desktop, monitor, library, advisor, user, clock);
    this.screen = Screen.make(parts, quit);
    settings.onChange(this::changed);
  }

  /** Opens the camera and shows the tray, or the first start. */
  void start() {
    settings.warnings().forEach(this::trouble);
    monitor.start();
    SwingUtilities.invokeLater(screen::start);
  }

  /** A second start was tried: comes to the front. */
  void raise() {
    SwingUtilities.invokeLater(screen::raise);
  }

  /** On the analysis thread, since loading the model takes a second. */
  private Pipeline pipeline() throws PoseException {
    Settings now = settings.current();
    PoseOptions model = now.pose();
    if (desktop.power().onBattery().orElse(false) && model.equals(PoseOptions.DEFAULT)) {
      model = model.withModel("light");
    }
    return new Pipeline(
        PoseEstimators.open(model, List.of(Installation.find().models(), home.models())),
        new PoseSmoother(SmoothingOptions.DEFAULT),
        new PostureJudge(now.posture()),
        coach(now),
        Optional.ofNullable(now.baselines().get(now.camera().device())),
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
      observed.observation().baseline().ifPresent(this::keepBaseline);
    }
    screen.accept(event);
  }

  private void keepBaseline(Baseline baseline) {
    Settings now = settings.current();
    String camera = now.camera().device();
    if (!baseline.equals(now.baselines().get(camera))) {
      settings.update(before -> before.withBaseline(camera, baseline));
    }
  }

  private void changed(Settings now) {
    monitor.retune(new PostureJudge(now.posture()), coach(now));
  }

  private void trouble(String sentence) {
    LOG.warn("{}", sentence);
    SwingUtilities.invokeLater(() -> screen.tell(sentence));
  }

  @Override
  public void close() throws HistoryException {
    screen.close();
    monitor.close();
    settings.close();
    records.close();
    desktop.close();
    LOG.info("ended at {}", Instant.now());
  }
}
