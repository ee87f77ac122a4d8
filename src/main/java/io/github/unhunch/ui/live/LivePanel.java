package io.github.unhunch.ui.live;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.Measure;
import io.github.unhunch.posture.MeasureLimits;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * What the program sees and what it makes of it: for trust, not for staring at. Holds the newest
 * frame only. On the Swing thread.
 */
public final class LivePanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int FIGURE = 44;

  /** The measures with a limit, from the head down. */
  private static final List<Measure> SHOWN =
      List.of(
          Measure.HEAD_HEIGHT,
          Measure.NOSE_HEIGHT,
          Measure.FACE_PITCH,
          Measure.FACE_SCALE,
          Measure.TRUNK_SCALE,
          Measure.HEAD_ROLL,
          Measure.HEAD_YAW,
          Measure.LATERAL_SHIFT,
          Measure.SHOULDER_SLOPE,
          Measure.SHOULDER_RAISE,
          Measure.SHOULDER_WIDTH);

  private static final Set<Measure> BOTH_SIDES =
      EnumSet.of(
          Measure.HEAD_ROLL, Measure.HEAD_YAW, Measure.LATERAL_SHIFT, Measure.SHOULDER_SLOPE);

  private final transient Texts texts;
  private final PosePicture picture;
  private final JLabel figure = new JLabel();
  private final JLabel state = Type.HEADLINE.on(new JLabel());
  private final JLabel reason = new JLabel();
  private final JLabel score = new JLabel();
  private final transient MeasureWords words;
  private final transient Map<Measure, Bars.Row> measures = new EnumMap<>(Measure.class);
  private final transient Map<Cue, Bars.Row> cues = new EnumMap<>(Cue.class);

  /** A view that waits for its first picture. */
  public LivePanel(Texts texts, LiveCommands commands) {
    super(
        new MigLayout(
            "insets 24, gap 16 8, fill", "[grow 60,fill][grow 40,fill]", "[grow,fill][]"));
    this.texts = texts;
    this.words = new MeasureWords(texts);
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
    JTabbedPane tabs = new JTabbedPane();
    tabs.addTab(texts.get("ui.live.measures"), measureBars());
    tabs.addTab(texts.get("ui.live.cues"), cueBars());
    tabs.setToolTipTextAt(0, texts.get("ui.live.measures-tip"));
    tabs.setToolTipTextAt(1, texts.get("ui.live.cues-tip"));
    for (int i = 0; i < tabs.getTabCount(); i++) {
      tabs.setMnemonicAt(i, tabs.getTitleAt(i).codePointAt(0));
    }
    side.add(tabs, "span, growx, wrap");
    return side;
  }

  private Bars measureBars() {
    Bars bars = new Bars();
    for (Measure measure : SHOWN) {
      measures.put(measure, bars.row(words.name(measure), BOTH_SIDES.contains(measure)));
    }
    bars.legend(texts);
    return bars;
  }

  private Bars cueBars() {
    Bars bars = new Bars();
    for (Cue cue : Cue.values()) {
      if (cue != Cue.STILL) {
        cues.put(cue, bars.row(texts.get("ui.cue." + cue), false));
      }
    }
    bars.legend(texts);
    return bars;
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

  /**
   * Shows the newest frame and what was made of it.
   *
   * @param limits where this user's limits lie; empty before there is a baseline
   */
  public void show(
      Optional<Frame> frame, Pose pose, Judgement judgement, List<MeasureLimits> limits) {
    picture.show(frame, Optional.of(pose));
    figure.setIcon(new FigureIcon(TrayFigure.of(judgement.state())));
    state.setText(StateWords.word(judgement.state(), texts));
    state.setForeground(StateLook.of(judgement.state()).text());
    String why = StateWords.reason(judgement.state(), texts);
    reason.setText(why.isEmpty() ? " " : why);
    score.setText(texts.get("ui.live.score", judgement.score()));
    showMeasures(judgement, limits);
    cues.forEach((cue, row) -> showCue(cue, row, judgement.cues().get(cue)));
  }

  private void showMeasures(Judgement judgement, List<MeasureLimits> limits) {
    Map<Measure, MeasureLimits> known = new EnumMap<>(Measure.class);
    limits.forEach(limit -> known.put(limit.measure(), limit));
    measures.forEach(
        (measure, row) -> {
          MeasureLimits limit = known.get(measure);
          Double deviation = judgement.measures().get(measure);
          if (limit == null || deviation == null) {
            showUnknown(words.name(measure), row);
          } else {
            row.show(
                OptionalDouble.of(limit.level(deviation)),
                words.value(limit, deviation),
                words.sentence(limit, deviation));
          }
        });
  }

  private void showCue(Cue cue, Bars.Row row, @Nullable Double level) {
    String name = texts.get("ui.cue." + cue);
    if (level == null) {
      showUnknown(name, row);
      return;
    }
    long share = Math.round(100 * level);
    row.show(
        OptionalDouble.of(level),
        texts.get("ui.live.percent", share),
        texts.get("ui.live.level", name, share));
  }

  private void showUnknown(String name, Bars.Row row) {
    row.show(OptionalDouble.empty(), "\u2013", texts.get("ui.live.level-unknown", name));
  }

  /** Lets go of the picture: paused, or the window was closed. */
  public void clear() {
    picture.show(Optional.empty(), Optional.empty());
    figure.setIcon(new FigureIcon(TrayFigure.PAUSED));
    state.setText(texts.get("ui.live.waiting"));
    state.setForeground(UIManager.getColor("Label.foreground"));
    reason.setText(texts.get("ui.live.waiting-more"));
    score.setText(texts.get("ui.live.score-unknown"));
    measures.forEach((measure, row) -> showUnknown(words.name(measure), row));
    cues.forEach((cue, row) -> showCue(cue, row, null));
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
