package io.github.unhunch.app.rehearsal;

import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import io.github.unhunch.text.Texts;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A day in lines: what happens when.
 *
 * @param folder what the lines name lies beside it
 * @param lines in the order of their times
 */
public record Script(Path folder, List<Line> lines) {

  private static final long MOST_BYTES = 16_000_000;

  /** The latest time, in seconds: ten years. */
  static final double LATEST = 3.2e8;

  private static final String[] KEYS = {
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
    "restart"
  };

  /**
   * One thing that happens, or several at once.
   *
   * @param number of the line, from 1
   * @param time seconds after the start
   * @param what by key
   */
  public record Line(int number, double time, JsonValue what) {

    /** A mistake in this line. */
    ScriptException mistake(String words) {
      return new ScriptException("line " + number + ": " + words);
    }

    boolean has(String key) {
      return what.find(key).isPresent();
    }

    JsonValue get(String key) {
      return what.get(key);
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
      PrivateFiles.refuseFolder(file);
      if (Files.size(file) > MOST_BYTES) {
        throw new ScriptException("is longer than " + MOST_BYTES + " bytes");
      }
      Path parent = file.toAbsolutePath().getParent();
      return of(parent == null ? Path.of("") : parent, Files.readAllLines(file));
    } catch (CharacterCodingException e) {
      throw new ScriptException(file + ": is not text in UTF-8");
    } catch (IOException e) {
      throw new ScriptException(file + ": " + PrivateFiles.reason(e).in(Texts.in(Locale.ENGLISH)));
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
    try {
      JsonValue what = JsonValue.parse("", text);
      what.allow(KEYS);
      return new Line(number, what.get("t").number(0, LATEST, "seconds after the start"), what);
    } catch (JsonException e) {
      throw new ScriptException(e.in("line " + number));
    }
  }
}
