package io.github.unhunch.coach.session;

/** How far a guided session is. */
public enum SessionPhase {
  /** The clock runs. */
  RUNNING,
  /** The user paused it. */
  PAUSED,
  /** Nobody is there, or the screen is locked; it goes on once somebody is back. */
  WAITING,
  /** All steps are over. */
  DONE,
  /** The user ended it before the last step. */
  STOPPED,
  /** The user said that it hurts. */
  HURT;

  /** Whether the clock stands and may run again. */
  public boolean stands() {
    return this == PAUSED || this == WAITING;
  }

  /** Whether nothing more will happen. */
  public boolean over() {
    return this == DONE || this == STOPPED || this == HURT;
  }
}
