package io.github.unhunch.ui.prompt;

import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.Figure;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Theme;
import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.MouseInfo;
import java.awt.PointerInfo;
import java.awt.Rectangle;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javax.swing.JWindow;
import javax.swing.Timer;

/**
 * The toast: stands in the corner of the monitor in use, never takes the focus, waits while the
 * pointer is over it and fades after 20 seconds. All methods on the Swing thread.
 */
public final class PromptToast {

  /** While it stands only the pointer is watched for. */
  private static final int STANDING_MILLIS = 250;

  private static final int FADING_MILLIS = 40;

  private final DoubleSupplier clock;
  private Optional<Showing> showing = Optional.empty();

  /** One toast on the screen. */
  private static final class Showing {
    final JWindow window;
    final Consumer<PromptAnswer> answer;
    final Timer timer;
    ToastClock stay = ToastClock.FRESH;
    double opacity = 1;
    double last;

    Showing(JWindow window, Consumer<PromptAnswer> answer, Timer timer, double now) {
      this.window = window;
      this.answer = answer;
      this.timer = timer;
      this.last = now;
    }
  }

  /**
   * With a clock.
   *
   * @param clock seconds that only go forward
   */
  public PromptToast(DoubleSupplier clock) {
    this.clock = clock;
  }

  /**
   * Shows a toast in place of the one that may be there.
   *
   * @param texts the language
   * @param words what it says
   * @param figure the cue's figure
   * @param brief begins half a minute instead; empty where no routine is offered
   * @param answer gets the one answer, {@link PromptAnswer#IGNORED} when it fades
   */
  public void show(
      Texts texts,
      ToastWords words,
      Figure figure,
      Optional<Runnable> brief,
      Consumer<PromptAnswer> answer) {
    withdraw();
    GraphicsConfiguration monitor = Corner.monitorInUse();
    JWindow window = new JWindow(monitor);
    window.setFocusableWindowState(false);
    window.setAutoRequestFocus(false);
    window.setAlwaysOnTop(true);
    window.setType(java.awt.Window.Type.POPUP);
    ToastPanel panel = new ToastPanel(texts, words, figure, clock, brief, this::close);
    window.setContentPane(panel);
    window.setSize(sizeOf(panel));
    window.setLocation(Corner.on(monitor, window.getSize()));
    Timer timer = new Timer(STANDING_MILLIS, tick -> tick());
    showing = Optional.of(new Showing(window, answer, timer, clock.getAsDouble()));
    window.setVisible(true);
    timer.start();
  }

  /** About 360 x 140, more where large text needs it. */
  static Dimension sizeOf(ToastPanel panel) {
    int width = Math.max(Space.scaled(360), panel.getMinimumSize().width);
    // Once the width is known, the wrapped words tell how tall they are.
    panel.setSize(width, Space.scaled(140));
    panel.validate();
    panel.doLayout();
    return new Dimension(width, Math.max(Space.scaled(140), panel.getPreferredSize().height));
  }

  /** Takes the toast away without an answer, when the reason for it is gone. */
  public void withdraw() {
    showing.ifPresent(
        now -> {
          now.timer.stop();
          now.window.dispose();
        });
    showing = Optional.empty();
  }

  private void close(PromptAnswer answer) {
    Optional<Showing> closing = showing;
    withdraw();
    closing.ifPresent(now -> now.answer.accept(answer));
  }

  private void tick() {
    showing.ifPresent(
        now -> {
          double time = clock.getAsDouble();
          now.stay = now.stay.after(time - now.last, pointerOver(now.window));
          now.last = time;
          if (now.stay.gone(Theme.motionIsReduced())) {
            close(PromptAnswer.IGNORED);
          } else {
            fade(now);
          }
        });
  }

  private static boolean pointerOver(JWindow window) {
    return Optional.ofNullable(MouseInfo.getPointerInfo())
        .filter(pointer -> window.isShowing())
        .map(PointerInfo::getLocation)
        .filter(new Rectangle(window.getLocationOnScreen(), window.getSize())::contains)
        .isPresent();
  }

  /** Setting the opacity paints the window anew, so only when it changes. */
  private static void fade(Showing now) {
    double opacity = now.stay.opacity();
    now.timer.setDelay(now.stay.left() > 0 ? STANDING_MILLIS : FADING_MILLIS);
    if (opacity != now.opacity) {
      now.opacity = opacity;
      GraphicsDevice device = now.window.getGraphicsConfiguration().getDevice();
      if (device.isWindowTranslucencySupported(GraphicsDevice.WindowTranslucency.TRANSLUCENT)) {
        now.window.setOpacity((float) Math.max(0.02, opacity));
      }
    }
  }
}
