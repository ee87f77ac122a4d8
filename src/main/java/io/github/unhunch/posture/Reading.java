package io.github.unhunch.posture;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one pose measures.
 *
 * @param time capture time in seconds
 * @param values every measure that could be taken, in its own unit; scales and shifts need a
 *     baseline
 * @param deviations the same against the baseline's normal: a difference, or for the two scales a
 *     ratio; empty without a baseline
 * @param view where the body is in the picture, when head and shoulders were seen
 * @param doubt why this pose should not be judged, when it should not
 * @param handAtFace whether a hand is at the face: drinking, the phone, the chin in the hand
 * @param armsRaised whether a wrist is above the eyes: stretching
 */
public record Reading(
    double time,
    Map<Measure, Double> values,
    Map<Measure, Double> deviations,
    Optional<Baseline.View> view,
    Optional<UnsureReason> doubt,
    boolean handAtFace,
    boolean armsRaised) {

  /** Copies the maps. */
  public Reading {
    values = copy(values);
    deviations = copy(deviations);
  }

  private static Map<Measure, Double> copy(Map<Measure, Double> from) {
    EnumMap<Measure, Double> copy = new EnumMap<>(Measure.class);
    copy.putAll(from);
    return Collections.unmodifiableMap(copy);
  }
}
