package io.github.unhunch.ui.prompt;

import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.Figure;
import io.github.unhunch.ui.figure.FigureView;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Type;
import java.awt.Cursor;
import java.awt.Font;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/** What stands on the toast: the cue's figure, why, and the answers. */
final class ToastPanel extends JPanel {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<PromptAnswer> answers;

  ToastPanel(
      Texts texts,
      ToastWords words,
      Figure figure,
      DoubleSupplier clock,
      Optional<Runnable> brief,
      Consumer<PromptAnswer> answers) {
    super(new MigLayout("insets 12, gap 8 4, fillx", "[104!]12[grow,fill]", "[][]push[]6[]"));
    this.answers = answers;
    setBackground(UIManager.getColor("Card.background"));
    setBorder(BorderFactory.createLineBorder(UIManager.getColor("Card.borderColor")));
    getAccessibleContext().setAccessibleName(words.headline());
    getAccessibleContext().setAccessibleDescription(words.why());
    // It stands still: what moves at the edge of sight takes more attention than a prompt may.
    FigureView view = new FigureView(figure, true, clock);
    view.show(figure, false, words.figure());
    add(view, "spany 4, w 104!, h 104!, aligny center");
    JLabel headline = new JLabel(words.headline());
    headline.setFont(
        headline.getFont().deriveFont(Font.BOLD, headline.getFont().getSize2D() * 1.12f));
    add(headline, "wrap");
    add(Type.SMALL.on(Prose.of(words.why())), "wrap, wmin 0");
    JPanel row = new JPanel(new MigLayout("insets 0, gap 6"));
    row.setOpaque(false);
    JButton start = button(texts.get("uiroutine.toast.start"), PromptAnswer.START);
    start.putClientProperty(
        "FlatLaf.style",
        "background: $Button.default.background; foreground: $Button.default.foreground; hoverBackground: $Button.default.hoverBackground; borderColor: $Button.default.borderColor; font: bold; margin: 3,12,3,12");
    row.add(start);
    brief.ifPresent(
        begin -> {
          JButton half = small(new JButton(texts.get("uiroutine.toast.brief")));
          half.setFocusable(false);
          half.getAccessibleContext()
              .setAccessibleName(texts.get("uiroutine.toast.brief.description"));
          half.addActionListener(press -> begin.run());
          row.add(half);
        });
    row.add(
        small(
            button(texts.get("uiroutine.toast.later", words.laterMinutes()), PromptAnswer.LATER)));
    row.add(small(button(texts.get("uiroutine.toast.notnow"), PromptAnswer.NOT_NOW)));
    add(row, "wrap");
    add(link(texts.get("uiroutine.toast.wrong")), "grow 0, alignx left");
  }

  private static JButton small(JButton button) {
    button.putClientProperty("FlatLaf.style", "margin: 3,8,3,8");
    return button;
  }

  private JButton button(String words, PromptAnswer answer) {
    JButton button = new JButton(words);
    button.setFocusable(false);
    button.addActionListener(press -> answers.accept(answer));
    return button;
  }

  private JButton link(String words) {
    JButton link = Type.SMALL.on(button(words, PromptAnswer.WRONG));
    link.putClientProperty("JButton.buttonType", "borderless");
    link.putClientProperty("FlatLaf.style", "margin: 1,2,1,2; minimumHeight: 18");
    link.setForeground(UIManager.getColor("Label.disabledForeground"));
    link.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
    link.setIconTextGap(Space.scaled(4));
    return link;
  }
}
