package io.github.unhunch.app.swing;

import io.github.unhunch.app.AppContext;
import io.github.unhunch.app.Controls;
import io.github.unhunch.app.Platform;
import io.github.unhunch.app.Views;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.CameraSpec;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.desktop.DesktopSensors;
import io.github.unhunch.desktop.Shortcuts;
import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.platform.Desktop;
import io.github.unhunch.desktop.platform.Trays;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.Worker;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.Installation;
import io.github.unhunch.ui.tray.TrayPopup;
import java.awt.DisplayMode;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine that the program runs on. */
final class DesktopPlatform implements Platform {

  private static final Logger LOG = LoggerFactory.getLogger(DesktopPlatform.class);

  private final Home home;
  private final Optional<Path> recording;
  private final Desktop desktop;
  private final Tray tray;
  private final SystemClockwork clockwork = new SystemClockwork(this::failed);
  private final ScreenWorker screen = new ScreenWorker(this::failed);
  private volatile Runnable saving = () -> {};
  private volatile BiConsumer<String, Throwable> listener =
      (worker, failure) -> LOG.error("{} failed", worker, failure);

  private DesktopPlatform(Home home, Optional<Path> recording, Desktop desktop, Tray tray) {
    this.home = home;
    this.recording = recording;
    this.desktop = desktop;
    this.tray = tray;
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> failed(thread.getName(), failure));
  }

  /**
   * Connects to the desktop; may take some seconds.
   *
   * @param recording plays in place of every camera, when given
   */
  static DesktopPlatform open(Home home, Optional<Path> recording) {
    Desktop.nameWindows("Unhunch");
    return new DesktopPlatform(
        home,
        recording,
        Desktop.open("Unhunch"),
        Trays.open("unhunch", "Unhunch", new TrayPopup()));
  }

  /** Writes the entry for the start at login anew where an update has moved the program. */
  void refreshAutostart() {
    clockwork.worker("unhunch-autostart").execute(() -> LoginStart.refresh(home));
  }

  private void failed(String worker, Throwable failure) {
    listener.accept(worker, failure);
  }

  @Override
  public Clockwork clockwork() {
    return clockwork;
  }

  @Override
  public Worker screen() {
    return screen;
  }

  @Override
  public void onFailure(BiConsumer<String, Throwable> failed) {
    listener = failed;
  }

  @Override
  public void onScreenLost(Runnable save) {
    saving = save;
  }

  @Override
  public CameraSource openCamera(CameraSpec spec) throws CameraException {
    return recording.isPresent() ? Cameras.openAsCamera(recording.get()) : Cameras.open(spec);
  }

  @Override
  public PoseEstimator openModel(PoseOptions options, Consumer<PoseException> trouble)
      throws PoseException {
    return PoseEstimators.openSurely(
        options, List.of(Installation.find().models(), home.models()), trouble);
  }

  @Override
  public DesktopSensors sensors() {
    return desktop.sensors();
  }

  @Override
  public String displays() {
    return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices())
        .map(GraphicsDevice::getDisplayMode)
        .map(DesktopPlatform::size)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String size(DisplayMode mode) {
    return mode.getWidth() + "x" + mode.getHeight();
  }

  @Override
  public void autostart(boolean wanted) throws IOException {
    LoginStart.set(wanted, home);
  }

  @Override
  public Shortcuts shortcuts() {
    return desktop.shortcuts();
  }

  @Override
  public Views views(AppContext context, Controls controls) {
    Views views = new SwingViews(context, controls, desktop, tray, recording).views();
    Desktop.onDisplayLost(saving);
    return views;
  }

  /** Lets go of everything where no program came about that would. */
  void closeUnused() {
    tray.close();
    close();
  }

  @Override
  public void close() {
    desktop.close();
  }
}
