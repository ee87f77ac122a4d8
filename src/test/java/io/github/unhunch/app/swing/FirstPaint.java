package io.github.unhunch.app.swing;

import com.google.gson.JsonObject;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.session.GuidedSession;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.routine.RoutineContext;
import io.github.unhunch.ui.routine.RoutineInput;
import io.github.unhunch.ui.routine.RoutineWindow;
import io.github.unhunch.ui.routine.WarmUp;
import io.github.unhunch.ui.theme.Theme;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.Frame;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.JButton;
import javax.swing.UIManager;

/**
 * How long a routine takes from its start to its window, and from the pain question to the first
 * step, painted in full, in milliseconds; on the display that is there. One process measures one
 * first time. After {@code mvn -Pquick -DskipTests package}: {@code java -cp
 * "target/test-classes:target/unhunch.jar" io.github.unhunch.app.swing.FirstPaint}, with {@code
 * --cold} without the warm-up that the app does when idle.
 */
final class FirstPaint {

  private final RoutineLibrary library = RoutineLibrary.builtIn(Locale.ENGLISH);
  private final FigureLibrary figures = FigureLibrary.load();

  private FirstPaint() {}

  /**
   * Measures once and prints one JSON object.
   *
   * @param args {@code --cold} or nothing
   */
  public static void main(String[] args) throws InterruptedException, InvocationTargetException {
    new FirstPaint().measure(List.of(args).contains("--cold"));
  }

  private void measure(boolean cold) throws InterruptedException, InvocationTargetException {
    Font[] font = new Font[1];
    EventQueue.invokeAndWait(
        () -> {
          Theme.DEFAULT.install();
          font[0] = UIManager.getFont("defaultFont");
          // The app's tray and toast have shown a button before any routine starts.
          new JButton("").getPreferredSize();
        });
    long start = System.nanoTime();
    if (!cold) {
      WarmUp.inBackground(figures, font[0]);
      for (Runnable piece : WarmUp.pages(around(), routine())) {
        EventQueue.invokeAndWait(piece);
      }
    }
    JsonObject result = new JsonObject();
    result.addProperty("warm", !cold);
    result.addProperty("warmUpMillis", millis(start));
    painted("startToQuestion", this::open, result);
    painted("questionToFirstStep", FirstPaint::skipQuestion, result);
    System.out.println(result);
    EventQueue.invokeAndWait(() -> List.of(Frame.getFrames()).forEach(Frame::dispose));
  }

  /** Does it on the Swing thread and waits until all that it changed is painted. */
  private static void painted(String what, Runnable work, JsonObject result)
      throws InterruptedException, InvocationTargetException {
    long start = System.nanoTime();
    long[] busy = new long[2];
    EventQueue.invokeAndWait(
        () -> {
          busy[0] = processorNanos();
          work.run();
        });
    // Painting is queued behind the work; the second turn is for what the paint itself queued.
    for (int turn = 0; turn < 2; turn++) {
      EventQueue.invokeAndWait(
          () -> {
            Toolkit.getDefaultToolkit().sync();
            busy[1] = processorNanos();
          });
    }
    result.addProperty(what + "Millis", millis(start));
    // What the Swing thread itself computed: the same on a machine that is busy with other work.
    result.addProperty(what + "ProcessorMillis", Math.round((busy[1] - busy[0]) / 1e6));
  }

  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long millis(long startNanos) {
    return Math.round((System.nanoTime() - startNanos) / 1e6);
  }

  private Routine routine() {
    return library.routinesOf(Routine.Kind.SHORT).get(0);
  }

  private RoutineContext around() {
    return new RoutineContext(Texts.in(Locale.ENGLISH), figures, () -> System.nanoTime() / 1e9);
  }

  /** As the app does it, but for what the safety questions decide. */
  private void open() {
    RoutineWindow[] window = new RoutineWindow[1];
    RoutineInput input =
        new RoutineInput(pain -> play(window[0]), () -> {}, () -> {}, command -> {}, () -> {});
    window[0] = new RoutineWindow(around(), input);
    window[0].pain(false, OptionalInt.empty());
  }

  private void play(RoutineWindow window) {
    GuidedSession session = new GuidedSession(routine(), SessionOptions.DEFAULT);
    window.play(routine());
    window.show(session.view(session.begin(System.nanoTime() / 1e9).state()));
  }

  private static void skipQuestion() {
    for (Frame frame : Frame.getFrames()) {
      lastButton(frame).ifPresent(button -> button.doClick(0));
    }
  }

  /** The question's last button skips it. */
  private static Optional<JButton> lastButton(Container container) {
    Optional<JButton> last = Optional.empty();
    for (Component child : container.getComponents()) {
      if (child instanceof JButton button && button.isShowing()) {
        last = Optional.of(button);
      } else if (child instanceof Container inner) {
        Optional<JButton> before = last;
        last = lastButton(inner).or(() -> before);
      }
    }
    return last;
  }
}
