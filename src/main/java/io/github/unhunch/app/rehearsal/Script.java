package io.github.unhunch.app.rehearsal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A day in lines: what happens when.
 *
 * @param folder what the lines name lies beside it
 * @param lines in the order of their times
 */
public record Script(Path folder, List<Line> lines) {

  private static final Set<String> KEYS =
      Set.of(
          "t",
          "poses",
          "camera",
          "desk",
          "answer",
          "menu",
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
    JsonElement time = what.get("t");
    try {
      if (time != null && time.getAsDouble() >= 0 && Double.isFinite(time.getAsDouble())) {
        return new Line(number, time.getAsDouble(), what);
      }
    } catch (IllegalStateException | NumberFormatException | UnsupportedOperationException e) {
      // Said below, as for a missing one.
    }
    throw new ScriptException(
        "line " + number + ": needs \"t\", the seconds after the start, 0 or more");
  }

  private static JsonObject object(int number, String text) throws ScriptException {
    try {
      JsonElement element = JsonParser.parseString(text);
      if (element.isJsonObject()) {
        return element.getAsJsonObject();
      }
    } catch (JsonParseException e) {
      // Said below.
    }
    throw new ScriptException("line " + number + ": is not a JSON object");
  }
}
