package io.github.unhunch.posture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The last moments of readings, three at least,, whose medians are judged so that single wild
 * points do not count.
 */
final class MedianWindow {

  private static final double WINDOW_SECONDS = 0.5;
  private static final int FEWEST = 3;
  private static final double STALE_SECONDS = 4;
  private static final double CLOSEST_SECONDS = 0.09;

  private static final Measure[] MEASURES = Measure.values();

  private MedianWindow() {}

  /** The readings with one more, without those that are too old. */
  static List<Reading> add(List<Reading> recent, Reading reading) {
    List<Reading> kept = new ArrayList<>(recent.size() + 1);
    int size = recent.size();
    for (int i = 0; i < size; i++) {
      double age = reading.time() - recent.get(i).time();
      boolean inWindow = age <= WINDOW_SECONDS || (size - i < FEWEST && age <= STALE_SECONDS);
      boolean crowded =
          i == size - 1 && i > 0 && reading.time() - recent.get(i - 1).time() < CLOSEST_SECONDS;
      if (inWindow && !crowded) {
        kept.add(recent.get(i));
      }
    }
    kept.add(reading);
    return Collections.unmodifiableList(kept);
  }

  /** The median of every deviation. */
  static Map<Measure, Double> deviations(List<Reading> recent) {
    EnumMap<Measure, Double> medians = new EnumMap<>(Measure.class);
    double[] values = new double[recent.size()];
    for (Measure measure : MEASURES) {
      int count = 0;
      for (Reading reading : recent) {
        Double value = reading.deviations().get(measure);
        if (value != null) {
          values[count++] = value;
        }
      }
      if (count > 0) {
        medians.put(measure, median(values, count));
      }
    }
    return medians;
  }

  /** The median of the first values; changes their order. */
  static double median(double[] values, int count) {
    Arrays.sort(values, 0, count);
    int half = count / 2;
    return count % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
}
