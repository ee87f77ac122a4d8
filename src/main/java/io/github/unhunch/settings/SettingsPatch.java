package io.github.unhunch.settings;

import io.github.unhunch.json.JsonValue;
import io.github.unhunch.settings.RecordReader.Unusable;
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
  public static Settings apply(Settings settings, JsonValue values) {
    List<Unusable> unusable = new ArrayList<>();
    Settings changed = new RecordReader(unusable::add).read(settings, values);
    if (!unusable.isEmpty()) {
      Unusable first = unusable.get(0);
      throw new IllegalArgumentException(first.key() + " is not usable: it " + first.reason());
    }
    return changed;
  }
}
