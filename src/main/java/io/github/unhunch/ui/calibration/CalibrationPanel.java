package io.github.unhunch.ui.calibration;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.CalibrationSession;
import io.github.unhunch.posture.CalibrationSession.Phase;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.PosePicture;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.ScrolledPanel;
import io.github.unhunch.ui.theme.Type;
import java.awt.Rectangle;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;

/**
 * Guides through a calibration and hands over its baseline. Feed it every pose; it looks at them
 * only while a calibration runs. On the Swing thread.
 */
public final class CalibrationPanel extends Page {

  private static final long serialVersionUID = 1L;

  private final transient Texts texts;
  private final transient Consumer<Baseline> calibrated;
  private final PosePicture picture;
  private final Prose step = Type.SMALL.on(Prose.of(""));
  private final Prose title = Prose.of("");
  private final Prose text = Prose.of("");
  private final CountdownRing ring = new CountdownRing();
  private final Prose advice = Prose.of(" ");
  private final JProgressBar quality = new JProgressBar(0, 100);
  private final Prose qualityWords = Type.SMALL.on(Prose.of(""));
  private final JButton go = new JButton();
  private final JButton done = new JButton();
  private final Prose keys;
  private final transient Optional<Runnable> close;
  private transient Optional<CalibrationSession> session = Optional.empty();

  /**
   * A calibration that has not begun, as a step of something larger that has a headline and a way
   * on of its own.
   *
   * @param calibrated takes the baseline when it has worked
   */
  public CalibrationPanel(Texts texts, Consumer<Baseline> calibrated) {
    this(texts, calibrated, Optional.empty());
  }

  /**
   * A calibration that has not begun, in a window of its own.
   *
   * @param calibrated takes the baseline when it has worked
   * @param done closes the window
   */
  public CalibrationPanel(Texts texts, Consumer<Baseline> calibrated, Runnable done) {
    this(texts, calibrated, Optional.of(done));
  }

  private CalibrationPanel(Texts texts, Consumer<Baseline> calibrated, Optional<Runnable> close) {
    super(
        new MigLayout(
            "gap 24 8, fill, hidemode 3, insets " + (close.isPresent() ? "24" : "0"),
            "[grow 55,fill][grow 45,fill]",
            "[grow,fill][]"));
    this.texts = texts;
    this.calibrated = calibrated;
    this.close = close;
    this.picture = new PosePicture(texts.get("ui.live.picture"));
    this.keys = Type.SMALL.on(Prose.quiet(texts.get("ui.calibration.keys")));
    (close.isPresent() ? Type.HEADLINE : Type.HEADING).on(title);
    step.setVisible(close.isPresent());
    add(picture, "grow, wmin 120");
    add(column(), "grow, wmin 280, wrap");
    add(keys, "span, growx, wmin 0");
    go.addActionListener(event -> begin());
    done.setText(texts.get("ui.calibration.close"));
    done.addActionListener(event -> close.ifPresent(Runnable::run));
    quality.getAccessibleContext().setAccessibleName(texts.get("ui.calibration.clear"));
    refresh(0);
  }

  private JPanel column() {
    JPanel column =
        new JPanel(new MigLayout("insets 0, gap 8 8, fill", "[grow,fill]", "[grow,fill][]"));
    column.add(side().pane(), "grow, wmin 0, hmin 0, wrap");
    JPanel row = new JPanel(new MigLayout("insets 0, gap 8 8, hidemode 3, alignx center"));
    row.add(go);
    row.add(done);
    column.add(row, "growx");
    return column;
  }

  /** What is said beside the picture; its ring gets smaller before anything has to scroll. */
  private static final class Side extends ScrolledPanel {
    private static final long serialVersionUID = 1L;

    Side() {
      super(new MigLayout("insets 0, gap 8 8, fillx, hidemode 3", "[grow,fill]"));
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
      return getParent().getHeight() >= getMinimumSize().height;
    }
  }

