package io.github.unhunch.settings;

import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Changes some values by name, with the names of the settings file. */
public final class SettingsPatch {

  private SettingsPatch() {}

  /**
   * The settings with these values in place of their own; what is not named stays.
   *
   * @throws JsonException with one sentence when a value cannot be used or a name is not known
   */
  public static Settings apply(Settings settings, JsonValue values) {
    List<JsonException> wrong = new ArrayList<>();
    Settings changed =
        new RecordReader(
                value -> wrong.add(new JsonException("", value.key(), value.reason())), wrong::add)
            .read(settings, values);
    if (!wrong.isEmpty()) {
      throw wrong.get(0);
    }
    return changed;
  }
}
