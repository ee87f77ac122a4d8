package io.github.unhunch.posture;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one pose says about the posture.
 *
 * @param time capture time in seconds
 * @param state how the user sits
 * @param score 0 (worst) to 100 (own upright); the last known one while away or unsure
 * @param cues how far each cue has gone, where 1 is its limit; only those that could be judged
 * @param measures what this pose measures, each as deviation from the own baseline: a difference,
 *     or for the two scales a ratio; only those that could be taken. The cues are judged from the
 *     middle of the last second or so, not from one pose
 */
public record Judgement(
    double time,
    PostureState state,
    int score,
    Map<Cue, Double> cues,
    Map<Measure, Double> measures) {

  /** Copies the maps. */
  public Judgement {
    EnumMap<Cue, Double> cueCopy = new EnumMap<>(Cue.class);
    cueCopy.putAll(cues);
    cues = Collections.unmodifiableMap(cueCopy);
    EnumMap<Measure, Double> measureCopy = new EnumMap<>(Measure.class);
    measureCopy.putAll(measures);
    measures = Collections.unmodifiableMap(measureCopy);
  }
}
