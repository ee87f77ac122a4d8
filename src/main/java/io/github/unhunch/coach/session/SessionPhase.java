package io.github.unhunch.coach.session;

/** How far a guided session is. */
public enum SessionPhase {
  /** The clock runs. */
  RUNNING,
  /** The user paused it. */
  PAUSED,
  /** All steps are over. */
  DONE,
  /** The user ended it before the last step. */
  STOPPED,
  /** The user said that it hurts. */
  HURT;

  /** Whether nothing more will happen. */
  public boolean over() {
    return this == DONE || this == STOPPED || this == HURT;
  }
}
