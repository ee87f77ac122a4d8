package io.github.unhunch.ui.calibration;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Windows;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JFrame;
import javax.swing.WindowConstants;

/** The calibration in a window of its own. On the Swing thread. */
public final class CalibrationWindow implements AutoCloseable {

  private final Texts texts;
  private final Consumer<Baseline> calibrated;
  private final Runnable closed;
  private Optional<Open> open = Optional.empty();

  /** The window with the panel in it. */
  private record Open(JFrame frame, CalibrationPanel panel) {}

  /**
   * Not open yet.
   *
   * @param calibrated takes the baseline when it has worked
   * @param closed told whenever the window has gone
   */
  public CalibrationWindow(Texts texts, Consumer<Baseline> calibrated, Runnable closed) {
    this.texts = texts;
    this.calibrated = calibrated;
    this.closed = closed;
  }

  /** Opens it, or brings it to the front. */
  public void open() {
    Open window = open.orElseGet(this::make);
    open = Optional.of(window);
    window.frame().setVisible(true);
    window.frame().toFront();
  }

  private Open make() {
    CalibrationPanel panel = new CalibrationPanel(texts, calibrated, this::close);
    JFrame frame = Windows.around(texts.get("ui.calibration.title"), panel, this::close);
    frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    frame.addWindowListener(
        new java.awt.event.WindowAdapter() {
          @Override
          public void windowClosed(java.awt.event.WindowEvent event) {
            open = Optional.empty();
            closed.run();
          }
        });
    return new Open(frame, panel);
  }

  /** Whether poses are wanted just now. */
  public boolean isOpen() {
    return open.isPresent();
  }

  /** Takes the newest pose; nothing happens while it is closed. */
  public void accept(Optional<Frame> frame, Pose pose) {
    open.ifPresent(window -> window.panel().accept(frame, pose));
  }

  @Override
  public void close() {
    open.ifPresent(window -> window.frame().dispose());
  }
}
