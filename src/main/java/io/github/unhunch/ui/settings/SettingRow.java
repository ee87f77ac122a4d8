package io.github.unhunch.ui.settings;

import io.github.unhunch.settings.Settings;
import io.github.unhunch.settings.SettingsStore;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Type;
import java.awt.Component;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.MissingResourceException;
import java.util.function.Consumer;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * One setting: its name, one line on what it changes, the value with its unit, and its default one
 * click away. A change holds at once.
 */
final class SettingRow<V> extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final String STRICTNESS = "sensitivity-";

  private final transient Setting<V> setting;
  private final transient SettingsStore store;
  private final transient Texts texts;
  private final transient Consumer<V> editor;
  private final JButton reset = new JButton(Icons.RESET.icon());
  private final String name;
  private final String help;
  private final Prose told = Type.SMALL.on(Prose.of(""));
  private boolean refreshing;

  private SettingRow(Setting<V> setting, SettingsStore store, Texts texts) {
    super(new MigLayout("insets 0, hidemode 2", "[grow, fill]16[pref!, right]8[28!]", "[]"));
    this.setting = setting;
    this.store = store;
    this.texts = texts;
    this.name = word("name");
    this.help = word("help");
    JPanel words = new JPanel(new MigLayout("insets 0, wrap, gapy 0, hidemode 3", "[grow, fill]"));
    words.add(Prose.of(name), "wmin 0");
    words.add(Type.SMALL.on(Prose.quiet(help)), "wmin 0");
    told.setVisible(false);
    words.add(told, "wmin 0");
    add(words, "wmin 0");
    this.editor = makeEditor();
    reset.putClientProperty("JButton.buttonType", "toolBarButton");
    String usual = texts.get("settings.reset", name, shown(setting.get().apply(Settings.DEFAULT)));
    reset.setToolTipText(usual);
    reset.getAccessibleContext().setAccessibleName(usual);
    reset.addActionListener(event -> change(setting.get().apply(Settings.DEFAULT)));
    add(reset);
    refresh();
  }

  /** A row for any setting. */
  static <V> SettingRow<V> of(Setting<V> setting, SettingsStore store, Texts texts) {
    return new SettingRow<>(setting, store, texts);
  }

  /** Shows the value as it is now. */
  void refresh() {
    V value = setting.get().apply(store.current());
    refreshing = true;
    editor.accept(value);
    refreshing = false;
    reset.setVisible(!value.equals(setting.get().apply(Settings.DEFAULT)));
    told.setVisible(false);
  }

  /** True when the row's words hold what was searched for. */
  boolean matches(String wanted) {
    String all = (name + " " + help).toLowerCase(texts.locale());
    return all.contains(wanted.strip().toLowerCase(texts.locale()));
  }

  private void change(V value) {
    if (!refreshing) {
      store.update(settings -> setting.set().apply(settings, value));
      refresh();
    }
  }

  @SuppressWarnings("unchecked")
  private Consumer<V> makeEditor() {
    // The casts follow the permitted kinds: an Amount holds doubles, and so on.
    if (setting instanceof Setting.Amount amount) {
      return (Consumer<V>) amountEditor(amount);
    }
    if (setting instanceof Setting.Switch) {
      return (Consumer<V>) switchEditor();
    }
    if (setting instanceof Setting.Words) {
      return (Consumer<V>) wordsEditor();
    }
    return (Consumer<V>) choiceEditor((Setting.Choice) setting);
  }

  @SuppressWarnings("unchecked")
  private Consumer<Double> amountEditor(Setting.Amount amount) {
    double now = amount.get().apply(store.current());
    double least = Math.min(now, amount.least());
    double most = Math.max(now, amount.most());
    AmountSpinner[] holder = new AmountSpinner[1];
    AmountSpinner spinner =
        new AmountSpinner(
            new SpinnerNumberModel(now, least, most, amount.step()),
            amount.step() % 1 == 0 ? "0" : "0.0#",
            () -> refused(holder[0], least, most));
    holder[0] = spinner;
    String unit = word("unit");
    spinner.addChangeListener(
        event -> change((V) Double.valueOf(((Number) spinner.getValue()).doubleValue())));
    place(spinner, unit);
    spinner.field().getAccessibleContext().setAccessibleName(name + ", " + unit);
    return spinner::setValue;
  }

  /** Says where the person looks what can be set, and what holds in place of what was typed. */
  private void refused(AmountSpinner spinner, double least, double most) {
    V holds = setting.get().apply(store.current());
    told.setText(texts.get("settings.range", shown(least), shown(most), shown(holds)));
    told.setVisible(true);
    // A change of its description is what a screen reader speaks of the field that has the focus.
    spinner.field().getAccessibleContext().setAccessibleDescription(told.getText());
    revalidate();
  }

  @SuppressWarnings("unchecked")
  private Consumer<Boolean> switchEditor() {
    JCheckBox box = new JCheckBox();
    box.addActionListener(event -> change((V) Boolean.valueOf(box.isSelected())));
    place(box, "");
    return box::setSelected;
  }

  @SuppressWarnings("unchecked")
  private Consumer<String> wordsEditor() {
    JTextField field = new JTextField(16);
    field.addActionListener(event -> change((V) field.getText()));
    field.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent event) {
            change((V) field.getText());
          }
        });
    place(field, "");
    return field::setText;
  }

  @SuppressWarnings("unchecked")
  private Consumer<String> choiceEditor(Setting.Choice choice) {
    JComboBox<String> box = new JComboBox<>(choice.values().toArray(String[]::new));
    box.setRenderer(
        new DefaultListCellRenderer() {
          private static final long serialVersionUID = 1L;

          @Override
          public Component getListCellRendererComponent(
              JList<?> list, @Nullable Object value, int index, boolean chosen, boolean focus) {
            return super.getListCellRendererComponent(
                list, shown(value == null ? "" : value), index, chosen, focus);
          }
        });
    box.addActionListener(event -> change((V) String.valueOf(box.getSelectedItem())));
    place(box, "");
    return box::setSelectedItem;
  }

  private void place(JComponent control, String unit) {
    control.getAccessibleContext().setAccessibleName(unit.isEmpty() ? name : name + ", " + unit);
    control.getAccessibleContext().setAccessibleDescription(help);
    JPanel cell = new JPanel(new MigLayout("insets 0 2 0 2, gap 8"));
    cell.add(control, control instanceof JSpinner ? "width 88!" : "wmax 220");
    if (!unit.isEmpty()) {
      cell.add(new JLabel(unit), "wmin 32"); // So that numbers stand below each other.
    }
    add(cell);
  }

  /** A value in words. */
  private String shown(Object value) {
    if (value instanceof Double number) {
      String digits =
          number % 1 == 0
              ? String.valueOf(number.longValue())
              : String.format(texts.locale(), "%.2f", number);
      return digits + " " + word("unit");
    }
    if (setting instanceof Setting.Words) {
      return String.valueOf(value).isBlank()
          ? texts.get("settings.nothing")
          : String.valueOf(value);
    }
    if (value instanceof Boolean on) {
      return texts.get(on ? "settings.on" : "settings.off");
    }
    try {
      String id = isStrictness() ? "sensitivity" : setting.id();
      return texts.get("settings." + id + "." + value);
    } catch (MissingResourceException e) {
      return String.valueOf(value);
    }
  }

  private String word(String part) {
    String id = setting.id();
    return isStrictness() && part.equals("name")
        ? texts.get("cue." + id.substring(STRICTNESS.length()) + ".title")
        : texts.get("settings." + (isStrictness() ? "sensitivity" : id) + "." + part);
  }

  private boolean isStrictness() {
    return setting.id().startsWith(STRICTNESS);
  }
}
