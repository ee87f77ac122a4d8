package io.github.unhunch.monitor;

/** What the user is being guided through; while one of them holds, no prompt is shown. */
public enum GuideReason {
  /** A routine, from its first question to its end. */
  ROUTINE,
  /** A calibration. */
  CALIBRATION,
  /** The first start. */
  FIRST_START
}
