package io.github.unhunch.coach.session;

/** One short word of guidance from the camera. */
public enum Hint {
  /** The position is right; stay in it. */
  HOLD,
  /** Not far enough yet. */
  A_BIT_FURTHER,
  /** A little less: lower the shoulders or the arms. */
  A_BIT_LOWER,
  /** Now the other side. */
  OTHER_SIDE,
  /** The camera cannot see; the clock counts. */
  CLOCK_COUNTS
}
