package io.github.unhunch.monitor;

/** Why the camera is closed; monitoring runs while no reason holds. */
public enum PauseReason {
  /** The user paused until saying otherwise. */
  BY_USER,
  /** The user paused until a time. */
  UNTIL_TIME,
  /** The safety questions and the first calibration have not been done yet. */
  NOT_SET_UP,
  /** Another program uses the camera. */
  CAMERA_IN_USE,
  /** The screen is locked. */
  SCREEN_LOCKED,
  /** No key or pointer was touched and nobody was seen for long. */
  AWAY,
  /** A window such as first start or calibration has the camera for itself. */
  LENT_TO_WINDOW
}
