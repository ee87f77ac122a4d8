package io.github.unhunch.settings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is in the file: a version and the settings by name. Apart from {@link Settings}, so that
 * either can change without the other.
 *
 * @param settings what could be read, defaults for the rest
 * @param warnings one sentence for each value that could not be used
 * @param newer true when a newer program wrote the file, which must then not be written over
 */
record SettingsFile(Settings settings, List<String> warnings, boolean newer) {

  /** Changes to the file's form, oldest first; step n makes form n + 2 of form n + 1. */
  private static final List<UnaryOperator<JsonObject>> STEPS = List.of();

  /** The form that this program writes. */
  static final int VERSION = STEPS.size() + 1;

  private static final String VERSION_KEY = "version";

  /** Copies the list. */
  SettingsFile {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads the text of a file.
   *
   * @throws JsonParseException when it is no settings file at all
   */
  static SettingsFile parse(String text) {
    JsonObject root = object(JsonParser.parseString(text));
    JsonElement written = root.get(VERSION_KEY);
    if (written == null || !written.isJsonPrimitive()) {
      throw new JsonParseException("no version");
    }
    int version = number(written);
    JsonObject current = migrate(root, version, STEPS);
    List<String> warnings = new ArrayList<>();
    Settings settings = new RecordReader(warnings).read(Settings.DEFAULT, current, "");
    return new SettingsFile(settings, warnings, version > VERSION);
  }

  /** The text of a file with these settings. */
  static String text(Settings settings) {
    JsonObject root = new JsonObject();
    root.addProperty(VERSION_KEY, VERSION);
    object(SettingsJson.GSON.toJsonTree(settings))
        .entrySet()
        .forEach(entry -> root.add(entry.getKey(), entry.getValue()));
    return SettingsJson.GSON.toJson(root) + "\n";
  }

  /** The file's content in the form that follows all these steps. */
  static JsonObject migrate(JsonObject root, int version, List<UnaryOperator<JsonObject>> steps) {
    JsonObject migrated = root;
    for (int form = Math.max(1, version); form <= steps.size(); form++) {
      migrated = steps.get(form - 1).apply(migrated);
    }
    return migrated;
  }

  private static int number(JsonElement written) {
    try {
      return written.getAsInt();
    } catch (NumberFormatException e) {
      throw new JsonParseException("the version is no number", e);
    }
  }

  private static JsonObject object(JsonElement element) {
    if (!element.isJsonObject()) {
      throw new JsonParseException("not a JSON object");
    }
    return element.getAsJsonObject();
  }
}
