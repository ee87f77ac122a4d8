package io.github.unhunch.coach.session;

import java.util.Arrays;
import java.util.Optional;

/** The exercises that the camera can count. */
public enum Exercise {
  /** The ear goes toward the shoulder and back; has a side. */
  NECK_SIDE_BEND("neck-side-bend"),
  /** Both shoulders go up, round and down. */
  SHOULDER_ROLL("shoulder-roll"),
  /** Both hands go up over the head and down. */
  OVERHEAD_REACH("overhead-reach"),
  /** The head glides back, level, and forward again. */
  CHIN_TUCK("chin-tuck"),
  /** The shoulder blades are drawn together and let go. */
  SCAPULAR_SQUEEZE("scapular-squeeze");

  private final String id;

  Exercise(String id) {
    this.id = id;
  }

  /** The name in content files, traces and on the command line. */
  public String id() {
    return id;
  }

  /** The exercise of this name. */
  public static Optional<Exercise> ofId(String id) {
    return Arrays.stream(values()).filter(exercise -> exercise.id.equals(id)).findFirst();
  }
}
