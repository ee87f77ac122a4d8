package io.github.unhunch.monitor;

/** Why the camera is closed; monitoring runs while no reason holds. */
public enum PauseReason {
  /** The user paused until saying otherwise. */
  BY_USER,
  /** The user paused until a time. */
  UNTIL_TIME,
  /** Another program uses the camera. */
  CAMERA_IN_USE,
  /** The screen is locked. */
  SCREEN_LOCKED,
  /** Nobody was seen, and no key or pointer was touched, for minutes. */
  AWAY
}
