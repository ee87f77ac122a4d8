package io.github.unhunch.settings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads option records value by value, so that one bad value costs no more than itself. Keys that
 * the record does not know are ignored.
 */
final class RecordReader {

  private final List<String> warnings;

  /**
   * Makes a reader.
   *
   * @param warnings takes one sentence for each value that is not used
   */
  RecordReader(List<String> warnings) {
    this.warnings = warnings;
  }

  /**
   * The record with those of its values that the file has and the record accepts.
   *
   * @param defaults what stands where the file says nothing
   * @param json the file's part
   * @param path the part's name with a dot at its end, or empty words
   */
  <R extends Record> R read(R defaults, JsonObject json, String path) {
    RecordComponent[] components = defaults.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = valueOf(components[i], defaults);
    }
    R best = defaults;
    for (int i = 0; i < components.length; i++) {
      JsonElement element = json.get(components[i].getName());
      if (element == null) {
        continue;
      }
      String key = path + components[i].getName();
      Object usual = values[i];
      try {
        values[i] = value(components[i], usual, element, key);
        best = construct(defaults, components, values);
      } catch (RuntimeException e) {
        values[i] = usual;
        warnings.add(
            key + " is not usable (" + reason(e, element) + "); using " + shown(usual) + ".");
      }
    }
    return best;
  }

  private Object value(RecordComponent component, Object usual, JsonElement element, String key) {
    if (usual instanceof Record record && element.isJsonObject() && hasDefaults(record)) {
      return read(record, element.getAsJsonObject(), key + ".");
    }
    if (usual instanceof Optional && element.isJsonNull()) {
      return Optional.empty(); // Gson itself answers a bare null with null.
    }
    @Nullable Object parsed = SettingsJson.GSON.fromJson(element, component.getGenericType());
    if (parsed == null) {
      throw new IllegalArgumentException("it must not be empty or unknown");
    }
    return parsed;
  }

  /** Option records have a constant with their defaults. */
  private static boolean hasDefaults(Record record) {
    return Arrays.stream(record.getClass().getFields())
        .anyMatch(field -> field.getName().equals("DEFAULT"));
  }

  private static Object valueOf(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("option records are public: " + record.getClass(), e);
    }
  }

  private static <R extends Record> R construct(
      R like, RecordComponent[] components, Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Object made = like.getClass().getConstructor(types).newInstance(values);
      @SuppressWarnings("unchecked")
      R same = (R) made;
      return same;
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(String.valueOf(e.getTargetException().getMessage()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("option records are public: " + like.getClass(), e);
    }
  }

  private static String reason(RuntimeException problem, JsonElement element) {
    return problem instanceof IllegalArgumentException
            && !(problem instanceof NumberFormatException)
            && problem.getMessage() != null
        ? problem.getMessage()
        : "it is " + element;
  }

  private static String shown(Object usual) {
    return usual instanceof Record ? "its defaults" : "the default, " + usual;
  }
}
