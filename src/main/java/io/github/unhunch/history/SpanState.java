package io.github.unhunch.history;

import io.github.unhunch.posture.PostureState;

/** What a stretch of time was, as far as the program knows. */
public enum SpanState {
  /** Near the user's own upright. */
  UPRIGHT,
  /** Past a limit, not yet for long. */
  DRIFTING,
  /** Past a limit for the whole dwell. */
  SLOUCHING,
  /** Nobody was there. */
  AWAY,
  /** The posture could not be judged. */
  UNSURE,
  /** The camera was closed. */
  PAUSED;

  /** The state of the same name. */
  public static SpanState of(PostureState state) {
    return valueOf(state.label());
  }

  /** True when the posture was judged. */
  public boolean judged() {
    return this == UPRIGHT || this == DRIFTING || this == SLOUCHING;
  }

  /** True when the posture was past a limit, for long or not yet. */
  public boolean pastLimit() {
    return this == DRIFTING || this == SLOUCHING;
  }

  /** True when the camera was looking. */
  public boolean observed() {
    return this != PAUSED;
  }
}
