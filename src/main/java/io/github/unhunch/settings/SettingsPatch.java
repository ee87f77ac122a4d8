package io.github.unhunch.settings;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Changes some values by name, with the names of the settings file. */
public final class SettingsPatch {

  private SettingsPatch() {}

  /**
   * The settings with these values in place of their own; what is not named stays.
   *
   * @throws IllegalArgumentException with one sentence when a value cannot be used
   */
  public static Settings apply(Settings settings, JsonObject values) {
    List<String> warnings = new ArrayList<>();
    Settings changed = new RecordReader(warnings).read(settings, values, "");
    if (!warnings.isEmpty()) {
      throw new IllegalArgumentException(warnings.get(0));
    }
    return changed;
  }
}
