package io.github.unhunch.ui.routine;

import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Type;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Asks for pain from 0 to 10 with eleven buttons; may be skipped. */
final class PainPanel extends Page {

  private static final long serialVersionUID = 1L;

  /**
   * Asks.
   *
   * @param texts the language
   * @param after whether the routine is over
   * @param answer gets the number, or nothing when skipped
   */
  PainPanel(Texts texts, boolean after, Consumer<OptionalInt> answer) {
    super(new MigLayout("insets 24, fill, wrap 1", "[center,grow]", "push[]8[]24[]8[]32[]push"));
    String moment = after ? "after" : "before";
    add(Type.HEADLINE.on(new JLabel(texts.get("uiroutine.pain." + moment))));
    add(Type.TEXT.on(new JLabel(texts.get("uiroutine.pain.keys"))));
    JPanel row = new JPanel(new MigLayout("insets 0, gap 6, fillx", "[grow,fill,sg,32::64]"));
    row.setOpaque(false);
    JButton[] numbers = new JButton[11];
    for (int i = 0; i <= 10; i++) {
      int pain = i;
      JButton number = Type.HEADING.on(new JButton(Integer.toString(i)));
      number.putClientProperty("FlatLaf.style", "margin: 10,4,10,4");
      number.getAccessibleContext().setAccessibleName(texts.get("uiroutine.pain.name", i));
      number.addActionListener(press -> answer.accept(OptionalInt.of(pain)));
      numbers[i] = number;
      row.add(number);
      if (i < 10) {
        Keys.bind(this, Integer.toString(i), () -> answer.accept(OptionalInt.of(pain)));
        Keys.bind(this, "NUMPAD" + i, () -> answer.accept(OptionalInt.of(pain)));
      }
    }
    walk(numbers);
    add(row, "growx, wmax 820");
    add(ends(texts), "growx, wmax 820");
    JButton skip = new JButton(texts.get("uiroutine.pain.skip"));
    skip.addActionListener(press -> answer.accept(OptionalInt.empty()));
    add(skip);
    Keys.bind(this, "ESCAPE", () -> answer.accept(OptionalInt.empty()));
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
