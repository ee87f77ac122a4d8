package io.github.unhunch.monitor;

import java.util.EnumMap;
import java.util.Map;

/** What the user is being led through, and since when. Belongs to the analysis thread. */
final class Guiding {

  /** A window in which nobody goes on for this long, in seconds, keeps no prompt away. */
  private static final double LEFT_OPEN_S = 600;

  /** In seconds of the pictures' clock. */
  private final Map<GuideReason, Double> since = new EnumMap<>(GuideReason.class);

  /**
   * Begins, goes on or ends.
   *
   * @param time the clock of the pictures, in seconds
   * @return whether that changed anything
   */
  boolean change(GuideReason reason, boolean on, double time) {
    Double before = on ? since.put(reason, time) : since.remove(reason);
    return on == (before == null);
  }

  /** Lets go of windows that were left open. */
  void forgetLeftOpen(double time) {
    since.entrySet().removeIf(led -> !led.getKey().ends() && time - led.getValue() > LEFT_OPEN_S);
  }

  /** Whether the user is led through anything. */
  boolean any() {
    return !since.isEmpty();
  }

  /** Whether the camera looks often, so that movements can be followed. */
  boolean follows() {
    return since.keySet().stream().anyMatch(GuideReason::followed);
  }
}
