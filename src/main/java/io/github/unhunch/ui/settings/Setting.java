package io.github.unhunch.ui.settings;

import io.github.unhunch.settings.Settings;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One thing that can be set. Its words stand under {@code settings.ID}: {@code name}, {@code help}
 * and, for a number, {@code unit}.
 *
 * @param <V> kind of its value
 */
sealed interface Setting<V> {

  /** Names it in the texts. */
  String id();

  /** Its value in these settings. */
  Function<Settings, V> get();

  /** The settings with another value; refuses one out of range. */
  BiFunction<Settings, V, Settings> set();

  /** A number within a range. */
  record Amount(
      String id,
      double least,
      double most,
      double step,
      Function<Settings, Double> get,
      BiFunction<Settings, Double, Settings> set)
      implements Setting<Double> {}

  /** Words that the user writes. */
  record Words(
      String id, Function<Settings, String> get, BiFunction<Settings, String, Settings> set)
      implements Setting<String> {}

  /** Yes or no. */
  record Switch(
      String id, Function<Settings, Boolean> get, BiFunction<Settings, Boolean, Settings> set)
      implements Setting<Boolean> {}

  /** One of several; each has its words under {@code settings.ID.VALUE}, or stands for itself. */
  record Choice(
      String id,
      List<String> values,
      Function<Settings, String> get,
      BiFunction<Settings, String, Settings> set)
      implements Setting<String> {}
}
