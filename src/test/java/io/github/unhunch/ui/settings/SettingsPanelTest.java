package io.github.unhunch.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.settings.Settings;
import io.github.unhunch.settings.SettingsStore;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.report.OffScreen;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Theme;
import java.awt.Component;
import java.awt.Container;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JFormattedTextField;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsPanelTest {

  @TempDir Path folder;
  private SettingsStore store;
  private List<String> cameras = List.of("usb-cam-1");
  private Optional<String> recording = Optional.empty();

  @BeforeEach
  void openStore() throws Exception {
    Files.write(folder.resolve("history.db"), new byte[48_000]);
    Files.write(folder.resolve("settings.json"), new byte[0]);
    store =
        new SettingsStore(
            folder.resolve("none.json"),
            (delay, task) -> {},
            InstantSource.system(),
            message -> {});
  }

  @ParameterizedTest
  @CsvSource({"false,1,en", "true,1,en", "false,2,de", "true,2,en"})
  void paintsLightAndDarkAtAnySize(boolean dark, double scale, String language) throws Exception {
    var image =
        OffScreen.onSwing(
            () -> {
              new Theme(dark, scale, true).install();
              store.update(s -> s.withPosture(s.posture().withDwellSeconds(60)));
              return OffScreen.paint(
                  panel(language),
                  (int) (760 * scale),
                  (int) (800 * scale),
                  "settings-" + (dark ? "dark-" : "light-") + (int) (100 * scale));
            });
    assertThat(OffScreen.colours(image)).isGreaterThan(20);
  }

  @Test
  void aChangeHoldsAtOnceAndItsDefaultIsOneClickAway() throws Exception {
    OffScreen.onSwing(
        () -> {
          SettingsPanel panel = panel("en");
          JSpinner dwell = named(panel, JSpinner.class, "Time before a prompt, s");
          dwell.setValue(90.0);
          assertThat(store.current().posture().dwellSeconds()).isEqualTo(90);
          JButton reset = named(panel, JButton.class, "Time before a prompt: back to 45 s");
          assertThat(reset.isVisible()).isTrue();
          reset.doClick();
          assertThat(store.current()).isEqualTo(Settings.DEFAULT);
          assertThat(reset.isVisible()).isFalse();
          assertThat(dwell.getValue()).isEqualTo(45.0);
          return panel;
        });
  }

  @Test
  void aNumberOutOfRangeIsToldWithTheRangeAndTheOldOneStays() throws Exception {
    OffScreen.onSwing(
        () -> {
          SettingsPanel panel = panel("en");
          JSpinner dwell = named(panel, JSpinner.class, "Time before a prompt, s");
          JFormattedTextField field = ((JSpinner.NumberEditor) dwell.getEditor()).getTextField();
          String said = "From 15 s to 180 s can be set; 45 s stays.";
          for (String typed : List.of("999", "3", "many", "")) {
            dwell.setValue(60.0);
            dwell.setValue(45.0);
            assertThat(told(panel)).isEmpty();
            field.setText(typed);
            if (typed.equals("3")) {
              field.getActionMap().get("notify-field-accept").actionPerformed(press(field));
            } else if (typed.equals("many")) {
              dwell.getActionMap().get("increment").actionPerformed(press(dwell));
              assertThat(dwell.getValue()).isEqualTo(50.0);
              continue;
            } else {
              FocusEvent left = new FocusEvent(field, FocusEvent.FOCUS_LOST);
              List.of(field.getFocusListeners()).forEach(one -> one.focusLost(left));
            }
            assertThat(told(panel)).as(typed).containsExactly(said);
            assertThat(field.getAccessibleContext().getAccessibleDescription()).isEqualTo(said);
            assertThat(field.getText()).isEqualTo("45");
            assertThat(store.current().posture().dwellSeconds()).isEqualTo(45);
          }
          return panel;
        });
  }

  private static ActionEvent press(Component on) {
    return new ActionEvent(on, 0, "");
  }

  private static List<String> told(SettingsPanel panel) {
    return OffScreen.all(panel, Prose.class).stream()
        .filter(Component::isVisible)
        .map(Prose::getText)
        .filter(words -> words.contains("stays."))
        .toList();
  }

  @Test
  void whatPlaysInPlaceOfACameraIsNamed() throws Exception {
    cameras = List.of();
    recording = Optional.of("desk_day.mp4");
    OffScreen.onSwing(
        () -> {
          SettingsPanel panel = panel("en");
          assertThat(OffScreen.all(panel, Prose.class).stream().map(Prose::getText))
              .anyMatch(words -> words.startsWith("desk_day.mp4 plays as the camera"))
              .noneMatch(words -> words.startsWith("No camera"));
          recording = Optional.empty();
          assertThat(OffScreen.all(panel("en"), Prose.class).stream().map(Prose::getText))
              .anyMatch(words -> words.startsWith("No camera"));
          return panel;
        });
  }

  @Test
  void everySettingCanBeChangedAndPutBack() throws Exception {
    OffScreen.onSwing(
        () -> {
          SettingsPanel panel = panel("en");
          for (JSpinner spinner : all(panel, JSpinner.class)) {
            Object next = spinner.getNextValue();
            spinner.setValue(next == null ? spinner.getPreviousValue() : next);
            assertChangedAndBack(panel);
          }
          for (JCheckBox box : all(panel, JCheckBox.class)) {
            box.doClick();
            assertChangedAndBack(panel);
          }
          for (JComboBox<?> box : all(panel, JComboBox.class)) {
            box.setSelectedIndex((box.getSelectedIndex() + 1) % box.getItemCount());
            assertChangedAndBack(panel);
          }
          return panel;
        });
  }

  @Test
  void searchFindsByNameAndHelpAndSection() throws Exception {
    OffScreen.onSwing(
        () -> {
          SettingsPanel panel = panel("en");
          panel.find("STILL for long");
          assertThat(visibleRows(panel)).isEqualTo(1);
          panel.find("camera");
          assertThat(visibleRows(panel)).isGreaterThan(2);
          assertThat(OffScreen.all(panel, Prose.class))
              .as("no word on a missing camera while there is one")
              .noneMatch(words -> words.getText().startsWith("No camera"));
          panel.find("quantum");
          assertThat(visibleRows(panel)).isZero();
          panel.find("");
          assertThat(visibleRows(panel)).as("the first section again").isBetween(2L, 6L);
          panel.find("long");
          assertThat(visibleRows(panel)).as("from more than one section").isGreaterThan(2);
          return panel;
        });
  }

  @Test
  void storedFilesAreListedWithTheirSizes() {
    assertThat(StoredFile.in(folder))
        .containsExactly(new StoredFile("history.db", 48_000), new StoredFile("settings.json", 0));
    assertThat(StoredFile.in(folder.resolve("nowhere"))).isEmpty();
    assertThat(StoredFile.words(48_000, Locale.ENGLISH)).isEqualTo("48 kB");
    assertThat(StoredFile.words(3_450_000, Locale.GERMAN)).isEqualTo("3,5 MB");
  }

  @Test
  void bothLanguagesHaveTheSameKeys() throws Exception {
    for (String bundle : List.of("settings", "records")) {
      assertThat(keys(bundle + "_de")).isEqualTo(keys(bundle));
    }
  }

  private void assertChangedAndBack(SettingsPanel panel) {
    assertThat(store.current()).isNotEqualTo(Settings.DEFAULT);
    for (JButton button : all(panel, JButton.class)) {
      String name = button.getAccessibleContext().getAccessibleName();
      if (button.isVisible() && name != null && name.contains(": back to ")) {
        button.doClick();
      }
    }
    assertThat(store.current().posture().dwellSeconds()).isEqualTo(45);
    assertThat(store.current().prompts()).isEqualTo(Settings.DEFAULT.prompts());
    assertThat(store.current().look()).isEqualTo(Settings.DEFAULT.look());
    assertThat(store.current().camera()).isEqualTo(Settings.DEFAULT.camera());
    store.update(settings -> Settings.DEFAULT);
    panel.refresh();
  }

  private SettingsPanel panel(String language) {
    return new SettingsPanel(
        Texts.in(Locale.forLanguageTag(language)),
        store,
        cameras,
        recording,
        NothingStored.in(folder),
        new JPanel());
  }

  private static long visibleRows(SettingsPanel panel) {
    return all(panel, SettingRow.class).stream().filter(Component::isVisible).count();
  }

  private static <C extends Component> C named(Container in, Class<C> kind, String name) {
    return all(in, kind).stream()
        .filter(c -> name.equals(c.getAccessibleContext().getAccessibleName()))
        .findFirst()
        .orElseThrow();
  }

  private static <C extends Component> List<C> all(Container in, Class<C> kind) {
    List<C> found = new ArrayList<>();
    for (Component child : in.getComponents()) {
      if (kind.isInstance(child)) {
        found.add(kind.cast(child));
      }
      if (child instanceof Container container && !(child instanceof JSpinner)) {
        found.addAll(all(container, kind));
      }
    }
    return found;
  }

  private static Set<String> keys(String bundle) throws Exception {
    try (var in =
        SettingsPanelTest.class.getResourceAsStream(
            "/io/github/unhunch/text/" + bundle + ".properties")) {
      return new PropertyResourceBundle(in).keySet();
    }
  }
}
