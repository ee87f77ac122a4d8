package io.github.unhunch.coach.session;

/** What the user can say during a session. */
public enum SessionCommand {
  /** On to the next step; the present one counts as skipped unless half of it was done. */
  NEXT,
  /** Back to the step before. */
  PREVIOUS,
  /** Stop the clock. */
  PAUSE,
  /** Let the clock run on. */
  RESUME,
  /** End now and keep what was done. */
  STOP,
  /** Something hurts: sharp, shooting, tingling or dizzy. Ends at once; the card is shown. */
  HURT
}
