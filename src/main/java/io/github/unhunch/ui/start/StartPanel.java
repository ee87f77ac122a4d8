package io.github.unhunch.ui.start;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Type;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The four steps of the first start. On the Swing thread. */
public final class StartPanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int LEAST_WIDTH = 840;
  private static final int LEAST_HEIGHT = 600;

  private final transient Texts texts;
  private final transient StartParts parts;
  private final JLabel count = Type.SMALL.on(new JLabel());
  private final JLabel title = Type.HEADLINE.on(new JLabel());
  private final JPanel stage = new JPanel(new BorderLayout());
  private final JButton back;
  private final JButton next;
  private transient Optional<CameraPanel> camera = Optional.empty();
  private StartStep step;

  /** At a step, where the user left it the last time. */
  public StartPanel(Texts texts, StartParts parts, StartStep at) {
    super(new MigLayout("insets 24, gap 8 8, fill", "[][grow][][]", "[][]16[grow,fill]16[]"));
    this.texts = texts;
    this.parts = parts;
    this.step = at;
    back = button("back", Icons.BACK);
    next = new JButton();
    JButton later = button("later", Icons.CLOCK);
    back.addActionListener(event -> go(-1));
    next.addActionListener(event -> go(1));
    later.addActionListener(event -> parts.left().run());
    add(count, "span, wrap");
    add(title, "span, wrap");
    add(stage, "span, grow, wrap");
    add(later);
    add(new JLabel(), "growx");
    add(back);
    add(next);
    show(at);
  }

  private JButton button(String key, Icons icon) {
    JButton button = new JButton(texts.get("ui.start." + key), icon.icon());
    button.setMnemonic(button.getText().charAt(0));
    return button;
  }

  /** The window is packed at one step and has to hold the others as well. */
  @Override
  public Dimension getPreferredSize() {
    Dimension step = super.getPreferredSize();
    return new Dimension(
        Math.max(step.width, Space.scaled(LEAST_WIDTH)),
        Math.max(step.height, Space.scaled(LEAST_HEIGHT)));
  }

  /** The button that goes on, for the window to make its default. */
  public JButton nextButton() {
    return next;
  }

  /** Which step is shown. */
  public StartStep step() {
    return step;
  }

  private void go(int by) {
    int index = step.ordinal() + by;
    if (index >= StartStep.values().length) {
      parts.finished().run();
    } else if (index >= 0) {
      show(StartStep.values()[index]);
    }
  }

  private void show(StartStep now) {
    step = now;
    parts.reached().accept(now);
    int last = StartStep.values().length;
    count.setText(texts.get("ui.start.step", now.ordinal() + 1, last));
    title.setText(texts.get("ui.start." + now + ".title"));
    back.setEnabled(now.ordinal() > 0);
    next.setText(texts.get(now.ordinal() + 1 == last ? "ui.start.finish" : "ui.start.next"));
    next.setMnemonic(next.getText().charAt(0));
    camera = Optional.empty();
    stage.removeAll();
    stage.add(
        switch (now) {
          case WHAT -> what();
          case SAFETY -> around("SAFETY", parts.safety().get());
          case SIT -> around("SIT", parts.calibration().get());
          case WHERE -> where();
        });
    stage.revalidate();
    stage.repaint();
    next.requestFocusInWindow();
  }

  private JPanel what() {
    JPanel panel = new JPanel(new MigLayout("insets 0, gap 24 16, fill", "[42%,fill][grow,fill]"));
    JPanel words = new JPanel(new MigLayout("insets 0, gap 8 16, fillx", "[][grow,fill]"));
    words.add(new JLabel(Icons.LIVE.icon(28)), "aligny top");
    words.add(Prose.of(texts.get("ui.start.WHAT.text")), "wmin 0, growx, wrap");
    words.add(new JLabel(Icons.LOCK.icon(28)), "aligny top");
    words.add(Prose.of(texts.get("ui.start.WHAT.never")), "wmin 0, growx");
    panel.add(words, "aligny top, wmin 280");
    CameraPanel chooser = new CameraPanel(texts, parts);
    camera = Optional.of(chooser);
    panel.add(chooser, "grow, wmin 260");
    return panel;
  }

  private JPanel around(String key, JComponent content) {
    JPanel panel =
        new JPanel(new MigLayout("insets 0, gap 16, fill", "[grow,fill]", "[][grow,fill]"));
    panel.add(Prose.of(texts.get("ui.start." + key + ".text")), "wmin 0, growx, wrap");
    panel.add(content, "grow, wmin 0, hmin 0");
    return panel;
  }

  private JPanel where() {
    boolean tray = parts.trayShown().getAsBoolean();
    JPanel panel = new JPanel(new MigLayout("insets 0, gap 8 16, fillx", "[][grow,fill]"));
    panel.add(new TrayPicture(texts), "span, growx, wrap");
    panel.add(new JLabel(Icons.INFO.icon(24)), "aligny top");
    String text = tray ? "ui.start.WHERE.text" : "ui.start.WHERE.no-tray";
    panel.add(Prose.of(texts.get(text)), "wmin 0, growx, wrap");
    panel.add(new JLabel(Icons.PAUSE.icon(24)), "aligny top");
    panel.add(Prose.of(texts.get("ui.start.WHERE.pause")), "wmin 0, growx");
    return panel;
  }

  /** Shows the camera's newest picture, where a step has room for it. */
  public void showPicture(Optional<Frame> frame, Pose pose) {
    camera.ifPresent(panel -> panel.show(frame, pose));
  }

  /** Says that no pictures come, in one sentence of advice. */
  public void showMissingCamera(String advice) {
    camera.ifPresent(panel -> panel.showMissing(advice));
  }
}
