package io.github.unhunch.coach.plan;

import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.content.Technique;
import io.github.unhunch.coach.safety.RoutineOutcome;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which techniques ease this user's pain, from their own ratings. The change of a run counts for
 * everything that was part of it. Each starts from "changes nothing" and moves away only as ratings
 * come in (a normal prior and normal noise), so that one lucky run does not win. Pure.
 */
public final class GoToTechniques {

  /** Fewest rated runs before a technique is named. */
  public static final int RUNS = 3;

  /** Least certainty before a technique is named. */
  public static final double CERTAINTY = 0.8;

  /** Most techniques named. */
  public static final int MOST = 3;

  /** Spread of what techniques do, in points of 10. */
  private static final double PRIOR_SD = 1.0;

  /** Spread of one rating around what the technique does, in points of 10. */
  private static final double NOISE_SD = 1.5;

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, String> keyOfStep = new LinkedHashMap<>();
  private final Map<String, String> routines = new LinkedHashMap<>();

  /** Techniques of this library. */
  public GoToTechniques(RoutineLibrary library) {
    for (RoutineStep step : library.steps()) {
      String key = step.technique().orElse(step.id());
      keyOfStep.put(step.id(), key);
      names.putIfAbsent(
          key,
          step.technique().flatMap(library::technique).map(Technique::name).orElse(step.name()));
    }
    library.routines().forEach(routine -> routines.put(routine.id(), routine.name()));
  }

  /** The names of the routines, by their ids. */
  public Map<String, String> routines() {
    return Map.copyOf(routines);
  }

  /** Everything that was rated, the most helpful first. */
  public List<GoTo> all(List<RoutineOutcome> history) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (RoutineOutcome run : history) {
      // A run that began without pain can only stay or get worse; it says nothing of relief.
      if (run.painChange().isEmpty() || run.painBefore().orElse(0) == 0) {
        continue;
      }
      Set<String> used = new LinkedHashSet<>();
      run.steps().stream().map(step -> keyOfStep.getOrDefault(step, step)).forEach(used::add);
      for (String key : used) {
        double[] sum = sums.computeIfAbsent(key, any -> new double[2]);
        sum[0]++;
        sum[1] += run.painChange().getAsInt();
      }
    }
    return sums.entrySet().stream()
        .filter(entry -> names.containsKey(entry.getKey()))
        .map(entry -> goTo(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(GoTo::change).thenComparing(GoTo::id))
        .toList();
  }

  /** The two or three that help most, once that is likely enough; empty before. */
  public List<GoTo> best(List<RoutineOutcome> history) {
    return all(history).stream()
        .filter(goTo -> goTo.runs() >= RUNS && goTo.certainty() >= CERTAINTY)
        .limit(MOST)
        .toList();
  }

  /** The key under which a step's runs are counted. */
  static String key(RoutineStep step) {
    return step.technique().orElse(step.id());
  }

  private GoTo goTo(String key, double[] sum) {
    double precision = sum[0] / (NOISE_SD * NOISE_SD) + 1 / (PRIOR_SD * PRIOR_SD);
    double mean = sum[1] / (NOISE_SD * NOISE_SD) / precision;
    double certainty = normal(-mean * Math.sqrt(precision));
    return new GoTo(key, names.getOrDefault(key, key), (int) sum[0], mean, certainty);
  }

  /** The normal distribution's share below z (Abramowitz and Stegun 26.2.17, error below 1e-7). */
  private static double normal(double z) {
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double tail =
        Math.exp(-z * z / 2)
            / Math.sqrt(2 * Math.PI)
            * t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return z > 0 ? 1 - tail : tail;
  }
}
