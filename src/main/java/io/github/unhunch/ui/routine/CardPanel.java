package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Keys;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Type;
import java.awt.Color;
import java.awt.Graphics;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/** A card of the safety rules: what to do, in large words, and the signs it is about. */
final class CardPanel extends Page {

  private static final long serialVersionUID = 1L;

  private final Card.Kind kind;

  /**
   * Shows a card.
   *
   * @param texts the language of the button
   * @param card what it says
   * @param close what the one button, Enter and Escape do
   */
  CardPanel(Texts texts, Card card, Runnable close) {
    super(
        new MigLayout(
            "insets 32 48 32 48, fill, wrap 2", "[]16[grow,fill]", "[]16[]16[grow,fill]24[]"));
    kind = card.kind();
    getAccessibleContext().setAccessibleName(card.title());
    getAccessibleContext().setAccessibleDescription(card.text());
    add(new JLabel(icon(card.kind()).icon(44)), "aligny top");
    add(Type.HEADLINE.on(Prose.of(card.title())), "wmin 0, aligny center");
    add(Type.HEADING.on(Prose.of(card.text())), "skip, wmin 0");
    add(points(card), "skip, wmin 0, hmin 40");
    JButton done = new JButton(texts.get("uiroutine.card.close"));
    done.addActionListener(press -> close.run());
    add(primary(done), "skip, alignx left, grow 0");
    Keys.bind(this, "ESCAPE", close);
  }

  private static JScrollPane points(Card card) {
    JPanel list = new JPanel(new MigLayout("insets 0, wrap 2, fillx, gap 8 6", "[][grow,fill]"));
    list.setOpaque(false);
    for (String point : card.points()) {
      list.add(new JLabel("\u2022"), "aligny top");
      list.add(Prose.of(point), "wmin 0");
    }
    JScrollPane scroll = Pages.scroll(list);
    scroll.getViewport().setOpaque(false);
    scroll.setOpaque(false);
    return scroll;
  }

  private static Icons icon(Card.Kind kind) {
    return switch (kind) {
      case EMERGENCY -> Icons.WARNING;
      case DOCTOR -> Icons.SHIELD;
      case PAIN, HURTS -> Icons.PAIN;
      case PROFESSIONAL, NOTHING -> Icons.HAND;
    };
  }

  /** A bar at the edge in the card's colour; double for an emergency, so colour is not alone. */
  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    boolean emergency = kind == Card.Kind.EMERGENCY;
    graphics.setColor(emergency ? new Color(0xD55E00) : accent());
    graphics.fillRect(0, 0, 8, getHeight());
    if (emergency) {
      graphics.fillRect(12, 0, 4, getHeight());
    }
  }

  private static Color accent() {
    return Optional.ofNullable(UIManager.getColor("Component.accentColor")).orElse(Color.GRAY);
  }
}
