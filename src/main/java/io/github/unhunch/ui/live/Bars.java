package io.github.unhunch.ui.live;

import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Keys;
import io.github.unhunch.ui.theme.ScrolledPanel;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javax.swing.JLabel;
import net.miginfocom.swing.MigLayout;

/** Rows of name, bar and value. One row can be tabbed to; up and down move between the rows. */
final class Bars extends ScrolledPanel {

  private static final long serialVersionUID = 1L;

  private final transient List<Row> rows = new ArrayList<>();

  /** One row. */
  record Row(LevelBar bar, JLabel value) {

    /** Shows a level with its value in a few words and in a sentence. */
    void show(OptionalDouble level, String words, String sentence) {
      bar.show(level, sentence);
      value.setText(words);
    }
  }

  Bars() {
    super(new MigLayout("insets 8 0 0 0, gap 8 6, fillx", "[][grow,fill][]"));
    Keys.within(this, "UP", () -> moveFocus(-1));
    Keys.within(this, "DOWN", () -> moveFocus(1));
  }

  /** Adds a row below the others. */
  Row row(String name, boolean bothSides) {
    JLabel label = new JLabel(name);
    Row row = new Row(new LevelBar(bothSides), new JLabel());
    label.setLabelFor(row.bar());
    row.bar().setFocusable(rows.isEmpty());
    row.bar()
        .addFocusListener(
            new FocusAdapter() {
              @Override
              public void focusGained(FocusEvent event) {
                rows.forEach(other -> other.bar().setFocusable(other == row));
                row.bar().scrollRectToVisible(new Rectangle(row.bar().getSize()));
              }
            });
    rows.add(row);
    add(label);
    add(row.bar());
    add(row.value(), "wrap, wmin max(pref, 96)");
    return row;
  }

  /** Ends the rows with the names of the marks. */
  void legend(Texts texts) {
    add(new JLabel());
    add(new Legend(texts), "span, growx, wrap");
  }

  private void moveFocus(int by) {
    for (int i = 0; i < rows.size(); i++) {
      int next = i + by;
      if (rows.get(i).bar().isFocusOwner() && next >= 0 && next < rows.size()) {
        LevelBar bar = rows.get(next).bar();
        bar.setFocusable(true);
        bar.requestFocusInWindow();
        return;
      }
    }
  }
}
