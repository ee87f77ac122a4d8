package io.github.unhunch.app.swing;

import io.github.unhunch.app.AppContext;
import io.github.unhunch.app.Controls;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.calibration.CalibrationPanel;
import io.github.unhunch.ui.start.StartParts;
import io.github.unhunch.ui.start.StartStep;
import io.github.unhunch.ui.start.StartWindow;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The window of the first start. All methods but {@link #isOpen} on the Swing thread. */
final class SwingFirstStart {

  private final AppContext context;
  private final Controls controls;
  private final SafetyPanels safety;
  private final BooleanSupplier trayShown;
  private final Optional<String> recording;
  private volatile Optional<StartWindow> window = Optional.empty();
  private Optional<CalibrationPanel> calibration = Optional.empty();

  SwingFirstStart(
      AppContext context,
      Controls controls,
      SafetyPanels safety,
      BooleanSupplier trayShown,
      Optional<String> recording) {
    this.context = context;
    this.controls = controls;
    this.safety = safety;
    this.trayShown = trayShown;
    this.recording = recording;
  }

  /** Opens it at this step, from 0, or brings it to the front. */
  void open(int step) {
    if (window.isPresent()) {
      window.get().toFront();
      return;
    }
    StartStep at = StartStep.values()[Math.min(step, StartStep.values().length - 1)];
    window = Optional.of(new StartWindow(texts(), parts(), at));
  }

  private Texts texts() {
    return context.language().get().texts();
  }

  private StartParts parts() {
    return new StartParts(
        this::cameras,
        id -> {
          if (recording.isEmpty()) {
            controls.windows().chooseCamera(id);
          }
        },
        () -> controls.windows().tryCameraAgain(),
        safety::make,
        () -> {
          CalibrationPanel panel =
              new CalibrationPanel(texts(), baseline -> controls.windows().calibrated(baseline));
          calibration = Optional.of(panel);
          return panel;
        },
        trayShown,
        () -> context.settings().current().autostart(),
        on -> context.settings().update(now -> now.withAutostart(on)),
        step -> controls.windows().reached(step.ordinal()),
        () -> controls.windows().finished(),
        () -> controls.windows().later());
  }

  /** Those there are; or what plays in place of them all, which leaves nothing to choose. */
  private List<StartParts.Camera> cameras() {
    return recording
        .map(name -> List.of(new StartParts.Camera(name, name)))
        .orElseGet(
            () ->
                Cameras.list().stream()
                    .map(device -> new StartParts.Camera(device.id(), device.name()))
                    .toList());
  }

  /** Whether it is open. May be asked from any thread. */
  boolean isOpen() {
    return window.isPresent();
  }

  /** Shows the newest picture where a step has room for it. */
  void show(Optional<Frame> frame, Pose pose) {
    window.ifPresent(open -> open.panel().showPicture(frame, pose));
    calibration.ifPresent(panel -> panel.accept(frame, pose));
  }

  /** Says that no pictures come, and why. */
  void noCamera(String advice) {
    window.ifPresent(open -> open.panel().showMissingCamera(advice));
  }

  /** Takes it away. */
  void close() {
    window.ifPresent(StartWindow::close);
    window = Optional.empty();
    calibration = Optional.empty();
  }
}
