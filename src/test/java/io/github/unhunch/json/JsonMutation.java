package io.github.unhunch.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A sound JSON text with one thing or several done to it that a hand, a disk or another version
 * does: a value of another kind, a key that is lost, new, or another's, a text that is cut or has a
 * flipped bit.
 *
 * @param text what became of it
 * @param path where a value was put in another's place, when that is all that was done; else empty
 * @param value the value that stands there now, as JSON
 */
public record JsonMutation(String text, String path, String value) {

  private static final String[] VALUES = {
    "null",
    "true",
    "false",
    "0",
    "-1",
    "1",
    "7.5",
    "1e300",
    "-1e300",
    "1e999",
    "-1e999",
    "1e-320",
    "NaN",
    "99999999999999999999",
    "\"\"",
    "\" \"",
    "\"yes\"",
    "\"1\"",
    "\"NaN\"",
    "\"<html>x\"",
    "\"\\u0000\\u001b[31m\"",
    "\"\\ud800\"",
    "[]",
    "{}",
    "[null]",
    "{\"a\":null}",
    "[[[[]]]]",
    "\"2999-01-01T00:00:00Z\"",
    "\"25:61\""
  };

  /** Mutates a text; the same seed does the same. */
  public static JsonMutation of(String sound, long seed) {
    Random random = new Random(seed);
    return switch (random.nextInt(8)) {
      case 0 -> new JsonMutation(sound.substring(0, random.nextInt(sound.length())), "", "");
      case 1 -> new JsonMutation(flipped(sound, random), "", "");
      case 2, 3 -> several(sound, random);
      default -> replaced(sound, random);
    };
  }

  private static String flipped(String sound, Random random) {
    char[] text = sound.toCharArray();
    for (int i = 0; i <= random.nextInt(3); i++) {
      text[random.nextInt(text.length)] ^= (char) (1 << random.nextInt(7));
    }
    return new String(text);
  }

  private static JsonMutation several(String sound, Random random) {
    JsonElement root = JsonParser.parseString(sound);
    for (int i = 0; i <= random.nextInt(4); i++) {
      List<Place> places = new ArrayList<>();
      collect("", root, places);
      if (places.isEmpty()) {
        break;
      }
      Place place = places.get(random.nextInt(places.size()));
      switch (random.nextInt(4)) {
        case 0 -> place.remove();
        case 1 -> place.set(places.get(random.nextInt(places.size())).element().deepCopy());
        case 2 -> place.rename(random);
        default -> place.set(element(VALUES[random.nextInt(VALUES.length)]));
      }
    }
    return new JsonMutation(root.toString(), "", "");
  }

  /** One value of another kind or size, written as a hand would. */
  private static JsonMutation replaced(String sound, Random random) {
    JsonElement root = JsonParser.parseString(sound);
    List<Place> places = new ArrayList<>();
    collect("", root, places);
    Place place = places.get(random.nextInt(places.size()));
    String value = VALUES[random.nextInt(VALUES.length)];
    String mark = "@@put-here@@";
    place.set(element('"' + mark + '"'));
    return new JsonMutation(root.toString().replace('"' + mark + '"', value), place.path(), value);
  }

  private static JsonElement element(String value) {
    return JsonParser.parseString(value);
  }

  /** A value in an object or a list. */
  private record Place(String path, JsonElement parent, String key, int index) {

    JsonElement element() {
      return parent instanceof JsonObject object
          ? object.get(key)
          : ((JsonArray) parent).get(index);
    }

    void set(JsonElement value) {
      if (parent instanceof JsonObject object) {
        object.add(key, value);
      } else {
        ((JsonArray) parent).set(index, value);
      }
    }

    void remove() {
      if (parent instanceof JsonObject object) {
        object.remove(key);
      } else {
        ((JsonArray) parent).remove(index);
      }
    }

    void rename(Random random) {
      if (parent instanceof JsonObject object) {
        JsonElement value = object.remove(key);
        object.add(key.isEmpty() ? "x" : flipped(key, random), value);
      }
    }
  }

  private static void collect(String path, JsonElement element, List<Place> places) {
    if (element instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
        String at = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
        places.add(new Place(at, object, entry.getKey(), 0));
        collect(at, entry.getValue(), places);
      }
    } else if (element instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        places.add(new Place(path + "[" + i + "]", array, "", i));
        collect(path + "[" + i + "]", array.get(i), places);
      }
    }
  }
}
