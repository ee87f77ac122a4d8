package io.github.unhunch.app;

import io.github.unhunch.camera.CameraDevice;
import io.github.unhunch.camera.CameraSpec;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.coach.plan.GoToTechniques;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.MeasureLimits;
import io.github.unhunch.posture.PostureOptions;
import io.github.unhunch.settings.FirstStart;
import io.github.unhunch.ui.calibration.CalibrationPanel;
import io.github.unhunch.ui.calibration.CalibrationWindow;
import io.github.unhunch.ui.live.LiveCommands;
import io.github.unhunch.ui.live.LiveWindow;
import io.github.unhunch.ui.report.ReportPanel;
import io.github.unhunch.ui.settings.SettingsPanel;
import io.github.unhunch.ui.start.StartParts;
import io.github.unhunch.ui.start.StartStep;
import io.github.unhunch.ui.start.StartWindow;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Windows;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/** Opens each window once and feeds those that are open. All methods on the Swing thread. */
final class OpenWindows {

  private final Parts parts;
  private final Routines routines;
  private final BooleanSupplier trayShown;
  private final LiveWindow live;
  private final CalibrationWindow calibration;
  private final ReportDoor door;
  private Optional<JFrame> report = Optional.empty();
  private Optional<JFrame> settings = Optional.empty();
  private Optional<Start> start = Optional.empty();

  /** The first start, and the calibration in it once that step is reached. */
  private static final class Start {
    private Optional<StartWindow> window = Optional.empty();
    private Optional<CalibrationPanel> calibration = Optional.empty();
  }

  OpenWindows(Parts parts, Routines routines, Runnable wrong, BooleanSupplier trayShown) {
    this.parts = parts;
    this.routines = routines;
    this.trayShown = trayShown;
    this.door =
        new ReportDoor(
            parts.records(),
            parts.texts(),
            new GoToTechniques(parts.library()),
            words -> SwingUtilities.invokeLater(() -> tell(words)));
    this.live =
        new LiveWindow(parts.texts(), new LiveCommands(this::calibrate, wrong, this::saveTrace));
    this.calibration =
        new CalibrationWindow(parts.texts(), this::calibrated, () -> parts.monitor().guide(false));
  }

  /** Shows the newest observation wherever it is wanted. */
  void show(Observation seen) {
    Optional<Frame> frame = Optional.of(seen.frame());
    live.show(frame, seen.pose(), seen.judgement(), limits(seen));
    calibration.accept(frame, seen.pose());
    start.ifPresent(
        open -> {
          open.window.ifPresent(window -> window.panel().showPicture(frame, seen.pose()));
          open.calibration.ifPresent(panel -> panel.accept(frame, seen.pose()));
        });
  }

  private List<MeasureLimits> limits(Observation seen) {
    PostureOptions options = parts.settings().current().posture();
    return seen.baseline().map(usual -> MeasureLimits.of(usual, options)).orElse(List.of());
  }

  /** Lets go of pictures, as on a pause. */
  void clear() {
    live.clear();
  }

  /** No pictures come. */
  void noCamera(String advice) {
    start
        .flatMap(open -> open.window)
        .ifPresent(window -> window.panel().showMissingCamera(advice));
  }

  void live() {
    live.open();
  }

  void calibrate() {
    parts.monitor().guide(true);
    calibration.open();
  }

  private void calibrated(Baseline baseline) {
    Place.keep(parts.settings(), baseline, parts.clock().instant());
    parts.monitor().rebase(baseline);
  }

  void today() {
    report =
        Optional.of(
            opened(
                report,
                "app.report.title",
                () -> new ReportPanel(parts.texts(), door, LocalDate.now(ZoneId.systemDefault()))));
  }

  void settings() {
    settings =
        Optional.of(
            opened(
                settings,
                "app.settings.title",
                () ->
                    new SettingsPanel(
                        parts.texts(),
                        parts.settings(),
                        Cameras.list().stream().map(CameraDevice::id).toList(),
                        new StoredDoor(parts, door).actions())));
  }

