package io.github.unhunch.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/** How values are written into the settings file; {@link RecordReader} reads them. */
final class SettingsJson {

  /** Times in ISO 8601; an empty Optional as null. */
  static final Gson GSON =
      new GsonBuilder()
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .serializeNulls()
          .registerTypeAdapter(
              Instant.class,
              (JsonSerializer<Instant>) (time, type, context) -> new JsonPrimitive(time.toString()))
          .registerTypeAdapter(
              LocalTime.class,
              (JsonSerializer<LocalTime>)
                  (time, type, context) -> new JsonPrimitive(time.toString()))
          .registerTypeAdapter(
              Optional.class,
              (JsonSerializer<Optional<?>>)
                  (value, type, context) ->
                      value.isPresent() ? context.serialize(value.get()) : JsonNull.INSTANCE)
          .create();

  private SettingsJson() {}
}
