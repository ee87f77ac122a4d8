package io.github.unhunch.ui.start;

/** The four steps of the first start. */
public enum StartStep {
  /** What it does and never does, and which camera. */
  WHAT,
  /** The safety questions. */
  SAFETY,
  /** The calibration. */
  SIT,
  /** Where it lives now. */
  WHERE
}
