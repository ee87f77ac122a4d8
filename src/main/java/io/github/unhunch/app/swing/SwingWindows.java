package io.github.unhunch.app.swing;

import io.github.unhunch.app.AppContext;
import io.github.unhunch.app.Controls;
import io.github.unhunch.app.presenter.WindowView;
import io.github.unhunch.camera.CameraDevice;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.coach.content.BestPractice;
import io.github.unhunch.coach.content.Precaution;
import io.github.unhunch.coach.plan.GoToTechniques;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.posture.MeasureLimits;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.calibration.CalibrationWindow;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.live.LiveCommands;
import io.github.unhunch.ui.live.LiveWindow;
import io.github.unhunch.ui.report.ReportPanel;
import io.github.unhunch.ui.routine.Choice;
import io.github.unhunch.ui.routine.ChooserPanel;
import io.github.unhunch.ui.settings.SettingsPanel;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Windows;
import io.github.unhunch.ui.tray.TrayStatus;
import io.github.unhunch.ui.tray.TrayWords;
import java.awt.Dimension;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/** The windows beside the routine. All methods on the Swing thread. */
final class SwingWindows implements WindowView {

  private final AppContext context;
  private final Controls controls;
  private final FigureLibrary figures;
  private final Optional<String> recording;
  private final SafetyPanels safety;
  private final SwingFirstStart start;
  private volatile LiveWindow live;
  private volatile CalibrationWindow calibration;
  private Optional<JFrame> chooser = Optional.empty();
  private Optional<JFrame> report = Optional.empty();
  private Optional<JFrame> settings = Optional.empty();

  /**
   * Nothing is open yet.
   *
   * @param trayShown whether this desktop shows the tray icon
   * @param recording the name of what plays in place of every camera, if something does
   */
  SwingWindows(
      AppContext context,
      Controls controls,
      FigureLibrary figures,
      BooleanSupplier trayShown,
      Optional<String> recording) {
    this.context = context;
    this.controls = controls;
    this.figures = figures;
    this.recording = recording;
    this.safety = new SafetyPanels(context, controls);
    this.start = new SwingFirstStart(context, controls, safety, trayShown, recording);
    this.live = liveWindow();
    this.calibration = calibrationWindow();
  }

  private Texts texts() {
    return context.language().get().texts();
  }

  private LiveWindow liveWindow() {
    return new LiveWindow(
        texts(),
        new LiveCommands(
            () -> controls.windows().calibrate(),
            controls::wrong,
            () -> controls.windows().saveTrace(),
            controls::resume,
            () -> controls.windows().tryCameraAgain()));
  }

  private CalibrationWindow calibrationWindow() {
    return new CalibrationWindow(
        texts(),
        baseline -> controls.windows().calibrated(baseline),
        () -> controls.windows().calibrationClosed());
  }

  @Override
  public void live() {
    live.open();
  }

  @Override
  public void calibration() {
    calibration.open();
  }

