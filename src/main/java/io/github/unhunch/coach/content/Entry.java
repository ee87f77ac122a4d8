package io.github.unhunch.coach.content;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One JSON object of a content file, read field by field. What is wrong is told to the problems
 * with the field's path and reading goes on, so that one look shows all mistakes of a file.
 */
final class Entry {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final JsonObject object;
  private final String file;
  private final String path;
  private final Optional<BuiltInWords> words;
  private final Consumer<Problem> problems;
  private final Set<String> read = new HashSet<>();

  /**
   * An object of a file.
   *
   * @param words the texts, where they stand apart by language; empty where they stand in the file
   */
  Entry(
      JsonObject object,
      String file,
      String path,
      Optional<BuiltInWords> words,
      Consumer<Problem> problems) {
    this.object = object;
    this.file = file;
    this.path = path;
    this.words = words;
    this.problems = problems;
  }

  /** Reports something wrong with a field of this object. */
  void wrong(String field, String message) {
    problems.accept(new Problem(file, path.isEmpty() ? field : path + "." + field, message));
  }

  boolean has(String field) {
    return object.has(field);
  }

  /** A name such as {@code chin-tuck}. */
  String id(String field) {
    String id = word(field);
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      wrong(field, "must be lower-case letters, digits and hyphens, not \"" + id + "\"");
    }
    return id;
  }

  Optional<String> optionalId(String field) {
    read.add(field);
    return object.has(field) ? Optional.of(id(field)) : Optional.empty();
  }

  /** A plain string; empty after a problem. */
  String word(String field) {
    Optional<JsonElement> value = value(field);
    if (value.isEmpty()) {
      return "";
    }
    if (!isString(value.get()) || value.get().getAsString().isBlank()) {
      wrong(field, "must be a string that is not empty");
      return "";
    }
    String word = value.get().getAsString();
    ContentRules.markup(word).ifPresent(why -> wrong(field, why));
    return word;
  }

  /**
   * A text by language: from the files of words, or written here as {@code {"en": "...", "de":
   * "..."}}.
   */
  Wording wording(String field) {
    Wording wording = words.map(apart -> apart(apart, field)).orElseGet(() -> inline(field));
    if (rulesApply()) {
      for (String form : wording.forms()) {
        ContentRules.claim(form).ifPresent(why -> wrong(field, why + ": \"" + form + "\""));
      }
    }
    return wording;
  }

  /** Whether the texts are held to the content rules: all but the program's own are. */
  boolean rulesApply() {
    return words.map(BuiltInWords::checked).orElse(true);
  }

  private Wording apart(BuiltInWords all, String field) {
    String section = path.replaceAll("\\[.*", "");
    String key = section + "." + object.get("id").getAsString() + "." + field;
    all.missing(key).forEach(language -> wrong(field + "." + language, "is missing"));
    return all.of(key);
  }

  private Wording inline(String field) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    Optional<JsonElement> value = value(field);
    if (value.isPresent() && !value.get().isJsonObject()) {
      wrong(field, "must be an object with a text by language, such as {\"en\": \"...\"}");
    } else if (value.isPresent()) {
      for (Map.Entry<String, JsonElement> text : value.get().getAsJsonObject().entrySet()) {
        if (!isString(text.getValue()) || text.getValue().getAsString().isBlank()) {
          wrong(field + "." + text.getKey(), "must be a string that is not empty");
        } else {
          byLanguage.put(text.getKey(), text.getValue().getAsString());
        }
      }
      if (!byLanguage.containsKey("en")) {
        wrong(field + ".en", "is missing");
      }
    }
    return new Wording(byLanguage);
  }

  /** A number in a range, ends included; the lowest allowed after a problem. */
  double number(String field, double lowest, double highest, String unit) {
    Optional<JsonElement> value = value(field);
    if (value.isEmpty()) {
      return lowest;
    }
    if (value.get() instanceof JsonPrimitive primitive && primitive.isNumber()) {
      double number = primitive.getAsDouble();
      if (number >= lowest && number <= highest) {
        return number;
      }
    }
    wrong(field, "must be %.0f to %.0f %s, not %s".formatted(lowest, highest, unit, value.get()));
    return lowest;
  }

  int whole(String field, int lowest, int highest, String unit) {
    double number = number(field, lowest, highest, unit);
    if (number != Math.rint(number)) {
      wrong(field, "must be a whole number of " + unit);
    }
    return (int) number;
  }

  boolean flag(String field) {
    Optional<JsonElement> value = value(field);
    if (value.isPresent()
        && value.get() instanceof JsonPrimitive primitive
        && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    value.ifPresent(other -> wrong(field, "must be true or false"));
    return false;
  }

  /** One of an enum's names; the first one after a problem. */
  <E extends Enum<E>> E choice(String field, Class<E> type) {
    String word = word(field);
    return constant(field, word, type).orElse(type.getEnumConstants()[0]);
  }

  <E extends Enum<E>> Set<E> choices(String field, Class<E> type) {
    return words(field).stream()
        .flatMap(word -> constant(field, word, type).stream())
        .collect(Collectors.toSet());
  }

  /** A list of strings. */
  List<String> words(String field) {
    List<String> words = new ArrayList<>();
    for (JsonElement element : elements(field)) {
      if (isString(element)) {
        words.add(element.getAsString());
      } else {
        wrong(field, "must be a list of strings");
      }
    }
    return words;
  }

  /** The conditions named in a list by their ids. */
  Set<Condition> conditions(String field) {
    Set<Condition> conditions = new HashSet<>();
    for (String id : words(field)) {
      Condition.byId(id)
          .ifPresentOrElse(conditions::add, () -> wrong(field, "no condition \"" + id + "\""));
    }
    return conditions;
  }

  /** An object within this one. */
  Entry entry(String field) {
    Optional<JsonElement> value = value(field);
    if (value.isPresent() && value.get().isJsonObject()) {
      return child(value.get().getAsJsonObject(), field);
    }
    value.ifPresent(other -> wrong(field, "must be an object"));
    return new Entry(new JsonObject(), file, path + "." + field, words, unheard -> {});
  }

  /** A list of objects within this one; empty when the field is not there. */
  List<Entry> entries(String field) {
    read.add(field);
    if (!object.has(field)) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    int index = 0;
    for (JsonElement element : elements(field)) {
      String name = field + "[" + index++ + "]";
      if (element.isJsonObject()) {
        entries.add(child(element.getAsJsonObject(), name));
      } else {
        wrong(name, "must be an object");
      }
    }
    return entries;
  }

  /** Reports the fields that nobody asked for; a misspelt one must not pass in silence. */
  void finish() {
    for (String field : object.keySet()) {
      if (!read.contains(field)) {
        wrong(field, "is not a field of the schema");
      }
    }
  }

  private Entry child(JsonObject child, String field) {
    return new Entry(child, file, path.isEmpty() ? field : path + "." + field, words, problems);
  }

  private Optional<JsonElement> value(String field) {
    read.add(field);
    if (!object.has(field)) {
      wrong(field, "is missing");
      return Optional.empty();
    }
    return Optional.of(object.get(field));
  }

  private JsonArray elements(String field) {
    Optional<JsonElement> value = value(field);
    if (value.isPresent() && value.get().isJsonArray()) {
      return value.get().getAsJsonArray();
    }
    value.ifPresent(other -> wrong(field, "must be a list"));
    return new JsonArray();
  }

  /** Names in files may be written like-this or LIKE_THIS. */
  private <E extends Enum<E>> Optional<E> constant(String field, String word, Class<E> type) {
    Optional<E> constant =
        Arrays.stream(type.getEnumConstants())
            .filter(
                value -> value.name().replace('_', '-').equalsIgnoreCase(word.replace('_', '-')))
            .findFirst();
    if (constant.isEmpty() && !word.isEmpty()) {
      wrong(
          field,
          "must be one of "
              + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toList())
              + ", not \""
              + word
              + "\"");
    }
    return constant;
  }

  private static boolean isString(JsonElement element) {
    return element instanceof JsonPrimitive primitive && primitive.isString();
  }
}
