package io.github.unhunch.ui.settings;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.unhunch.settings.SettingsStore;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Mnemonics;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.ScrolledPanel;
import io.github.unhunch.ui.theme.Type;
import java.awt.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/**
 * All settings: the sections at the side, one of them shown, and a search through all. What is
 * changed holds at once, there is no OK.
 */
public final class SettingsPanel extends JPanel {

  /** The section with the safety questions. */
  public static final String SAFETY = "safety";

  private static final long serialVersionUID = 1L;
  private static final String STORED = "stored";

  private final transient Texts texts;
  private final JTextField search = new JTextField();
  private final Prose nothing;
  private final JPanel list =
      new ScrolledPanel(
          new MigLayout("insets 0 0 24 8, wrap, hidemode 3, gapy 12", "[grow, fill]"));
  private final JScrollPane scroll;
  private final transient List<Section> sections = new ArrayList<>();
  private final JList<String> side;
  private final StoredPanel stored;
  private transient Section shown;

  /**
   * Makes the window's content, at its first section.
   *
   * @param cameras ids of the cameras that are there
   * @param recording the name of what plays in place of every camera, if something does
   * @param actions what can be done with what is stored
   * @param safety shows the safety questions, with a way to answer them again
   */
  public SettingsPanel(
      Texts texts,
      SettingsStore store,
      List<String> cameras,
      Optional<String> recording,
      StoredActions actions,
      JComponent safety) {
    super(
        new MigLayout(
            "insets 16 24 0 24, fill", "[pref!, fill]24[grow, fill]", "[]12[grow, fill]"));
    this.texts = texts;
    this.nothing = Prose.of(texts.get("settings.search.nothing"));
    this.stored = new StoredPanel(texts, actions, this::refresh);
    addSearch();
    SettingsCatalog.sections(cameras, store.current())
        .forEach((name, settings) -> sections.add(rows(name, settings, store)));
    recording
        .map(name -> texts.get("settings.recording", name))
        .or(() -> Optional.of(texts.get("settings.no-camera")).filter(none -> cameras.isEmpty()))
        .ifPresent(words -> section("camera").note(Prose.of(words)));
    sections.add(new Section(SAFETY, heading(SAFETY), List.of(safety), List.of()));
    sections.add(new Section(STORED, heading(STORED), List.of(stored), List.of()));
    sections.forEach(section -> section.addTo(list));
    this.shown = sections.get(0);
    list.add(nothing, "wmin 0");
    this.side = side();
    add(new JScrollPane(side), "growy, hmin 0");
    scroll = new JScrollPane(list);
    scroll.setBorder(null);
    scroll.getVerticalScrollBar().setUnitIncrement(24);
    add(scroll, "wmin 0, hmin 0");
    side.setSelectedIndex(0);
  }

  private Section rows(String name, List<Setting<?>> settings, SettingsStore store) {
    List<SettingRow<?>> rows = new ArrayList<>();
    settings.forEach(setting -> rows.add(SettingRow.of(setting, store, texts)));
    return new Section(name, heading(name), List.of(), rows);
  }

  private JList<String> side() {
    JList<String> names = new JList<>(sections.stream().map(Section::title).toArray(String[]::new));
    names.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    names.getAccessibleContext().setAccessibleName(texts.get("settings.sections"));
    names.setFixedCellHeight(-1);
    names.addListSelectionListener(
        event -> {
          if (!names.isSelectionEmpty()) {
            search.setText("");
            only(sections.get(names.getSelectedIndex()));
          }
        });
    return names;
  }

  /** Shows this section, such as {@link #SAFETY}. */
  public void show(String name) {
    side.setSelectedIndex(sections.indexOf(section(name)));
  }

  /** The section that is shown, or was before something was searched for. */
  public String section() {
    return shown.name();
  }

  private Section section(String name) {
    return sections.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private void only(Section wanted) {
    shown = wanted;
    sections.forEach(section -> section.show(section == wanted));
    nothing.setVisible(false);
    // A number field scrolls itself into view once it is filled; a section begins at its top.
    SwingUtilities.invokeLater(() -> scroll.getViewport().setViewPosition(new Point()));
    Mnemonics.give(this);
    list.revalidate();
    list.repaint();
  }

  /** Shows the values and files as they are now, as after everything was put back. */
  void refresh() {
    sections.forEach(section -> section.rows().forEach(SettingRow::refresh));
    stored.refresh();
  }

  /** Shows what these words are found in, whatever its section; the section again for none. */
  public void find(String words) {
    if (words.isBlank()) {
      if (side.isSelectionEmpty()) {
        side.setSelectedIndex(0);
      }
      return;
    }
    side.clearSelection();
    boolean any = false;
    for (Section section : sections) {
      String more = section.name().equals(STORED) ? texts.get("settings.stored.search") : "";
      any |= section.find(words, more, texts.locale());
    }
    nothing.setVisible(!any);
    Mnemonics.give(this);
    list.revalidate();
    list.repaint();
  }

  private void addSearch() {
    search.putClientProperty(
        FlatClientProperties.PLACEHOLDER_TEXT, texts.get("settings.search.placeholder"));
    search.putClientProperty(FlatClientProperties.TEXT_FIELD_LEADING_ICON, Icons.SEARCH.icon());
    search.putClientProperty(FlatClientProperties.TEXT_FIELD_SHOW_CLEAR_BUTTON, true);
    search.getAccessibleContext().setAccessibleName(texts.get("settings.search.placeholder"));
    search
        .getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                find(search.getText());
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                find(search.getText());
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                find(search.getText());
              }
            });
    registerKeyboardAction(
        event -> search.requestFocusInWindow(),
        KeyStroke.getKeyStroke("control F"),
        JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    add(search, "span, growx, wrap");
  }

  private JLabel heading(String section) {
    return Type.HEADING.on(new JLabel(texts.get("settings.section." + section)));
  }
}
