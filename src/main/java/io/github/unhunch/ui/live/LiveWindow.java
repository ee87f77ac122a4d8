package io.github.unhunch.ui.live;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.MeasureLimits;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Windows;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JFrame;
import javax.swing.WindowConstants;

/** The live view in its window; shown and hidden as often as wanted. On the Swing thread. */
public final class LiveWindow implements AutoCloseable {

  private final Texts texts;
  private final LiveCommands commands;
  private Optional<Open> open = Optional.empty();
  private Consumer<LivePanel> standIn = LivePanel::clear;

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
    standIn.accept(panel);
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

  /** Lets go of the picture; the next one is waited for. */
  public void clear() {
    show(LivePanel::clear);
  }

  /**
   * Says that it is paused, now or once it is opened.
   *
   * @param title why, and until when where that is known
   * @param byUser whether the user can end it
   */
  public void paused(String title, boolean byUser) {
    show(panel -> panel.showPaused(title, byUser));
  }

  /** Says that no camera gives pictures, now or once it is opened. */
  public void noCamera(String advice) {
    show(panel -> panel.showNoCamera(advice));
  }

  private void show(Consumer<LivePanel> instead) {
    standIn = instead;
    open.ifPresent(window -> instead.accept(window.panel()));
  }

  @Override
  public void close() {
    open.ifPresent(window -> window.frame().dispose());
    open = Optional.empty();
  }
}
