package io.github.unhunch.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.unhunch.text.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One value in a JSON file together with its place, so that every complaint names both. The methods
 * that take something out of it accept exactly their kind: no word is a number, no number a word,
 * null is nothing but null, and every number is finite.
 *
 * @param file the file's name, for complaints
 * @param path where in the file, such as {@code steps[2].dose}; empty for the whole file
 * @param element what stands there
 */
public record JsonValue(String file, String path, JsonElement element) {

  private static final int SHOWN_CHARACTERS = 40;

  /** Beyond this a double no longer tells one whole number from the next. */
  private static final double LARGEST_WHOLE = 9_007_199_254_740_992.0;

  /**
   * Understands a text.
   *
   * @param file a name for complaints
   * @throws JsonException when it is not JSON
   */
  public static JsonValue parse(String file, String text) {
    try {
      return new JsonValue(file, "", JsonParser.parseString(text));
    } catch (JsonParseException | NumberFormatException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
      // It speaks to who wrote the program, and says where by its own names.
      throw new JsonException(
          file,
          "",
          "is not JSON: "
              + why.replaceFirst("Use JsonReader.* accept malformed JSON", "something else stands")
                  .replaceFirst("^End of input", "it ends too early")
                  .replaceFirst(" path \\S*$", ""));
    }
  }

  /** A complaint about this value. */
  public JsonException wrong(String problem) {
    return new JsonException(file, path, problem, shown());
  }

  /** The start of what stands here, short enough for a sentence. */
  public String shown() {
    String text = element.toString();
    return text.length() <= SHOWN_CHARACTERS
        ? text
        : text.substring(0, SHOWN_CHARACTERS - 1) + "\u2026";
  }

  private JsonException mustBe(String what) {
    return wrong("must be " + what + ", not " + shown());
  }

  /** True for null and nothing else. */
  public boolean isNull() {
    return element.isJsonNull();
  }

  /** True for an object, whatever is in it. */
  public boolean isObject() {
    return element.isJsonObject();
  }

  /** The values of an object by name, in their order. */
  public Map<String, JsonValue> fields() {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    object().asMap().forEach((name, value) -> fields.put(name, child(name, value)));
    return fields;
  }

  /** The value of this name in an object; empty when there is none, present for null. */
  public Optional<JsonValue> find(String name) {
    return Optional.ofNullable(object().get(name)).map(found -> child(name, found));
  }

  /** The value of this name in an object. */
  public JsonValue get(String name) {
    return find(name).orElseThrow(() -> new JsonException(file, below(name), "is missing"));
  }

  /** Refuses names in an object that nobody reads, most often a slip of the pen. */
  public void allow(String... known) {
    unknown(Arrays.asList(known))
        .ifPresent(
            mistake -> {
              throw mistake;
            });
  }

  /** A complaint about the first name in an object that is none of these, if there is one. */
  public Optional<JsonException> unknown(Collection<String> known) {
    return fields().entrySet().stream()
        .filter(field -> !known.contains(field.getKey()))
        .map(
            field ->
                field
                    .getValue()
                    .wrong(
                        "is not known here; known are "
                            + known.stream().sorted().collect(Collectors.joining(", "))))
        .findFirst();
  }

  /** The values of a list. */
  public List<JsonValue> items() {
    if (!element.isJsonArray()) {
      throw mustBe("a list [ ]");
    }
    List<JsonValue> items = new ArrayList<>();
    for (JsonElement item : element.getAsJsonArray()) {
      items.add(new JsonValue(file, path + "[" + items.size() + "]", item));
    }
    return items;
  }

  /** Words in quotes. */
  public String text() {
    return primitive()
        .filter(JsonPrimitive::isString)
        .orElseThrow(() -> mustBe("in quotes"))
        .getAsString();
  }

  /** Words in quotes that are not blank. */
  public String words() {
    String text = text();
    if (text.isBlank()) {
      throw mustBe("some words");
    }
    return text;
  }

  /** True or false. */
  public boolean flag() {
    return primitive()
        .filter(JsonPrimitive::isBoolean)
        .orElseThrow(() -> mustBe("true or false"))
        .getAsBoolean();
  }

  /** A finite number. */
  public double number() {
    double number =
        primitive()
            .filter(JsonPrimitive::isNumber)
            .orElseThrow(() -> mustBe("a number"))
            .getAsDouble();
    if (!Double.isFinite(number)) {
      throw mustBe("a finite number");
    }
    return number;
  }

  /**
   * A number in a range, both ends included.
   *
   * @param unit what is counted, for the complaint; may be empty
   */
  public double number(double least, double most, String unit) {
    Range range = new Range(least, most, unit);
    if (primitive().filter(JsonPrimitive::isNumber).isPresent()) {
      double number = number();
      if (range.holds(number)) {
        return number;
      }
    }
    throw mustBe(range.toString());
  }

  /** A whole number, as far as a double holds each of them. */
  public long whole() {
    double number = number();
    if (number != Math.rint(number) || Math.abs(number) > LARGEST_WHOLE) {
      throw mustBe("a whole number");
    }
    return (long) number;
  }

  /** A whole number as small or large as an int may be. */
  public int wholeInt() {
    double number = number();
    if (number != (int) number) {
      throw mustBe("a whole number");
    }
    return (int) number;
  }

  /** A whole number, 1 or more. */
  public int counted() {
    int number = wholeInt();
    if (number < 1) {
      throw mustBe("1 or more");
    }
    return number;
  }

  /** A whole number in a range, both ends included. */
  public int whole(int least, int most, String unit) {
    double number = number(least, most, unit);
    if (number != Math.rint(number)) {
      throw mustBe("a whole number");
    }
    return (int) number;
  }

  /** One of an enum's constants, written like-this or LIKE_THIS. */
  public <E extends Enum<E>> E choice(Class<E> type) {
    return choice(Arrays.asList(type.getEnumConstants()));
  }

  /** One of these constants, written like-this or LIKE_THIS. */
  public <E extends Enum<E>> E choice(List<E> allowed) {
    return primitive()
        .filter(JsonPrimitive::isString)
        .flatMap(word -> named(allowed, word.getAsString()))
        .orElseThrow(
            () ->
                mustBe(
                    "one of "
                        + allowed.stream().map(Enum::name).collect(Collectors.joining(", "))));
  }

  /** Runs a check of the reader's own and names this place when it fails. */
  public <T> T checked(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      throw wrong("is not usable: " + e.getMessage());
    }
  }

  private static <E extends Enum<E>> Optional<E> named(List<E> allowed, String word) {
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    return allowed.stream().filter(constant -> constant.name().equals(name)).findFirst();
  }

  private Optional<JsonPrimitive> primitive() {
    return element instanceof JsonPrimitive primitive ? Optional.of(primitive) : Optional.empty();
  }

  private JsonObject object() {
    if (!element.isJsonObject()) {
      throw mustBe("an object { }");
    }
    return element.getAsJsonObject();
  }

  private String below(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private JsonValue child(String name, JsonElement child) {
    return new JsonValue(file, below(name), child);
  }
}
