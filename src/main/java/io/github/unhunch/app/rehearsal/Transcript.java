package io.github.unhunch.app.rehearsal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** What a person would see and hear, a line each, with its time by both clocks. */
final class Transcript {

  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private final ScriptClockwork clockwork;
  private final Consumer<String> lines;

  Transcript(ScriptClockwork clockwork, Consumer<String> lines) {
    this.clockwork = clockwork;
    this.lines = lines;
  }

  void write(String key, String words) {
    write(key, new JsonPrimitive(words));
  }

  void write(String key, JsonElement value) {
    JsonObject line = new JsonObject();
    line.add(key, value);
    write(line);
  }

  /** That something has gone. */
  void gone(String key) {
    write(key, JsonNull.INSTANCE);
  }

  void write(JsonObject what) {
    JsonObject line = new JsonObject();
    line.addProperty("t", Math.round(clockwork.time() * 1000) / 1000.0);
    line.addProperty(
        "wall",
        clockwork
            .instant()
            .truncatedTo(ChronoUnit.MILLIS)
            .atZone(clockwork.zone())
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    what.entrySet().forEach(entry -> line.add(entry.getKey(), entry.getValue()));
    lines.accept(GSON.toJson(line));
  }
}
