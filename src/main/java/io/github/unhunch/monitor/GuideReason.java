package io.github.unhunch.monitor;

/** What the user is being led through; while one of them holds, no prompt is shown. */
public enum GuideReason {
  /** A routine, from its first question to its end. */
  ROUTINE,
  /** What is asked and said after a routine, and the card in its place. */
  CLOSING,
  /** A calibration. */
  CALIBRATION,
  /** The first start. */
  FIRST_START,
  /** The choice of a routine. */
  CHOICE,
  /** The safety questions, and their cards. */
  SAFETY,
  /** The settings, while the user is at them. */
  SETTINGS,
  /** A question that has to be answered before anything else, as for the name of a file. */
  QUESTION;

  /** Whether the camera looks often, so that movements can be followed. */
  boolean followed() {
    return this == ROUTINE || this == CALIBRATION || this == FIRST_START;
  }

  /** Whether it ends by itself where nobody goes on; the other windows may be left open all day. */
  boolean ends() {
    return this == ROUTINE || this == CLOSING;
  }
}
