package io.github.unhunch.coach.content;

import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One JSON object of a content file, read field by field. What is wrong is told to the problems
 * with the field's path and reading goes on, so that one look shows all mistakes of a file.
 */
final class Entry {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final JsonValue json;
  private final Optional<BuiltInWords> words;
  private final Consumer<Problem> problems;
  private final Set<String> asked = new HashSet<>();

  /**
   * An object of a file.
   *
   * @param words the texts, where they stand apart by language; empty where they stand in the file
   */
  Entry(JsonValue json, Optional<BuiltInWords> words, Consumer<Problem> problems) {
    this.json = json;
    this.words = words;
    this.problems = problems;
  }

  /** Reports something wrong with a field of this object. */
  void wrong(String field, String message) {
    String path = json.path().isEmpty() ? field : json.path() + "." + field;
    problems.accept(new Problem(json.file(), path, message));
  }

  boolean has(String field) {
    return json.find(field).isPresent();
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
    asked.add(field);
    return has(field) ? Optional.of(id(field)) : Optional.empty();
  }

  /** A plain string; empty after a problem. */
  String word(String field) {
    String word = read(field, JsonValue::words, "");
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
    String section = json.path().replaceAll("\\[.*", "");
    String key = section + "." + word("id") + "." + field;
    all.missing(key).forEach(language -> wrong(field + "." + language, "is missing"));
    return all.of(key);
  }

  private Wording inline(String field) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    Optional<JsonValue> given = read(field, value -> Optional.of(object(value)), Optional.empty());
    if (given.isPresent()) {
      given
          .get()
          .fields()
          .forEach(
              (language, text) ->
                  attempt(text, JsonValue::words)
                      .ifPresent(words -> byLanguage.put(language, words)));
      if (!byLanguage.containsKey("en")) {
        wrong(field + ".en", "is missing");
      }
    }
    return new Wording(byLanguage);
  }

  /** A number in a range, ends included; the lowest allowed after a problem. */
  double number(String field, double lowest, double highest, String unit) {
    return read(field, value -> value.number(lowest, highest, unit), lowest);
  }

  /** A whole number in a range, ends included; the lowest allowed after a problem. */
  int whole(String field, int lowest, int highest, String unit) {
    return read(field, value -> value.whole(lowest, highest, unit), lowest);
  }

  boolean flag(String field) {
    return read(field, JsonValue::flag, false);
  }

  /** One of an enum's names; the first one after a problem. */
  <E extends Enum<E>> E choice(String field, Class<E> type) {
    return read(field, value -> value.choice(type), type.getEnumConstants()[0]);
  }

  <E extends Enum<E>> Set<E> choices(String field, Class<E> type) {
    return items(field, value -> value.choice(type)).collect(Collectors.toSet());
  }

  /** A list of strings. */
  List<String> words(String field) {
    return items(field, JsonValue::text).toList();
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
    Optional<JsonValue> found = read(field, value -> Optional.of(object(value)), Optional.empty());
    return found
        .map(value -> new Entry(value, words, problems))
        .orElseGet(() -> new Entry(JsonValue.parse(json.file(), "{}"), words, unheard -> {}));
  }

  /** A list of objects within this one; empty when the field is not there. */
  List<Entry> entries(String field) {
    asked.add(field);
    return has(field)
        ? items(field, Entry::object).map(value -> new Entry(value, words, problems)).toList()
        : List.of();
  }

  /** Reports the fields that nobody asked for; a misspelt one must not pass in silence. */
  void finish() {
    for (String field : json.fields().keySet()) {
      if (!asked.contains(field)) {
        wrong(field, "is not a field of the schema");
      }
    }
  }

  private static JsonValue object(JsonValue value) {
    value.fields(); // Refuses what is no object.
    return value;
  }

  private <T> Stream<T> items(String field, Function<JsonValue, T> kind) {
    return read(field, JsonValue::items, List.<JsonValue>of()).stream()
        .flatMap(item -> attempt(item, kind).stream());
  }

  private <T> T read(String field, Function<JsonValue, T> kind, T instead) {
    asked.add(field);
    return attempt(json, object -> kind.apply(object.get(field))).orElse(instead);
  }

  /** What can be read of it; reports why it cannot. */
  private <T> Optional<T> attempt(JsonValue value, Function<JsonValue, T> kind) {
    try {
      return Optional.of(kind.apply(value));
    } catch (JsonException e) {
      problems.accept(new Problem(json.file(), e.path(), e.problem()));
      return Optional.empty();
    }
  }
}
