package io.github.unhunch.ui.settings;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.unhunch.settings.SettingsStore;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.ScrolledPanel;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Type;
import java.awt.Point;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final transient Map<JLabel, List<SettingRow<?>>> rows = new LinkedHashMap<>();
  private final StoredPanel stored;
  private final JLabel storedHeading;

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
        .forEach((section, settings) -> addSection(section, settings, store));
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
    rows.values().forEach(some -> some.forEach(SettingRow::refresh));
    stored.refresh();
  }

  /** Shows only what these words are found in; all for empty words. */
  public void find(String words) {
    boolean any = false;
    for (Map.Entry<JLabel, List<SettingRow<?>>> section : rows.entrySet()) {
      boolean whole = contains(section.getKey().getText(), words);
      boolean some = false;
      for (SettingRow<?> row : section.getValue()) {
        row.setVisible(whole || row.matches(words));
        some |= row.isVisible();
      }
      section.getKey().setVisible(some);
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

  private void addSection(String section, List<Setting<?>> settings, SettingsStore store) {
    JLabel heading = heading(section);
    list.add(heading, "gaptop 16");
    List<SettingRow<?>> some = new ArrayList<>();
    for (Setting<?> setting : settings) {
      SettingRow<?> row = SettingRow.of(setting, store, texts);
      list.add(row, "wmin 0");
      some.add(row);
    }
    rows.put(heading, some);
  }

  private JLabel heading(String section) {
    return Type.HEADING.on(new JLabel(texts.get("settings.section." + section)));
  }

  private boolean contains(String where, String words) {
    return where.toLowerCase(texts.locale()).contains(words.strip().toLowerCase(texts.locale()));
  }
}
