package io.github.unhunch.ui.start;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.ScrolledPanel;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Type;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/**
 * The four steps of the first start: one count, one headline, and one primary button, which is the
 * step's own until what it asks for is done. On the Swing thread.
 */
public final class StartPanel extends Page {

  private static final long serialVersionUID = 1L;
  private static final int LEAST_WIDTH = 840;
  private static final int LEAST_HEIGHT = 600;

  /** Two clicks in so short a time are one double click. */
  private static final long DOUBLE_CLICK_MS = 500;

  private final transient Texts texts;
  private final transient StartParts parts;
  private final JLabel count = Type.SMALL.on(new JLabel());
  private final Prose title = Type.HEADLINE.on(Prose.of(""));
  private final JPanel stage = new JPanel(new BorderLayout());
  private final JButton later;
  private final JButton back;
  private final JButton next = new JButton();
  private transient Optional<CameraPanel> camera = Optional.empty();
  private transient Optional<Page> own = Optional.empty();
  private StartStep step;
  private boolean waiting;

  /** At a step, where the user left it the last time. */
  public StartPanel(Texts texts, StartParts parts, StartStep at) {
    super(new MigLayout("insets 24, gap 8 8, fill", "[grow,fill]", "[][]16[grow,fill]16[]"));
    this.texts = texts;
    this.parts = parts;
    this.step = at;
    later = button("later", Icons.CLOCK);
    back = button("back", Icons.BACK);
    // The page has turned under the second click of a double click, though the words may be the
    // same.
    next.setMultiClickThreshhold(DOUBLE_CLICK_MS);
    back.setMultiClickThreshhold(DOUBLE_CLICK_MS);
    later.addActionListener(event -> leave());
    back.addActionListener(event -> go(-1));
    next.addActionListener(event -> go(1));
    JPanel row = new JPanel(new MigLayout("insets 0, gap 8 8, fillx, hidemode 3", "[]push[][]"));
    row.add(later);
    row.add(back);
    row.add(next);
    add(count, "wrap");
    add(title, "wmin 0, wrap");
    add(stage, "grow, hmin 0, wrap");
    add(row);
    show(at);
  }

  private JButton button(String key, Icons icon) {
    JButton button = new JButton(texts.get("ui.start." + key), icon.icon());
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
    holdOn(false);
    later.setVisible(now.ordinal() + 1 < last);
    camera = Optional.empty();
    own = Optional.empty();
    stage.removeAll();
    stage.add(
        switch (now) {
          case WHAT -> what();
          case SAFETY -> around("SAFETY", watched(parts.safety().get()));
          case SIT -> around("SIT", watched(parts.calibration().get()));
          case WHERE -> where();
        });
    stage.revalidate();
    stage.repaint();
    follow();
  }

  /** A step with a primary button of its own is what Enter presses until that is done. */
  private JComponent watched(JComponent content) {
    if (content instanceof Page page) {
      own = Optional.of(page);
      page.addPropertyChangeListener(PRIMARY, change -> follow());
    }
    if (content instanceof SafetyPanel safety) {
      safety.addPropertyChangeListener(SafetyPanel.ASKING, change -> holdOn(safety.asking()));
      holdOn(safety.asking());
    }
    return content;
  }

  /** Nothing goes on behind questions that are on show. */
  private void holdOn(boolean on) {
    waiting = on;
    next.setEnabled(!on);
    back.setEnabled(!on && step.ordinal() > 0);
    later.setEnabled(!on);
  }

  /** The user wants to finish later; not while questions of this step are still on show. */
  void leave() {
    if (waiting) {
      own.flatMap(Page::primary).ifPresent(JButton::doClick);
    } else {
      parts.left().run();
    }
  }

  private void follow() {
    Optional<JButton> first = own.flatMap(Page::primary);
    boolean last = step.ordinal() + 1 == StartStep.values().length;
    next.setText(
        texts.get(
            last ? "ui.start.finish" : first.isPresent() ? "ui.start.skip" : "ui.start.next"));
    setPrimary(first.or(() -> Optional.of(next)));
    next.revalidate(); // As the primary button it is bold, and so wider.
    first.orElse(next).requestFocusInWindow();
  }

  private JPanel what() {
    JPanel panel = new JPanel(new MigLayout("insets 0, gap 24 16, fill", "[42%,fill][grow,fill]"));
    ScrolledPanel words =
        new ScrolledPanel(new MigLayout("insets 0, gap 8 16, fillx", "[][grow,fill]"));
    words.add(new JLabel(Icons.LIVE.icon(28)), "aligny top");
    words.add(Prose.of(texts.get("ui.start.WHAT.text")), "wmin 0, growx, wrap");
    words.add(new JLabel(Icons.LOCK.icon(28)), "aligny top");
    words.add(Prose.of(texts.get("ui.start.WHAT.never")), "wmin 0, growx");
    panel.add(words.pane(), "grow, wmin 240, hmin 0");
    CameraPanel chooser = new CameraPanel(texts, parts);
    camera = Optional.of(chooser);
    panel.add(chooser, "grow, wmin 260, hmin 0");
    return panel;
  }

  private JPanel around(String key, JComponent content) {
    JPanel panel =
        new JPanel(new MigLayout("insets 0, gap 16, fill", "[grow,fill]", "[][grow,fill]"));
    panel.add(Prose.of(texts.get("ui.start." + key + ".text")), "wmin 0, growx, wrap");
    panel.add(content, "grow, wmin 0, hmin 0");
    return panel;
  }

  private JComponent where() {
    boolean tray = parts.trayShown().getAsBoolean();
    ScrolledPanel panel =
        new ScrolledPanel(new MigLayout("insets 0, gap 8 16, fillx", "[][grow,fill]"));
    panel.add(new HomePicture(texts, tray), "span, growx, wrap");
    panel.add(new JLabel(Icons.INFO.icon(24)), "aligny top");
    String text = tray ? "ui.start.WHERE.text" : "ui.start.WHERE.no-tray";
    panel.add(Prose.of(texts.get(text)), "wmin 0, growx, wrap");
    panel.add(new JLabel(Icons.PAUSE.icon(24)), "aligny top");
    panel.add(Prose.of(texts.get("ui.start.WHERE.pause")), "wmin 0, growx, wrap");
    JCheckBox autostart = new JCheckBox(texts.get("ui.start.WHERE.autostart"));
    autostart.setSelected(parts.autostart().getAsBoolean());
    autostart.addActionListener(event -> parts.setAutostart().accept(autostart.isSelected()));
    panel.add(autostart, "span, growx 0");
    return panel.pane();
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
