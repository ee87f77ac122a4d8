package io.github.unhunch.posture;

import io.github.unhunch.text.Range;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the judgement is tuned.
 *
 * @param dwellSeconds how long a slouch lasts before it is spoken of, 2 to 180 s
 * @param awaySeconds how long nobody is seen before the user counts as away, 1 to 60 s
 * @param stillnessMinutes how long hardly any movement lasts before it is spoken of, 1 to 120
 *     minutes
 * @param sensitivity by cue, 0.5 (half as strict) to 2 (twice as strict); 1 where not listed
 * @param wrongAlarms by cue, how often the user said "that was wrong"; each raises the limit a
 *     little, up to {@value #MOST_WRONG_ALARMS} times
 */
public record PostureOptions(
    double dwellSeconds,
    double awaySeconds,
    double stillnessMinutes,
    Map<Cue, Double> sensitivity,
    Map<Cue, Integer> wrongAlarms) {

  /** After this many "that was wrong" a cue's limit rises no further. */
  public static final int MOST_WRONG_ALARMS = 5;

  private static final double RAISE_PER_WRONG_ALARM = 0.08;

  /**
   * 45 s of slouch, 20 minutes of stillness; away after 4 s, so that with the time the camera needs
   * it is said within 5.
   */
  public static final PostureOptions DEFAULT = new PostureOptions(45, 4, 20, Map.of(), Map.of());

  /** Checks the ranges and copies the maps. */
  public PostureOptions {
    new Range(2, 180, "s").check("the dwell", dwellSeconds);
    new Range(1, 60, "s").check("the time until away", awaySeconds);
    new Range(1, 120, "minutes").check("the time until still", stillnessMinutes);
    EnumMap<Cue, Double> strictness = new EnumMap<>(Cue.class);
    strictness.putAll(sensitivity);
    strictness.forEach((cue, value) -> new Range(0.5, 2, "").check("sensitivity of " + cue, value));
    sensitivity = Collections.unmodifiableMap(strictness);
    EnumMap<Cue, Integer> counts = new EnumMap<>(Cue.class);
    counts.putAll(wrongAlarms);
    counts.forEach(
        (cue, value) ->
            new Range(0, MOST_WRONG_ALARMS, "times").check("wrongAlarms of " + cue, value));
    wrongAlarms = Collections.unmodifiableMap(counts);
  }

  /** The same with another dwell, in seconds. */
  public PostureOptions withDwellSeconds(double seconds) {
    return new PostureOptions(seconds, awaySeconds, stillnessMinutes, sensitivity, wrongAlarms);
  }

  /** The same with another time of stillness, in minutes. */
  public PostureOptions withStillnessMinutes(double minutes) {
    return new PostureOptions(dwellSeconds, awaySeconds, minutes, sensitivity, wrongAlarms);
  }

  /** The same with another sensitivity for one cue, 0.5 to 2. */
  public PostureOptions withSensitivity(Cue cue, double value) {
    EnumMap<Cue, Double> changed = new EnumMap<>(Cue.class);
    changed.putAll(sensitivity);
    changed.put(cue, value);
    return new PostureOptions(dwellSeconds, awaySeconds, stillnessMinutes, changed, wrongAlarms);
  }

  /** The same after the user said that an alarm for this cue was wrong. */
  public PostureOptions withAdjusted(Cue cue) {
    EnumMap<Cue, Integer> changed = new EnumMap<>(Cue.class);
    changed.putAll(wrongAlarms);
    changed.put(cue, Math.min(MOST_WRONG_ALARMS, wrongAlarms.getOrDefault(cue, 0) + 1));
    return new PostureOptions(dwellSeconds, awaySeconds, stillnessMinutes, sensitivity, changed);
  }

  /** By how much the limit of a cue is stretched: above 1 is more lenient; 0.5 to 2.8. */
  public double limitFactor(Cue cue) {
    double raised = 1 + RAISE_PER_WRONG_ALARM * wrongAlarms.getOrDefault(cue, 0);
    return raised / sensitivity.getOrDefault(cue, 1.0);
  }
}
