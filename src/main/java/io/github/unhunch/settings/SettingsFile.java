package io.github.unhunch.settings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.unhunch.coach.safety.SafetyProfile;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import io.github.unhunch.settings.RecordReader.Unusable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is in the file: a version and the settings by name. Apart from {@link Settings}, so that
 * either can change without the other.
 *
 * @param settings what could be read, defaults for the rest
 * @param unusable the values that could not be used
 * @param newer true when a newer program wrote the file, which must then not be written over
 */
record SettingsFile(Settings settings, List<Unusable> unusable, boolean newer) {

  /** Changes to the file's form, oldest first; step n makes form n + 2 of form n + 1. */
  private static final List<UnaryOperator<JsonObject>> STEPS = List.of(SettingsFile::withTiredSink);

  /** The form that this program writes. */
  static final int VERSION = STEPS.size() + 1;

  private static final String VERSION_KEY = "version";

  /** Copies the list. */
  SettingsFile {
    unusable = List.copyOf(unusable);
  }

  /** Form 2: a baseline also tells how this user sits when tired; 0 where that was not shown. */
  private static JsonObject withTiredSink(JsonObject root) {
    if (root.get("baselines") instanceof JsonObject baselines
        && baselines.get("profiles") instanceof JsonObject places) {
      for (JsonElement place : places.asMap().values()) {
        if (place instanceof JsonObject profile
            && profile.get("baseline") instanceof JsonObject baseline
            && !baseline.has("tiredSink")) {
          baseline.addProperty("tiredSink", 0);
        }
      }
    }
    return root;
  }

  /**
   * Understands a file.
   *
   * @throws JsonException when it is no settings file at all
   */
  static SettingsFile of(JsonValue root) {
    int version = root.get(VERSION_KEY).counted();
    JsonObject current = migrate(root.element().getAsJsonObject(), version, STEPS);
    List<Unusable> unusable = new ArrayList<>();
    Settings settings =
        new RecordReader(unusable::add, later -> {})
            .read(Settings.DEFAULT, new JsonValue(root.file(), "", current));
    // A cause that was lost may have ruled something out, so the questions are asked again.
    if (unusable.stream().anyMatch(value -> value.key().startsWith("safety.causes"))) {
      SafetyProfile safety = settings.safety();
      settings =
          settings.withSafety(
              new SafetyProfile(
                  Optional.empty(), safety.answers(), safety.causes(), safety.tools()));
    }
    return new SettingsFile(settings, unusable, version > VERSION);
  }

  /** The text of a file with these settings. */
  static String text(Settings settings) {
    JsonObject root = new JsonObject();
    root.addProperty(VERSION_KEY, VERSION);
    SettingsJson.GSON
        .toJsonTree(settings)
        .getAsJsonObject()
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
}
