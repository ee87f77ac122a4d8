package io.github.unhunch.posture;

/** The ways in which a posture drifts from the user's own upright. */
public enum Cue {
  /** The head has moved toward the screen in front of the shoulders. */
  HEAD_FORWARD,
  /** The face points down for long. */
  HEAD_DOWN,
  /** The head is tilted to one side. */
  HEAD_TILT,
  /** The shoulders have come forward and in. */
  SHOULDERS_ROUNDED,
  /** One shoulder or both are drawn up. */
  SHOULDERS_RAISED,
  /** The trunk leans to one side. */
  LEANING,
  /** The whole upper body is nearer to the screen. */
  TOO_CLOSE,
  /** Hardly any movement for a long time; a prompt of its own, not a slouch. */
  STILL
}
