package io.github.unhunch.app;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.CameraSpec;
import io.github.unhunch.desktop.DesktopSensors;
import io.github.unhunch.desktop.Shortcuts;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.Worker;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Everything around the program that is not the program: the machine it runs on, or a script. */
public interface Platform extends AutoCloseable {

  /** Clocks and threads. */
  Clockwork clockwork();

  /** Where everything that is shown is made and changed. */
  Worker screen();

  /**
   * Who hears that a worker had to be saved from a failure.
   *
   * @param failed gets the worker's name and what was thrown
   */
  void onFailure(BiConsumer<String, Throwable> failed);

  /**
   * What must still be done when the screen is lost for good, as when a display's server ends; must
   * not wait for the screen's worker.
   */
  void onScreenLost(Runnable save);

  /**
   * Opens a camera, on the capture thread.
   *
   * @throws CameraException when it cannot be opened, with advice
   */
  CameraSource openCamera(CameraSpec spec) throws CameraException;

  /**
   * Opens a model, on the analysis thread; where it cannot be used, another one goes on.
   *
   * @param trouble hears of each model that was given up
   * @throws PoseException when none can be used, with advice
   */
  PoseEstimator openModel(PoseOptions options, Consumer<PoseException> trouble)
      throws PoseException;

  /** What goes on at the desk. */
  DesktopSensors sensors();

  /** A name for the set of displays. */
  String displays();

  /**
   * Starts the program with the desktop, or no longer.
   *
   * @throws IOException when that cannot be changed
   */
  void autostart(boolean wanted) throws IOException;

  /** Keys that work whatever window has the focus. */
  Shortcuts shortcuts();

  /** Makes all that is seen and heard; on the screen's worker. */
  Views views(AppContext context, Controls controls);

  @Override
  void close();
}