  @Override
  public void choose(List<Choice> choices, Optional<String> last) {
    chooser.ifPresent(JFrame::dispose);
    ChooserPanel panel =
        new ChooserPanel(
            texts(),
            figures,
            choices,
            last,
            context.language().get().library().precautions().stream()
                .map(Precaution::text)
                .toList(),
            context.language().get().library().bestPractices().stream()
                .map(BestPractice::text)
                .toList(),
            context.poseTime(),
            id -> {
              chooser.ifPresent(JFrame::dispose);
              controls.begin(id);
            },
            (id, marked) -> controls.windows().favourite(id, marked));
    JFrame frame = opened(Optional.empty(), "uiroutine.choose.title", () -> panel);
    chooser = Optional.of(frame);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            if (chooser.filter(frame::equals).isPresent()) {
              controls.windows().choiceClosed();
            }
          }
        });
  }

  @Override
  public void report() {
    // Who asks for today gets today, whatever was looked at before.
    reportPanel().ifPresent(panel -> panel.open(LocalDate.now(context.clockwork().zone())));
    report =
        Optional.of(
            opened(
                report,
                "app.report.title",
                () ->
                    new ReportPanel(
                        texts(),
                        reports(),
                        () ->
                            LocalDate.ofInstant(
                                context.clockwork().instant(), context.clockwork().zone()))));
  }

  private Optional<ReportPanel> reportPanel() {
    return report
        .filter(JFrame::isDisplayable)
        .map(JFrame::getContentPane)
        .filter(ReportPanel.class::isInstance)
        .map(ReportPanel.class::cast);
  }

  @Override
  public void settings() {
    Optional<String> section = settingsPanel().map(SettingsPanel::section);
    settings =
        Optional.of(
            opened(
                settings,
                "app.settings.title",
                () ->
                    new SettingsPanel(
                        texts(),
                        context.settings(),
                        Cameras.list().stream().map(CameraDevice::id).toList(),
                        recording,
                        new StoredDataController(context, reports()).actions(),
                        safety.make())));
    if (settings.get().getWindowListeners().length == 0) {
      settings.get().addWindowListener(new WindowUse(controls.windows()::atSettings));
    }
    section.ifPresent(name -> settingsPanel().ifPresent(panel -> panel.show(name)));
  }

  /** What the settings window shows or last showed. */
  private Optional<SettingsPanel> settingsPanel() {
    return settings
        .map(JFrame::getContentPane)
        .filter(SettingsPanel.class::isInstance)
        .map(SettingsPanel.class::cast);
  }

  private ReportController reports() {
    return new ReportController(
        context.records(),
        texts(),
        new GoToTechniques(context.language().get().library()),
        words -> SwingUtilities.invokeLater(() -> controls.windows().tell(words)));
  }

  private JFrame opened(Optional<JFrame> before, String title, Supplier<JComponent> content) {
    JFrame frame = before.filter(JFrame::isDisplayable).orElseGet(() -> made(title, content.get()));
    frame.setVisible(true);
    frame.toFront();
    return frame;
  }

  private JFrame made(String title, JComponent content) {
    JFrame[] holder = new JFrame[1];
    JFrame frame = Windows.around(texts().get(title), content, () -> holder[0].dispose());
    holder[0] = frame;
    frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    frame.setSize(new Dimension(Space.scaled(820), Space.scaled(760)));
    Windows.place(frame);
    return frame;
  }

  @Override
  public void firstStart(int step) {
    start.open(step);
  }

  @Override
  public void safety(boolean open) {
    safety.asking(open);
  }

  @Override
  public void closeFirstStart() {
    start.close();
  }

  @Override
  public boolean watched() {
    return start.isOpen() || live.isOpen() || calibration.isOpen();
  }

  @Override
  public void show(Observation seen, Supplier<List<MeasureLimits>> limits) {
    Optional<Frame> frame = Optional.of(seen.frame());
    if (live.isOpen()) {
      live.show(frame, seen.pose(), seen.judgement(), limits.get());
    }
    calibration.accept(frame, seen.pose());
    start.show(frame, seen.pose());
  }

  @Override
  public void rest(Optional<TrayStatus.Rest> rest) {
    rest.ifPresentOrElse(
        why -> live.paused(new TrayWords(texts()).rest(why), why.byUser()), live::clear);
  }

  @Override
  public void noCamera(String advice) {
    live.noCamera(advice);
    start.noCamera(advice);
  }

  /** What is open is made anew; a calibration under way is not disturbed. */
  void refresh() {
    boolean watching = live.isOpen();
    live.close();
    live = liveWindow();
    if (watching) {
      live.open();
    }
    if (!calibration.isOpen()) {
      calibration = calibrationWindow();
    }
    reopen(chooser, controls::choose);
    reopen(report, this::report);
    reopen(settings, this::settings);
    if (start.isOpen()) {
      closeFirstStart();
      controls.windows().firstStart();
    }
  }

  private static void reopen(Optional<JFrame> window, Runnable open) {
    if (window.filter(JFrame::isDisplayable).isPresent()) {
      window.get().dispose();
      open.run();
    }
  }

  @Override
  public void close() {
    closeFirstStart();
    live.close();
    calibration.close();
    for (Optional<JFrame> open : List.of(chooser, report, settings)) {
      open.ifPresent(JFrame::dispose);
    }
  }
}
