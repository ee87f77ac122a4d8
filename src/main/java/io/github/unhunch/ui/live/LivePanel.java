package io.github.unhunch.ui.live;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.StateLook;
import io.github.unhunch.ui.theme.Type;
import io.github.unhunch.ui.tray.StateWords;
import io.github.unhunch.ui.tray.TrayFigure;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/**
 * What the program sees and what it makes of it: for trust, not for staring at. Holds the newest
 * frame only. On the Swing thread.
 */
public final class LivePanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int FIGURE = 44;

  private final transient Texts texts;
  private final PosePicture picture;
  private final JLabel figure = new JLabel();
  private final JLabel state = Type.HEADLINE.on(new JLabel());
  private final JLabel reason = new JLabel();
  private final JLabel score = new JLabel();
  private final transient Map<Cue, LevelBar> bars = new EnumMap<>(Cue.class);

  /** A view that waits for its first picture. */
  public LivePanel(Texts texts, LiveCommands commands) {
    super(
        new MigLayout(
            "insets 24, gap 16 8, fill", "[grow 60,fill][grow 40,fill]", "[grow,fill][]"));
    this.texts = texts;
    this.picture = new PosePicture(texts.get("ui.live.picture"));
    add(picture, "grow");
    add(side(), "grow, wrap, gapleft 8");
    add(Type.SMALL.on(hint("ui.live.kept")), "aligny center");
    add(buttons(commands), "alignx right");
    clear();
  }

  private JPanel side() {
    JPanel side = new JPanel(new MigLayout("insets 0, gap 8 8, fillx", "[][grow,fill]"));
    JPanel head = new JPanel(new MigLayout("insets 0, gap 12 0"));
    head.add(figure, "spany 2, aligny center");
    head.add(state, "wrap");
    head.add(reason);
    side.add(head, "span, wrap, gapbottom 4");
    side.add(score, "span, wrap, gapbottom 8");
    side.add(hint("ui.live.measures"), "span, wrap");
    for (Cue cue : Cue.values()) {
      if (cue != Cue.STILL) {
        LevelBar bar = new LevelBar(cue, texts);
        bars.put(cue, bar);
        side.add(new JLabel(texts.get("ui.cue." + cue)));
        side.add(bar, "wrap");
      }
    }
    side.add(new JLabel());
    side.add(new Legend(texts), "growx, wrap");
    return side;
  }

  private JPanel buttons(LiveCommands commands) {
    JPanel row = new JPanel(new MigLayout("insets 8 0 0 0, gap 8"));
    JButton save = button("save", Icons.SAVE, commands.saveTrace());
    save.setToolTipText(texts.get("ui.live.save-tip"));
    JButton wrong = button("wrong", Icons.WRONG, commands.wrong());
    wrong.setToolTipText(texts.get("ui.live.wrong-tip"));
    row.add(save);
    row.add(wrong);
    row.add(button("recalibrate", Icons.CALIBRATE, commands.recalibrate()));
    return row;
  }

  private JButton button(String key, Icons icon, Runnable action) {
    JButton button = new JButton(texts.get("ui.live." + key), icon.icon());
    button.setMnemonic(button.getText().charAt(0));
    button.addActionListener(event -> action.run());
    return button;
  }

  private JLabel hint(String key) {
    JLabel label = new JLabel(texts.get(key));
    label.putClientProperty(FlatClientProperties.STYLE, "foreground: $Label.disabledForeground");
    return label;
  }

  /** Shows the newest frame and what was made of it. */
  public void show(Optional<Frame> frame, Pose pose, Judgement judgement) {
    picture.show(frame, Optional.of(pose));
    figure.setIcon(new FigureIcon(TrayFigure.of(judgement.state())));
    state.setText(StateWords.word(judgement.state(), texts));
    state.setForeground(StateLook.of(judgement.state()).text());
    String why = StateWords.reason(judgement.state(), texts);
    reason.setText(why.isEmpty() ? " " : why);
    score.setText(texts.get("ui.live.score", judgement.score()));
    bars.forEach(
        (cue, bar) -> {
          Double level = judgement.cues().get(cue);
          bar.show(level == null ? OptionalDouble.empty() : OptionalDouble.of(level));
        });
  }

  /** Lets go of the picture: paused, or the window was closed. */
  public void clear() {
    picture.show(Optional.empty(), Optional.empty());
    figure.setIcon(new FigureIcon(TrayFigure.PAUSED));
    state.setText(texts.get("ui.live.waiting"));
    state.setForeground(UIManager.getColor("Label.foreground"));
    reason.setText(texts.get("ui.live.waiting-more"));
    score.setText(texts.get("ui.live.score-unknown"));
    bars.values().forEach(bar -> bar.show(OptionalDouble.empty()));
  }

  /** The tray's figure at a size that follows the text. */
  private record FigureIcon(TrayFigure figure) implements Icon {
    @Override
    public void paintIcon(Component component, Graphics g, int x, int y) {
      Graphics2D own = (Graphics2D) g.create();
      own.translate(x, y);
      figure.paint(own, getIconWidth());
      own.dispose();
    }

    @Override
    public int getIconWidth() {
      return UIScale.scale(FIGURE);
    }

    @Override
    public int getIconHeight() {
      return UIScale.scale(FIGURE);
    }
  }
}
