package io.github.unhunch.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.Cause;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.content.Tool;
import io.github.unhunch.settings.Settings;
import io.github.unhunch.ui.settings.Setting.Switch;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SettingsCatalogTest {

  private final RoutineLibrary library = RoutineLibrary.builtIn(Locale.ENGLISH);

  @Test
  void everyToolAndCauseOfTheContentCanBeNamed() {
    assertThat(ids("tools"))
        .containsExactlyElementsOf(
            library.tools().stream().map(Tool::id).map("tool-"::concat).toList());
    assertThat(ids("causes"))
        .containsExactlyElementsOf(
            library.causes().stream().map(Cause::id).map("cause-"::concat).toList());
  }

  @Test
  void owningAToolIsKept() {
    Switch first = (Switch) section("tools").get(0);
    Settings owned = first.set().apply(Settings.DEFAULT, true);

    assertThat(owned.safety().tools()).hasSize(1);
    assertThat(first.get().apply(owned)).isTrue();
    assertThat(first.set().apply(owned, false).safety().tools()).isEmpty();
  }

  private List<String> ids(String section) {
    return section(section).stream().<String>map(Setting::id).toList();
  }

  private static List<Setting<?>> section(String name) {
    return SettingsCatalog.sections(List.of(), Settings.DEFAULT).getOrDefault(name, List.of());
  }
}
