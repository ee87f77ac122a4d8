package io.github.unhunch.settings;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads option records value by value, so that one bad value costs no more than itself: the default
 * takes its place, in a map the entry is left out. Names that nobody knows are told apart: a file
 * may hold those of a later version.
 */
final class RecordReader {

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final Consumer<Unusable> problems;
  private final Consumer<JsonException> unknown;

  /**
   * A value that is not used.
   *
   * @param key its name, such as {@code prompts.perHour}
   * @param found what stands there
   * @param reason what is wrong with it, in English, such as {@code must be 1 to 12, not 40}
   * @param instead what holds in its place
   */
  record Unusable(String key, String found, String reason, String instead) {}

  /**
   * Makes a reader.
   *
   * @param problems hears of each value that is not used
   * @param unknown hears of names that no record or map has
   */
  RecordReader(Consumer<Unusable> problems, Consumer<JsonException> unknown) {
    this.problems = problems;
    this.unknown = unknown;
  }

  /**
   * The record with those of its values that the file has and the record accepts.
   *
   * @param defaults what stands where the file says nothing
   * @param json an object
   */
  <R extends Record> R read(R defaults, JsonValue json) {
    RecordComponent[] components = defaults.getClass().getRecordComponents();
    tellUnknown(json, Arrays.stream(components).map(RecordComponent::getName).toList());
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = valueOf(components[i], defaults);
    }
    R best = defaults;
    for (int i = 0; i < components.length; i++) {
      Optional<JsonValue> given = json.find(components[i].getName());
      if (given.isEmpty()) {
        continue;
      }
      Object usual = values[i];
      try {
        values[i] = value(components[i].getGenericType(), usual, given.get());
        best = sameKind(defaults, construct(defaults.getClass(), components, values));
      } catch (JsonException | IllegalArgumentException e) {
        values[i] = usual;
        report(given.get(), e, shown(usual));
      }
    }
    return best;
  }

  private void tellUnknown(JsonValue json, List<String> known) {
    json.unknown(known).ifPresent(unknown);
  }

  private void report(JsonValue where, RuntimeException mistake, String instead) {
    if (mistake instanceof JsonException json) {
      problems.accept(new Unusable(json.path(), json.found(), json.problem(), instead));
    } else {
      problems.accept(
          new Unusable(
              where.path(), where.shown(), "is not usable: " + mistake.getMessage(), instead));
    }
  }

  private Object value(Type type, Object usual, JsonValue json) {
    if (usual instanceof Record record) {
      json.fields(); // Refuses what is no object.
      return read(record, json);
    }
    if (usual instanceof Map && type instanceof ParameterizedType map) {
      return entries(map.getActualTypeArguments(), json);
    }
    return strictly(type, json);
  }

  /** The entries that can be read; of a safety question that cannot, the answer is yes. */
  private Map<Object, Object> entries(Type[] types, JsonValue json) {
    Map<Object, Object> entries = new LinkedHashMap<>();
    keyed(types[0], json)
        .forEach(
            (key, entry) -> {
              try {
                entries.put(key, strictly(types[1], entry));
              } catch (JsonException e) {
                if (key instanceof Condition) {
                  entries.put(key, true);
                }
                report(entry, e, key instanceof Condition ? "true" : "null");
              }
            });
    return entries;
  }

  /** A value all of whose parts must be there and right. */
  private Object strictly(Type type, JsonValue json) {
    if (type instanceof ParameterizedType shape) {
      return shaped(shape, json);
    }
    Class<?> kind = (Class<?>) type;
    if (kind == boolean.class || kind == Boolean.class) {
      return json.flag();
    } else if (kind == int.class || kind == Integer.class) {
      return json.wholeInt();
    } else if (kind == long.class) {
      return json.whole();
    } else if (kind == double.class || kind == Double.class) {
      return json.number();
    } else if (kind == String.class) {
      return json.text();
    } else if (kind.isEnum()) {
      return constant(kind, json.text())
          .orElseThrow(
              () ->
                  json.wrong(
                      "must be one of "
                          + Arrays.stream(kind.getEnumConstants())
                              .map(Object::toString)
                              .collect(Collectors.joining(", "))
                          + ", not "
                          + json.shown()));
    } else if (kind == Instant.class) {
      return instant(json);
    } else if (kind == LocalTime.class) {
      return time(json, LocalTime::parse, "18:30");
    } else if (kind.isRecord()) {
      return whole(kind.asSubclass(Record.class), json);
    }
    throw new IllegalStateException("settings hold no " + kind);
  }

  private Object shaped(ParameterizedType shape, JsonValue json) {
    Type[] types = shape.getActualTypeArguments();
    Type raw = shape.getRawType();
    if (raw == Optional.class) {
      return json.isNull() ? Optional.empty() : Optional.of(strictly(types[0], json));
    } else if (raw == List.class) {
      return json.items().stream().map(item -> strictly(types[0], item)).toList();
    } else if (raw == Set.class) {
      return json.items().stream()
          .map(item -> strictly(types[0], item))
          .collect(Collectors.toUnmodifiableSet());
    }
    Map<Object, Object> entries = new LinkedHashMap<>();
    keyed(types[0], json).forEach((key, entry) -> entries.put(key, strictly(types[1], entry)));
    return entries;
  }

  /** A later version may know more names. */
  private Map<Object, JsonValue> keyed(Type type, JsonValue json) {
    Map<Object, JsonValue> keyed = new LinkedHashMap<>();
    if (type instanceof Class<?> kind && kind.isEnum()) {
      tellUnknown(json, Arrays.stream(kind.getEnumConstants()).map(Object::toString).toList());
      json.fields()
          .forEach((name, entry) -> constant(kind, name).ifPresent(key -> keyed.put(key, entry)));
    } else {
      keyed.putAll(json.fields());
    }
    return keyed;
  }

  private static Optional<Object> constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .map(Object.class::cast)
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst();
  }

  private static Instant instant(JsonValue json) {
    Instant time = time(json, Instant::parse, "2026-11-22T12:00:00Z");
    if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
      throw json.wrong("must lie between 1970 and 9999, not " + json.shown());
    }
    return time;
  }

  private static <T> T time(JsonValue json, Function<String, T> parser, String example) {
    try {
      return parser.apply(json.text());
    } catch (DateTimeException e) {
      throw json.wrong("must be a time such as " + example + ", not " + json.shown());
    }
  }

  private Record whole(Class<? extends Record> type, JsonValue json) {
    RecordComponent[] components = type.getRecordComponents();
    tellUnknown(json, Arrays.stream(components).map(RecordComponent::getName).toList());
    Object[] values =
        Arrays.stream(components)
            .map(part -> strictly(part.getGenericType(), json.get(part.getName())))
            .toArray();
    return json.checked(() -> construct(type, components, values));
  }

  private static Object valueOf(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("option records are public: " + record.getClass(), e);
    }
  }

  private static <R extends Record> R sameKind(R like, Record made) {
    @SuppressWarnings("unchecked")
    R same = (R) like.getClass().cast(made);
    return same;
  }

  private static Record construct(
      Class<? extends Record> type, RecordComponent[] components, Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(String.valueOf(e.getTargetException().getMessage()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("option records are public: " + type, e);
    }
  }

  private static String shown(Object usual) {
    return new JsonValue("", "", SettingsJson.GSON.toJsonTree(usual)).shown();
  }
}
