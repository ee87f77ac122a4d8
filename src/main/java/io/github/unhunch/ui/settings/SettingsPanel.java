package io.github.unhunch.ui.settings;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.unhunch.settings.SettingsStore;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.ScrolledPanel;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Type;
import java.awt.Point;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/** All settings in one searchable list; what is changed holds at once, there is no OK. */
public final class SettingsPanel extends JPanel {

  private static final long serialVersionUID = 1L;

  private final transient Texts texts;
  private final JTextField search = new JTextField();
  private final JLabel nothing;
  private final JPanel list =
      new ScrolledPanel(
          new MigLayout("insets 0 0 24 8, wrap, hidemode 3, gapy 12", "[grow, fill]"));
  private final transient List<Section> sections = new ArrayList<>();
  private final StoredPanel stored;
  private final JLabel storedHeading;

  /** What stands together under a heading; with what is to be said before its rows, if anything. */
  private record Section(JLabel heading, Optional<Prose> note, List<SettingRow<?>> rows) {

    void show(boolean some) {
      heading.setVisible(some);
      note.ifPresent(words -> words.setVisible(some));
    }
  }

  /**
   * Makes the list.
   *
   * @param cameras ids of the cameras that are there
   */
  public SettingsPanel(
      Texts texts, SettingsStore store, List<String> cameras, StoredActions actions) {
    super(new MigLayout("insets 16 24 0 24, wrap, fill", "[grow, fill]", "[]8[grow, fill]"));
    this.texts = texts;
    this.nothing = new JLabel(texts.get("settings.search.nothing"));
    this.stored = new StoredPanel(texts, actions);
    this.storedHeading = heading("stored");
    addSearch();
    SettingsCatalog.sections(cameras, store.current())
        .forEach(
            (section, settings) ->
                addSection(
                    section,
                    section.equals("camera") && cameras.isEmpty()
                        ? Optional.of(Prose.of(texts.get("settings.no-camera")))
                        : Optional.empty(),
                    settings,
                    store));
    list.add(storedHeading, "gaptop 16");
    list.add(stored, "wmin 0");
    list.add(nothing);
    nothing.setVisible(false);
    JScrollPane scroll = new JScrollPane(list);
    scroll.setBorder(null);
    scroll.getVerticalScrollBar().setUnitIncrement(Space.scaled(24));
    add(scroll, "wmin 0");
    // A number field scrolls itself into view once it is filled; the page begins at its top.
    addHierarchyListener(
        event -> {
          if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
            SwingUtilities.invokeLater(() -> scroll.getViewport().setViewPosition(new Point()));
          }
        });
  }

  /** Shows the values and files as they are now, as after a change made elsewhere. */
  public void refresh() {
    sections.forEach(section -> section.rows().forEach(SettingRow::refresh));
    stored.refresh();
  }

  /** Shows only what these words are found in; all for empty words. */
  public void find(String words) {
    boolean any = false;
    for (Section section : sections) {
      boolean whole = contains(section.heading().getText(), words);
      boolean some = false;
      for (SettingRow<?> row : section.rows()) {
        row.setVisible(whole || row.matches(words));
        some |= row.isVisible();
      }
      section.show(some);
      any |= some;
    }
    boolean files =
        contains(storedHeading.getText() + " " + texts.get("settings.stored.search"), words);
    storedHeading.setVisible(files);
    stored.setVisible(files);
    nothing.setVisible(!any && !files);
    list.revalidate();
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
    add(search);
  }

  private void addSection(
      String name, Optional<Prose> note, List<Setting<?>> settings, SettingsStore store) {
    Section section = new Section(heading(name), note, new ArrayList<>());
    list.add(section.heading(), "gaptop 16");
    note.ifPresent(words -> list.add(words, "wmin 0"));
    for (Setting<?> setting : settings) {
      SettingRow<?> row = SettingRow.of(setting, store, texts);
      list.add(row, "wmin 0");
      section.rows().add(row);
    }
    sections.add(section);
  }

  private JLabel heading(String section) {
    return Type.HEADING.on(new JLabel(texts.get("settings.section." + section)));
  }

  private boolean contains(String where, String words) {
    return where.toLowerCase(texts.locale()).contains(words.strip().toLowerCase(texts.locale()));
  }
}
