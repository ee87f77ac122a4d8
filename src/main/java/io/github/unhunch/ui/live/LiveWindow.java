package io.github.unhunch.ui.live;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.MeasureLimits;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Windows;
import java.util.List;
import java.util.Optional;
import javax.swing.JFrame;
import javax.swing.WindowConstants;

/** The live view in its window; shown and hidden as often as wanted. On the Swing thread. */
public final class LiveWindow implements AutoCloseable {

  private final Texts texts;
  private final LiveCommands commands;
  private Optional<Open> open = Optional.empty();

  /** The window with the view in it. */
  private record Open(JFrame frame, LivePanel panel) {}

  /** Not open yet. */
  public LiveWindow(Texts texts, LiveCommands commands) {
    this.texts = texts;
    this.commands = commands;
  }

  /** Opens it, or brings it to the front. */
  public void open() {
    Open window = open.orElseGet(this::make);
    open = Optional.of(window);
    window.frame().setExtendedState(JFrame.NORMAL);
    window.frame().setVisible(true);
    window.frame().toFront();
  }

  private Open make() {
    LivePanel panel = new LivePanel(texts, commands);
    JFrame frame = Windows.around(texts.get("ui.live.title"), panel, this::close);
    frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    frame.addWindowListener(
        new java.awt.event.WindowAdapter() {
          @Override
          public void windowClosed(java.awt.event.WindowEvent event) {
            open = Optional.empty();
          }
        });
    return new Open(frame, panel);
  }

  /** Whether pictures are wanted just now. */
  public boolean isOpen() {
    return open.isPresent();
  }

  /**
   * Shows the newest frame; nothing happens while it is closed.
   *
   * @param limits where this user's limits lie; empty before there is a baseline
   */
  public void show(
      Optional<Frame> frame, Pose pose, Judgement judgement, List<MeasureLimits> limits) {
    open.ifPresent(window -> window.panel().show(frame, pose, judgement, limits));
  }

  /** Lets go of the picture, as on a pause. */
  public void clear() {
    open.ifPresent(window -> window.panel().clear());
  }

  @Override
  public void close() {
    open.ifPresent(window -> window.frame().dispose());
    open = Optional.empty();
  }
}
