package io.github.unhunch.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/** How values stand in the settings file. */
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
              Instant.class,
              (JsonDeserializer<Instant>)
                  (json, type, context) -> Instant.parse(json.getAsString()))
          .registerTypeAdapter(
              LocalTime.class,
              (JsonSerializer<LocalTime>)
                  (time, type, context) -> new JsonPrimitive(time.toString()))
          .registerTypeAdapter(
              LocalTime.class,
              (JsonDeserializer<LocalTime>)
                  (json, type, context) -> LocalTime.parse(json.getAsString()))
          .registerTypeAdapter(
              Optional.class,
              (JsonSerializer<Optional<?>>)
                  (value, type, context) ->
                      value.isPresent() ? context.serialize(value.get()) : JsonNull.INSTANCE)
          .registerTypeAdapter(
              Optional.class,
              (JsonDeserializer<Optional<?>>)
                  (json, type, context) ->
                      json.isJsonNull()
                          ? Optional.empty()
                          : Optional.ofNullable(
                              context.deserialize(
                                  json, ((ParameterizedType) type).getActualTypeArguments()[0])))
          .create();

  private SettingsJson() {}
}
