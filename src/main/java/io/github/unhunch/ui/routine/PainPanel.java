package io.github.unhunch.ui.routine;

import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Keys;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Type;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/**
 * Asks for pain from 0 to 10 with eleven buttons; may be skipped. No key that leads through a
 * routine gives a rating: whoever is still pressing it when the routine ends must not rate by it.
 */
final class PainPanel extends Page {

  private static final long serialVersionUID = 1L;

  private final JButton start;

  /**
   * Asks.
   *
   * @param texts the language
   * @param after whether the routine is over
   * @param before what was said before it, to compare with
   * @param answer gets the number, or nothing when skipped
   */
  PainPanel(Texts texts, boolean after, OptionalInt before, Consumer<OptionalInt> answer) {
    super(
        new MigLayout("insets 24, fill, wrap 1", "[center,grow]", "push[]8[]24[]8[]32[]16[]push"));
    String moment = after ? "after" : "before";
    add(Type.HEADLINE.on(new JLabel(texts.get("uiroutine.pain." + moment))));
    boolean compares = after && before.isPresent();
    add(
        new JLabel(
            compares
                ? texts.get("uiroutine.pain.was", before.getAsInt())
                : texts.get("uiroutine.pain.may-skip")));
    JPanel row = new JPanel(new MigLayout("insets 0, gap 6, fillx", "[grow,fill,sg,32::64]"));
    row.setOpaque(false);
    JButton[] numbers = new JButton[11];
    for (int i = 0; i <= 10; i++) {
      int pain = i;
      JButton number = Type.HEADING.on(new JButton(Integer.toString(i)));
      number.putClientProperty("FlatLaf.style", "margin: 10,4,10,4");
      number.getAccessibleContext().setAccessibleName(texts.get("uiroutine.pain.name", i));
      number.addActionListener(press -> answer.accept(OptionalInt.of(pain)));
      if (compares && before.getAsInt() == i) {
        number.putClientProperty("JComponent.outline", UIManager.getColor("Component.accentColor"));
        number
            .getAccessibleContext()
            .setAccessibleDescription(texts.get("uiroutine.pain.was", before.getAsInt()));
      }
      number.getInputMap().put(KeyStroke.getKeyStroke("SPACE"), "none");
      number.getInputMap().put(KeyStroke.getKeyStroke("released SPACE"), "none");
      Keys.focused(number, "ENTER", number::doClick);
      numbers[i] = number;
      row.add(number);
      if (i < 10) {
        Keys.bind(this, Integer.toString(i), () -> answer.accept(OptionalInt.of(pain)));
        Keys.bind(this, "NUMPAD" + i, () -> answer.accept(OptionalInt.of(pain)));
      }
    }
    walk(numbers);
    keepFocus();
    start = numbers[compares ? before.getAsInt() : 0];
    Keys.focused(this, "RIGHT", start::requestFocusInWindow);
    Keys.focused(this, "LEFT", start::requestFocusInWindow);
    add(row, "growx, wmax 820");
    add(ends(texts), "growx, wmax 820");
    JButton skip = new JButton(texts.get("uiroutine.pain.skip"));
    skip.addActionListener(press -> answer.accept(OptionalInt.empty()));
    add(skip);
    add(Type.SMALL.on(new JLabel(texts.get("uiroutine.pain.keys"))));
    Keys.bind(this, "ESCAPE", () -> answer.accept(OptionalInt.empty()));
  }

  /** Where the arrow keys begin: at the number that stands out, to compare with it. */
  JButton start() {
    return start;
  }

  private static JComponent ends(Texts texts) {
    JPanel ends = new JPanel(new MigLayout("insets 0, fillx", "[left]push[right]"));
    ends.setOpaque(false);
    ends.add(Type.SMALL.on(new JLabel(texts.get("uiroutine.pain.none"))));
    ends.add(Type.SMALL.on(new JLabel(texts.get("uiroutine.pain.worst"))));
    return ends;
  }

  /** Arrow keys go from number to number. */
  private static void walk(JButton[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      int left = Math.max(0, i - 1);
      int right = Math.min(numbers.length - 1, i + 1);
      Keys.focused(numbers[i], "LEFT", numbers[left]::requestFocusInWindow);
      Keys.focused(numbers[i], "RIGHT", numbers[right]::requestFocusInWindow);
    }
  }
}
