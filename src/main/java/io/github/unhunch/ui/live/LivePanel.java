package io.github.unhunch.ui.live;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.MeasureLimits;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.StateLook;
import io.github.unhunch.ui.theme.Type;
import io.github.unhunch.ui.tray.StateWords;
import io.github.unhunch.ui.tray.TrayFigure;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/**
 * What the program sees and what it makes of it: for trust, not for staring at. Holds the newest
 * frame only. On the Swing thread.
 */
public final class LivePanel extends Page {

  private static final long serialVersionUID = 1L;
  private static final int FIGURE = 44;

  private final transient Texts texts;
  private final PosePicture picture;
  private final LevelTabs levels;
  private final Prose told;
  private final JButton wrong;
  private final JLabel figure = new JLabel();
  private final Prose state = Type.HEADLINE.on(Prose.of(""));
  private final Prose reason = Prose.of("");
  private final JLabel score = new JLabel();
  private final JPanel watching;
  private final transient LiveCommands commands;

  /** A view that waits for its first picture. */
  public LivePanel(Texts texts, LiveCommands commands) {
    super(new BorderLayout());
    this.texts = texts;
    this.commands = commands;
    this.levels = new LevelTabs(texts);
    this.wrong = button("wrong", Icons.WRONG);
    this.told = Prose.quiet(texts.get("ui.live.kept"));
    this.picture = new PosePicture(texts.get("ui.live.picture"));
    this.watching = watching();
    setFocusTraversalPolicyProvider(true);
    setFocusTraversalPolicy(new BeginsAtTabs(levels));
    clear();
  }

  /** The window is packed while something may stand in, and has to hold the view as well. */
  @Override
  public Dimension getPreferredSize() {
    Dimension shown = super.getPreferredSize();
    Dimension view = watching.getPreferredSize();
    return new Dimension(Math.max(shown.width, view.width), Math.max(shown.height, view.height));
  }

  /** The picture gives way before the words beside it do. */
  private JPanel watching() {
    JPanel panel =
        new JPanel(
            new MigLayout(
                "insets 24, gap 16 8, fill",
                "[grow 60,fill,shrinkprio 200][grow 40,fill]",
                "[grow,fill]16[]"));
    panel.add(picture, "grow");
    panel.add(side(), "grow, hmin 0, wrap, gapleft 8");
    panel.add(below(), "span, growx");
    return panel;
  }

  private JPanel side() {
    JPanel side =
        new JPanel(new MigLayout("insets 0, gap 8 8, fill", "[grow,fill]", "[][][grow,fill]"));
    JPanel head = new JPanel(new MigLayout("insets 0, gap 12 0, fillx", "[][grow,fill]"));
    head.add(figure, "spany 2, aligny center");
    head.add(state, "wmin 0, wrap");
    head.add(reason, "wmin 0");
    side.add(head, "span, growx, wmin 0, wrap, gapbottom 4");
    side.add(score, "span, wrap, gapbottom 8");
    side.add(levels, "span, grow, hmin 0, wrap");
    return side;
  }

  /** What is stored beside the button that stores it; below, what to do about the judgement. */
  private JPanel below() {
    JPanel below = new JPanel(new MigLayout("insets 0 2 0 2, gap 16 8, fillx", "[grow,fill][]"));
    JButton save = button("save", Icons.SAVE);
    save.addActionListener(event -> commands.saveTrace().run());
    save.setToolTipText(texts.get("ui.live.save-tip"));
    wrong.addActionListener(
        event -> {
          commands.wrong().run();
          told.setText(texts.get("ui.live.wrong-counted"));
        });
    wrong.setToolTipText(texts.get("ui.live.wrong-tip"));
    JButton recalibrate = button("recalibrate", Icons.CALIBRATE);
    recalibrate.addActionListener(event -> commands.recalibrate().run());
    below.add(Type.SMALL.on(told), "wmin 0, aligny center");
    below.add(save, "wrap");
    below.add(wrong, "span, split 2, growx 0, alignx right");
    below.add(recalibrate, "growx 0");
    return below;
  }

  private JButton button(String key, Icons icon) {
    return new JButton(texts.get("ui.live." + key), icon.icon());
  }

  /**
   * Shows the newest frame and what was made of it.
   *
   * @param limits where this user's limits lie; empty before there is a baseline
   */
  public void show(
      Optional<Frame> frame, Pose pose, Judgement judgement, List<MeasureLimits> limits) {
    put(watching);
    setPrimary(Optional.empty());
    picture.show(frame, Optional.of(pose));
    wrong.setEnabled(true);
    figure.setIcon(new FigureIcon(TrayFigure.of(judgement.state()), FIGURE));
    state.setText(StateWords.word(judgement.state(), texts));
    state.setForeground(StateLook.of(judgement.state()).text());
    String why = StateWords.reason(judgement.state(), texts);
    reason.setText(why.isEmpty() ? " " : why);
    score.setText(texts.get("ui.live.score", judgement.score()));
    levels.show(judgement, limits);
  }

  /**
   * Says that it is paused, and lets go of the picture.
   *
   * @param title why, and until when where that is known
   * @param byUser whether the user can end it; else it ends by itself
   */
  public void showPaused(String title, boolean byUser) {
    clear();
    StandInPanel panel =
        new StandInPanel(
            TrayFigure.PAUSED,
            title,
            texts.get(byUser ? "ui.live.paused.text" : "ui.live.resting.text"));
    if (byUser) {
      panel.wayOut(texts.get("ui.live.paused.resume"), commands.resume());
    }
    standIn(panel);
  }

  /**
   * Says that no camera gives pictures, and lets go of the last one.
   *
   * @param advice one sentence on what is wrong
   */
  public void showNoCamera(String advice) {
    clear();
    StandInPanel panel =
        new StandInPanel(
            TrayFigure.NO_CAMERA,
            texts.get("ui.live.no-camera.title"),
            texts.get("ui.live.no-camera.text", advice, texts.get("ui.start.WHAT.missing.check")));
    panel.wayOut(texts.get("ui.start.WHAT.again"), commands.tryAgain());
    standIn(panel);
  }

  private void standIn(StandInPanel panel) {
    put(panel);
    setPrimary(panel.primary());
  }

  private void put(JComponent content) {
    if (getComponentCount() == 0 || getComponent(0) != content) {
      removeAll();
      add(content);
      revalidate();
      repaint();
    }
  }

  /** Lets go of the picture and waits for the next one. */
  public void clear() {
    put(watching);
    setPrimary(Optional.empty());
    picture.show(Optional.empty(), Optional.empty());
    wrong.setEnabled(false); // Nothing is judged that could be.
    told.setText(texts.get("ui.live.kept"));
    figure.setIcon(new FigureIcon(TrayFigure.AWAY, FIGURE));
    state.setText(texts.get("ui.live.waiting"));
    state.setForeground(UIManager.getColor("Label.foreground"));
    reason.setText(texts.get("ui.live.waiting-more"));
    score.setText(texts.get("ui.live.score-unknown"));
    levels.clear();
  }

  /**
   * The focus begins at the tabs: whoever opens the window to look must not save a file by pressing
   * Space.
   */
  private static final class BeginsAtTabs extends LayoutFocusTraversalPolicy {
    private static final long serialVersionUID = 1L;

    private final JTabbedPane tabs;

    BeginsAtTabs(JTabbedPane tabs) {
      this.tabs = tabs;
    }

    @Override
    public Component getDefaultComponent(Container container) {
      return tabs;
    }
  }
}
