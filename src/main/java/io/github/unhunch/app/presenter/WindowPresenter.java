package io.github.unhunch.app.presenter;

import io.github.unhunch.camera.CameraSpec;
import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.GuideReason;
import io.github.unhunch.monitor.Monitor;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.MeasureLimits;
import io.github.unhunch.posture.PostureOptions;
import io.github.unhunch.posture.RecentPoses;
import io.github.unhunch.settings.FirstStart;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.SettingsStore;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.routine.Choice;
import io.github.unhunch.ui.tray.TrayStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the windows beside the routine do: live view, report, settings, calibration, first start.
 */
public final class WindowPresenter {

  private final Supplier<Texts> texts;
  private final Home home;
  private final SettingsStore settings;
  private final Monitor monitor;
  private final RecentPoses recent;
  private final Clockwork clockwork;
  private final WindowView view;
  private final Notices notices;
  private final Consumer<Baseline> keepBaseline;
  private boolean starting;

  /**
   * Opens nothing yet.
   *
   * @param keepBaseline keeps a baseline that was taken on purpose
   */
  public WindowPresenter(
      Supplier<Texts> texts,
      Home home,
      SettingsStore settings,
      Monitor monitor,
      RecentPoses recent,
      Clockwork clockwork,
      WindowView view,
      Notices notices,
      Consumer<Baseline> keepBaseline) {
    this.texts = texts;
    this.home = home;
    this.settings = settings;
    this.monitor = monitor;
    this.recent = recent;
    this.clockwork = clockwork;
    this.view = view;
    this.notices = notices;
    this.keepBaseline = keepBaseline;
  }

  /** Opens the live view. */
  public void live() {
    view.live();
  }

  /** Opens the routines to choose from. */
  public void choose(List<Choice> choices, Optional<String> last) {
    monitor.guide(GuideReason.CHOICE, true);
    view.choose(choices, last);
  }

  /** The routines to choose from have gone. */
  public void choiceClosed() {
    monitor.guide(GuideReason.CHOICE, false);
  }

  /** The user is at the settings, or no longer. */
  public void atSettings(boolean on) {
    monitor.guide(GuideReason.SETTINGS, on);
  }

  /** A question that has to be answered before anything else came, or went. */
  public void questionOpen(boolean open) {
    monitor.guide(GuideReason.QUESTION, open);
  }

  /** The safety questions or a card came, or went. */
  public void safetyOpen(boolean open) {
    monitor.guide(GuideReason.SAFETY, open);
    view.safety(open);
  }

  /** A routine was marked as a favourite, or no longer. */
  public void favourite(String routine, boolean marked) {
    settings.update(now -> now.withFavourite(routine, marked));
  }

  /** Opens the report of today. */
  public void report() {
    view.report();
  }

  /** Opens the settings. */
  public void settings() {
    view.settings();
  }

  /** Opens the calibration. */
  public void calibrate() {
    monitor.guide(GuideReason.CALIBRATION, true);
    view.calibration();
  }

  /** The calibration's window has gone. */
  public void calibrationClosed() {
    monitor.guide(GuideReason.CALIBRATION, false);
  }

  /** A baseline was taken on purpose. */
  public void calibrated(Baseline baseline) {
    keepBaseline.accept(baseline);
    monitor.rebase(baseline);
  }

  /** Whether the first start is still to be finished. */
  public boolean setUpIsOpen() {
    return !settings.current().start().finished();
  }

  /** Opens the first start where it was left, or brings it to the front. */
  public void firstStart() {
    if (!starting) {
      starting = true;
      monitor.guide(GuideReason.FIRST_START, true);
    }
    view.firstStart(settings.current().start().step());
  }

  /** The first start is at this step now. */
  public void reached(int step) {
    monitor.guide(GuideReason.FIRST_START, true);
    keep(new FirstStart(step, false));
  }

  /** The first start is done. */
  public void finished() {
    keep(new FirstStart(0, true));
    later();
  }

  /** The user wants to finish the first start later; the menu leads back to it. */
  public void later() {
    view.closeFirstStart();
    if (starting) {
      starting = false;
      monitor.guide(GuideReason.FIRST_START, false);
    }
  }

  private void keep(FirstStart progress) {
    settings.update(now -> now.withStart(progress));
  }

  /** A camera was chosen; it is opened by the change of the settings. */
  public void chooseCamera(String id) {
    settings.update(
        now -> {
          CameraSpec spec = now.camera();
          return now.withCamera(
              new CameraSpec(id, spec.width(), spec.height(), spec.framesPerSecond()));
        });
  }

  /** Looks for a camera again at once. */
  public void tryCameraAgain() {
    monitor.tryCameraAgain();
  }

  /** Saves the points of the last ten minutes, for a bug report. */
  public void saveTrace() {
    LocalDateTime now = LocalDateTime.ofInstant(clockwork.instant(), clockwork.zone());
    String time = now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss"));
    Path file = home.reports().resolve("trace-" + time + ".jsonl");
    try {
      PrivateFiles.makeFolder(home.reports());
      PrivateFiles.makeFile(file);
      int poses = recent.save(file);
      tell(texts.get().get("app.trace.saved", poses, file));
    } catch (IOException e) {
      tell(texts.get().get("app.trace.failed", file, PrivateFiles.reason(e).in(texts.get())));
    }
  }

  /** Tells the outcome of something that the user asked for. */
  public void tell(String words) {
    notices.answer("Unhunch", words);
  }

  /** Whether what is open shows each picture. May be asked from any thread. */
  public boolean watched() {
    return view.watched();
  }

  /** Shows the newest observation wherever it is wanted. */
  public void show(Observation seen) {
    view.show(seen, () -> limits(seen));
  }

  private List<MeasureLimits> limits(Observation seen) {
    PostureOptions options = settings.current().posture();
    return seen.baseline().map(usual -> MeasureLimits.of(usual, options)).orElse(List.of());
  }

  /** Monitoring was paused or resumed: pictures are let go of. */
  public void paused(Pauses pauses) {
    view.rest(TrayStatus.Rest.of(pauses, clockwork.instant().atZone(clockwork.zone())));
  }

  /** No pictures come, and why. */
  public void noCamera(String advice) {
    view.noCamera(advice);
  }

  /** Takes every window away. */
  public void close() {
    later();
    view.close();
  }
}
