package io.github.unhunch.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** What stands together under a heading. */
final class Section {

  private final String name;
  private final JLabel heading;
  private final List<JComponent> besides;
  private final List<SettingRow<?>> rows;

  /**
   * A section.
   *
   * @param name names it in the texts
   * @param besides what stands in it that is no row
   * @param rows its settings
   */
  Section(String name, JLabel heading, List<JComponent> besides, List<SettingRow<?>> rows) {
    this.name = name;
    this.heading = heading;
    this.besides = new ArrayList<>(besides);
    this.rows = List.copyOf(rows);
  }

  String name() {
    return name;
  }

  String title() {
    return heading.getText();
  }

  List<SettingRow<?>> rows() {
    return rows;
  }

  /** Adds what is to be said before the rows. */
  void note(JComponent words) {
    besides.add(words);
  }

  void addTo(JPanel list) {
    list.add(heading);
    besides.forEach(part -> list.add(part, "wmin 0"));
    rows.forEach(row -> list.add(row, "wmin 0"));
  }

  void show(boolean shown) {
    heading.setVisible(shown);
    besides.forEach(part -> part.setVisible(shown));
    rows.forEach(row -> row.setVisible(shown));
  }

  /**
   * Shows only what these words are found in.
   *
   * @param more words by which the whole section is found too
   * @return whether there is something
   */
  boolean find(String words, String more, Locale locale) {
    boolean whole =
        (title() + " " + more).toLowerCase(locale).contains(words.strip().toLowerCase(locale));
    boolean some = false;
    for (SettingRow<?> row : rows) {
      row.setVisible(whole || row.matches(words));
      some |= row.isVisible();
    }
    boolean shown = whole || some;
    heading.setVisible(shown);
    besides.forEach(part -> part.setVisible(shown));
    return shown;
  }
}
