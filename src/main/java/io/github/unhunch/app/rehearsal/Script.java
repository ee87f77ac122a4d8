package io.github.unhunch.app.rehearsal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A day in lines: what happens when.
 *
 * @param folder what the lines name lies beside it
 * @param lines in the order of their times
 */
public record Script(Path folder, List<Line> lines) {

  private static final long MOST_BYTES = 16_000_000;

  /** The latest time, in seconds: ten years. */
  private static final double LATEST = 3.2e8;

  private static final Set<String> KEYS =
      Set.of(
          "t",
          "poses",
          "camera",
          "desk",
          "answer",
          "menu",
          "press",
          "gate",
          "routine",
          "pain",
          "settings",
          "clock",
          "zone",
          "sleep",
          "kill",
          "restart");

  /**
   * One thing that happens, or several at once.
   *
   * @param number of the line, from 1
   * @param time seconds after the start
   * @param what by key
   */
  public record Line(int number, double time, JsonObject what) {

    /** A mistake in this line. */
    ScriptException mistake(String words) {
      return new ScriptException("line " + number + ": " + words);
    }

    JsonObject object(String key) throws ScriptException {
      if (!what.get(key).isJsonObject()) {
        throw mistake("\"" + key + "\" takes an object");
      }
      return what.getAsJsonObject(key);
    }

    String words(String key) throws ScriptException {
      return primitive(key, JsonPrimitive::isString, "words").getAsString();
    }

    double number(String key) throws ScriptException {
      return primitive(key, JsonPrimitive::isNumber, "a number").getAsDouble();
    }

    boolean flag(String key) throws ScriptException {
      return primitive(key, JsonPrimitive::isBoolean, "true or false").getAsBoolean();
    }

    /** One of the constants, in small or capital letters. */
    <E extends Enum<E>> E constant(Class<E> type, String key) throws ScriptException {
      try {
        return Enum.valueOf(type, words(key).toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw mistake("\"" + key + "\" cannot be " + what.get(key));
      }
    }

    private JsonPrimitive primitive(String key, Predicate<JsonPrimitive> fits, String kind)
        throws ScriptException {
      JsonElement value = what.get(key);
      if (!value.isJsonPrimitive() || !fits.test(value.getAsJsonPrimitive())) {
        throw mistake("\"" + key + "\" takes " + kind);
      }
      return value.getAsJsonPrimitive();
    }
  }

  /** Copies the list. */
  public Script {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a script.
   *
   * @throws ScriptException when the file cannot be read or a line is no line of a script
   */
  public static Script read(Path file) throws ScriptException {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new ScriptException("is not a file");
      } else if (Files.size(file) > MOST_BYTES) {
        throw new ScriptException("is longer than " + MOST_BYTES + " bytes");
      }
      Path parent = file.toAbsolutePath().getParent();
      return of(parent == null ? Path.of("") : parent, Files.readAllLines(file));
    } catch (IOException e) {
      throw new ScriptException(file + ": no such script, or it is not text in UTF-8");
    } catch (ScriptException e) {
      throw new ScriptException(file + ": " + e.getMessage());
    }
  }

  /**
   * A script of these lines; blank ones are passed over.
   *
   * @throws ScriptException when one is no line of a script
   */
  public static Script of(Path folder, List<String> text) throws ScriptException {
    List<Line> lines = new ArrayList<>();
    double last = 0;
    for (int i = 0; i < text.size(); i++) {
      if (!text.get(i).isBlank()) {
        Line line = line(i + 1, text.get(i));
        if (line.time() < last) {
          throw line.mistake("t goes back from " + last + " to " + line.time());
        }
        last = line.time();
        lines.add(line);
      }
    }
    return new Script(folder, lines);
  }

  private static Line line(int number, String text) throws ScriptException {
    JsonObject what = object(number, text);
    for (String key : what.keySet()) {
      if (!KEYS.contains(key)) {
        throw new ScriptException("line " + number + ": no such key: \"" + key + "\"");
      }
    }
    try {
      double time =
          new JsonValue("", "", what).get("t").number(0, LATEST, "seconds after the start");
      return new Line(number, time, what);
    } catch (JsonException e) {
      throw new ScriptException("line " + number + ": t " + e.problem());
    }
  }

  private static JsonObject object(int number, String text) throws ScriptException {
    try {
      JsonValue value = JsonValue.parse("", text);
      if (value.isObject()) {
        return value.element().getAsJsonObject();
      }
    } catch (JsonException e) {
      // Said below.
    }
    throw new ScriptException("line " + number + ": is not a JSON object");
  }
}
