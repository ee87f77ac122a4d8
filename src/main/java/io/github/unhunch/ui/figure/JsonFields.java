package io.github.unhunch.ui.figure;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One JSON object of a figure file; every complaint names the file and the field. */
record JsonFields(String file, String path, JsonObject object) {

  static JsonFields of(String file, String path, JsonElement element) {
    if (!element.isJsonObject()) {
      throw new FigureException(file, path, "must be an object { }");
    }
    return new JsonFields(file, path, element.getAsJsonObject());
  }

  /** Refuses fields that nobody reads, most often a slip of the pen. */
  void allow(String... known) {
    Set<String> names = Set.of(known);
    for (String name : object.keySet()) {
      if (!names.contains(name)) {
        throw error(name, "is not known here; known are " + String.join(", ", sorted(known)));
      }
    }
  }

  boolean has(String name) {
    return object.has(name);
  }

  FigureException error(String name, String problem) {
    return new FigureException(file, path(name), problem);
  }

  /** Runs a check of a record's own and names the place when it fails. */
  <T> T checked(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException problem) {
      throw new FigureException(file, path, String.valueOf(problem.getMessage()));
    }
  }

  Optional<JsonFields> object(String name) {
    return Optional.ofNullable(object.get(name)).map(child -> of(file, path(name), child));
  }

  List<JsonFields> objects(String name) {
    JsonElement element = object.get(name);
    if (element == null) {
      return List.of();
    }
    if (!element.isJsonArray()) {
      throw error(name, "must be a list [ ]");
    }
    List<JsonFields> found = new ArrayList<>();
    for (JsonElement child : element.getAsJsonArray()) {
      found.add(of(file, path(name) + "[" + found.size() + "]", child));
    }
    return found;
  }

  String word(String name) {
    JsonElement element = object.get(name);
    if (element == null) {
      throw error(name, "is missing");
    }
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
      throw error(name, "must be a word in quotes, is " + element);
    }
    return element.getAsString();
  }

  double number(String name, double otherwise) {
    JsonElement element = object.get(name);
    return element == null ? otherwise : number(name, element);
  }

  int whole(String name, int otherwise) {
    double value = number(name, otherwise);
    if (value != Math.rint(value)) {
      throw error(name, "must be a whole number, is " + value);
    }
    return (int) value;
  }

  boolean yes(String name, boolean otherwise) {
    JsonElement element = object.get(name);
    if (element == null) {
      return otherwise;
    }
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isBoolean()) {
      throw error(name, "must be true or false, is " + element);
    }
    return element.getAsBoolean();
  }

  Optional<Vec> vec(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    List<Double> pair = numbers(name, 2);
    return Optional.of(new Vec(pair.get(0), pair.get(1)));
  }

  List<Double> numbers(String name, int count) {
    JsonElement element = object.get(name);
    if (element == null) {
      throw error(name, "is missing");
    }
    if (!element.isJsonArray() || element.getAsJsonArray().size() != count) {
      throw error(name, "must be a list of " + count + " numbers, is " + element);
    }
    JsonArray array = element.getAsJsonArray();
    List<Double> values = new ArrayList<>();
    for (JsonElement child : array) {
      values.add(number(name, child));
    }
    return values;
  }

  <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
    return has(name) ? choice(name, type) : otherwise;
  }

  <E extends Enum<E>> E choice(String name, Class<E> type) {
    String word = word(name);
    for (E value : type.getEnumConstants()) {
      if (fileName(value).equals(word)) {
        return value;
      }
    }
    String[] known =
        Arrays.stream(type.getEnumConstants()).map(JsonFields::fileName).toArray(String[]::new);
    throw error(name, "must be one of " + String.join(", ", known) + "; is " + word);
  }

  static String fileName(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private double number(String name, JsonElement element) {
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isNumber()) {
      throw error(name, "must be a number, is " + element);
    }
    if (!Double.isFinite(element.getAsDouble())) {
      throw error(name, "must be a finite number, is " + element);
    }
    return element.getAsDouble();
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static List<String> sorted(String... words) {
    return Arrays.stream(words).sorted().toList();
  }
}
