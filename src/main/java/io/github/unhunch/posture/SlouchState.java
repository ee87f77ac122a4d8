package io.github.unhunch.posture;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the detector remembers.
 *
 * @param held by direction, seconds of slouch gathered so far
 * @param weights by cue, level times seconds gathered so far
 * @param downFor seconds for which the face has pointed down without a break
 * @param alarmed the cue that was spoken of, until the posture is back
 * @param clearFor seconds for which the posture has been back since
 * @param swings how often the limit was crossed lately; old crossings fade
 * @param past whether the posture was past a limit; it is back only some way within it
 * @param low whether the posture has been well within its limits since the last crossing
 */
record SlouchState(
    Map<SlouchDetector.Direction, Double> held,
    Map<Cue, Double> weights,
    double downFor,
    Optional<Cue> alarmed,
    double clearFor,
    double swings,
    boolean low,
    boolean past) {

  static final SlouchState START =
      new SlouchState(Map.of(), Map.of(), 0, Optional.empty(), 0, 0, true, false);

  SlouchState {
    EnumMap<SlouchDetector.Direction, Double> heldCopy =
        new EnumMap<>(SlouchDetector.Direction.class);
    heldCopy.putAll(held);
    held = Collections.unmodifiableMap(heldCopy);
    EnumMap<Cue, Double> weightCopy = new EnumMap<>(Cue.class);
    weightCopy.putAll(weights);
    weights = Collections.unmodifiableMap(weightCopy);
  }

  SlouchState withAlarmed(Optional<Cue> cue, double backFor) {
    return new SlouchState(held, weights, downFor, cue, backFor, swings, low, past);
  }
}
