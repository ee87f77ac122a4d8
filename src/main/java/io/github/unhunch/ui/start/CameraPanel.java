package io.github.unhunch.ui.start;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.PosePicture;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Mnemonics;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.ScrolledPanel;
import io.github.unhunch.ui.theme.Type;
import java.awt.CardLayout;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The choice of the camera with its picture; a camera that is missing says what to check. */
final class CameraPanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final String PICTURE = "picture";
  private static final String MISSING = "missing";

  private final transient Texts texts;
  private final transient StartParts parts;
  private final CardLayout cards = new CardLayout();
  private final JPanel stage = new JPanel(cards);
  private final PosePicture picture;
  private final Prose advice = Prose.of("");
  private final JComboBox<StartParts.Camera> choice = new JComboBox<>();
  private final JLabel label = new JLabel();
  private String shown = PICTURE;
  private boolean filling;

  CameraPanel(Texts texts, StartParts parts) {
    super(new MigLayout("insets 0, gap 8, fill", "[][grow,fill]", "[grow,fill][]"));
    this.texts = texts;
    this.parts = parts;
    this.picture = new PosePicture(texts.get("ui.live.picture"));
    stage.add(picture, PICTURE);
    stage.add(missing(), MISSING);
    add(stage, "span, grow, wrap");
    label.setText(texts.get("ui.start.WHAT.camera"));
    label.setLabelFor(choice);
    add(label);
    add(choice, "wmin 0");
    choice.addActionListener(event -> chosen());
    fillChoice();
  }

  private JComponent missing() {
    ScrolledPanel panel =
        new ScrolledPanel(
            new MigLayout("insets 16 24 16 24, gap 8, fillx, aligny center", "[grow,fill]"));
    panel.putClientProperty("FlatLaf.style", "arc: 12; background: $Card.background");
    panel.add(new JLabel(Icons.CAMERA_OFF.icon(40)), "growx 0, wrap");
    panel.add(Type.HEADING.on(Prose.of(texts.get("ui.start.WHAT.missing.title"))), "wmin 0, wrap");
    panel.add(advice, "wmin 0, growx, wrap");
    panel.add(
        Type.SMALL.on(Prose.quiet(texts.get("ui.start.WHAT.missing.check"))),
        "wmin 0, growx, wrap 16");
    JButton again = new JButton(texts.get("ui.start.WHAT.again"), Icons.RESET.icon());
    again.addActionListener(
        event -> {
          fillChoice();
          parts.tryAgain().run();
        });
    panel.add(again, "growx 0");
    return panel.pane();
  }

  private void fillChoice() {
    filling = true;
    Object before = choice.getSelectedItem();
    choice.removeAllItems();
    parts.cameras().get().forEach(choice::addItem);
    choice.setSelectedItem(before);
    if (choice.getSelectedIndex() < 0 && choice.getItemCount() > 0) {
      choice.setSelectedIndex(0);
    }
    boolean none = choice.getItemCount() == 0;
    if (none) {
      choice.addItem(new StartParts.Camera("", texts.get("ui.start.WHAT.none")));
      showMissing(texts.get("ui.start.WHAT.none.text"));
    }
    choice.setEnabled(!none);
    filling = false;
  }

  private void chosen() {
    if (!filling && choice.getSelectedItem() instanceof StartParts.Camera camera) {
      parts.chooseCamera().accept(camera.id());
    }
  }

  /** Shows the newest picture. */
  void show(Optional<Frame> frame, Pose pose) {
    picture.show(frame, Optional.of(pose));
    // Pictures of a recording come where there is no camera to choose.
    turnTo(PICTURE, choice.isEnabled());
  }

  /** Says that no pictures come, and what to do. */
  void showMissing(String why) {
    advice.setText(why);
    picture.show(Optional.empty(), Optional.empty());
    turnTo(MISSING, true);
  }

  private void turnTo(String card, boolean toChoose) {
    if (!card.equals(shown) || choice.isVisible() != toChoose) {
      shown = card;
      label.setVisible(toChoose);
      choice.setVisible(toChoose);
      cards.show(stage, card);
      Mnemonics.giveAround(this);
    }
  }
}