  private JFrame opened(
      Optional<JFrame> before, String title, java.util.function.Supplier<JComponent> content) {
    JFrame frame =
        before
            .filter(JFrame::isDisplayable)
            .orElseGet(
                () -> {
                  JFrame[] made = new JFrame[1];
                  made[0] =
                      Windows.around(
                          parts.texts().get(title), content.get(), () -> made[0].dispose());
                  made[0].setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
                  made[0].setSize(new Dimension(Space.scaled(820), Space.scaled(760)));
                  Windows.place(made[0]);
                  return made[0];
                });
    frame.setVisible(true);
    frame.toFront();
    return frame;
  }

  /** Opens the first start where it was left, or brings it to the front. */
  void firstStart() {
    if (start.isPresent()) {
      start.get().window.ifPresent(StartWindow::toFront);
      return;
    }
    Start opening = new Start();
    start = Optional.of(opening);
    int step = parts.settings().current().start().step();
    StartStep at = StartStep.values()[Math.min(step, StartStep.values().length - 1)];
    parts.monitor().guide(true);
    opening.window = Optional.of(new StartWindow(parts.texts(), startParts(opening), at));
  }

  private StartParts startParts(Start opening) {
    return new StartParts(
        () ->
            Cameras.list().stream()
                .map(device -> new StartParts.Camera(device.id(), device.name()))
                .toList(),
        this::chooseCamera,
        parts.monitor()::tryCameraAgain,
        this::safetyStep,
        () -> {
          CalibrationPanel panel = new CalibrationPanel(parts.texts(), this::calibrated);
          opening.calibration = Optional.of(panel);
          return panel;
        },
        trayShown,
        step -> startAt(new FirstStart(step.ordinal(), false)),
        () -> {
          startAt(new FirstStart(0, true));
          closeStart();
        },
        this::closeStart);
  }

  private void startAt(FirstStart progress) {
    parts.settings().update(now -> now.withStart(progress));
  }

  private void chooseCamera(String id) {
    CameraSpec now = parts.settings().current().camera();
    if (!now.device().equals(id)) {
      CameraSpec chosen = new CameraSpec(id, now.width(), now.height(), now.framesPerSecond());
      parts.settings().update(settings -> settings.withCamera(chosen));
      parts.monitor().reopenCamera();
    }
  }

  private JComponent safetyStep() {
    JPanel panel = new JPanel(new BorderLayout(0, Space.scaled(16)));
    JLabel answered = new JLabel(" ");
    JButton ask = new JButton(parts.texts().get("app.start.ask"));
    ask.addActionListener(
        event ->
            routines.askFirst(
                () -> {
                  answered.setText(parts.texts().get("app.start.safety.done"));
                  // On to the next step, not to the same questions again.
                  panel.getRootPane().getDefaultButton().requestFocusInWindow();
                }));
    panel.add(answered, BorderLayout.NORTH);
    JPanel row = new JPanel(new java.awt.FlowLayout(java.awt.FlowLayout.LEADING, 0, 0));
    row.add(ask);
    panel.add(row, BorderLayout.CENTER);
    return panel;
  }

  private void closeStart() {
    start.flatMap(open -> open.window).ifPresent(StartWindow::close);
    start = Optional.empty();
    parts.monitor().guide(false);
  }

  private void saveTrace() {
    String time = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss"));
    Path file = parts.home().reports().resolve("trace-" + time + ".jsonl");
    try {
      Files.createDirectories(parts.home().reports());
      int poses = parts.recent().save(file);
      tell(parts.texts().get("app.trace.saved", poses, file));
    } catch (IOException e) {
      tell(parts.texts().get("app.trace.failed", file, String.valueOf(e.getMessage())));
    }
  }

  private void tell(String words) {
    JOptionPane.showMessageDialog(null, words, "Unhunch", JOptionPane.INFORMATION_MESSAGE);
  }

  void close() {
    closeStart();
    live.close();
    calibration.close();
    for (Optional<JFrame> open : List.of(report, settings)) {
      open.ifPresent(JFrame::dispose);
    }
  }
}