  private Side side() {
    Side side = new Side();
    side.add(step, "wmin 0, growx, wrap");
    side.add(title, "wmin 0, growx, wrap");
    side.add(ring, "alignx center, growx 0, wrap 12");
    side.add(text, "wmin 0, growx, wrap");
    side.add(advice, "wmin 0, growx, wrap");
    side.add(quality, "hmax 8, wrap");
    side.add(qualityWords, "wmin 0, growx, wrap");
    return side;
  }

  /** The button that goes on, for the window to make its default. */
  public JButton goButton() {
    return go;
  }

  /** Begins, or begins again after a refusal. */
  public void begin() {
    session = Optional.of(CalibrationSession.begin());
    refresh(0);
  }

  /** Whether it is counting just now. */
  public boolean isRunning() {
    return session.map(s -> s.phase() != Phase.DONE).orElse(false);
  }

  /** Takes the newest pose, and the frame it was found in. */
  public void accept(Optional<Frame> frame, Pose pose) {
    picture.show(frame, Optional.of(pose));
    if (!isRunning()) {
      return;
    }
    CalibrationSession next = session.orElseThrow().next(pose);
    session = Optional.of(next);
    refresh(pose.time());
    next.baseline().ifPresent(calibrated);
  }

  private void refresh(double now) {
    if (session.isEmpty()) {
      say(Phase.TALL, 0);
      button("ui.calibration.begin", true);
    } else if (session.get().refused().isPresent()) {
      step.setText(" ");
      title.setText(texts.get("ui.calibration.refused.title"));
      text.setText(texts.get("ui.calibration.problem." + session.get().refused().get()));
      button("ui.calibration.again", true);
    } else if (session.get().phase() == Phase.DONE) {
      step.setText(" ");
      title.setText(texts.get("ui.calibration.done.title"));
      text.setText(texts.get("ui.calibration.done.text"));
      ring.showSign(Icons.CHECK, title.getText());
      button("ui.calibration.repeat", true);
    } else {
      running(session.get(), now);
    }
    boolean running = isRunning();
    ring.setVisible(running || session.flatMap(CalibrationSession::baseline).isPresent());
    boolean over =
        session.filter(s -> s.phase() == Phase.DONE && s.refused().isEmpty()).isPresent();
    done.setVisible(over && close.isPresent());
    keys.setVisible(!over && close.isPresent());
    if (over) {
      setPrimary(close.map(any -> done));
      close.ifPresent(any -> done.requestFocusInWindow());
    } else {
      setPrimary(Optional.of(go));
    }
    quality.setVisible(running);
    qualityWords.setVisible(running);
    if (!running) {
      advice.setText(" ");
    }
  }

  private void running(CalibrationSession now, double time) {
    say(now.phase(), now.phase() == Phase.TALL ? 0 : 1);
    double since = now.phaseStart().map(start -> time - start).orElse(0.0);
    int left = (int) Math.ceil(Math.max(0, CalibrationSession.PHASE_SECONDS - since));
    ring.showDone(now.progress(), Integer.toString(left), "");
    ring.getAccessibleContext().setAccessibleName(texts.get("ui.calibration.remaining", left));
    int percent = (int) Math.round(100 * now.quality());
    quality.setValue(percent);
    qualityWords.setText(texts.get("ui.calibration.quality", percent));
    advice.setText(now.doubt().map(why -> texts.get("ui.unsure." + why)).orElse(" "));
    button("ui.calibration.begin", false);
    // With large text on a small screen not all is in sight; how long to go on must be.
    ring.scrollRectToVisible(new Rectangle(ring.getSize()));
  }

  private void say(Phase phase, int index) {
    step.setText(texts.get("ui.calibration.step", index + 1, 2));
    title.setText(texts.get("ui.calibration." + phase + ".title"));
    text.setText(texts.get("ui.calibration." + phase + ".text"));
  }

  private void button(String key, boolean enabled) {
    go.setText(texts.get(key));
    if (go.isFocusOwner() && !enabled) {
      // Else the focus would move on to whatever comes next, and a key would leave.
      requestFocusInWindow();
    }
    go.setEnabled(enabled);
    if (enabled) {
      go.requestFocusInWindow();
    }
  }
}
