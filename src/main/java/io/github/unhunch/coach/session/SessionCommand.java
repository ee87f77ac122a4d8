package io.github.unhunch.coach.session;

/** What can be said to a session: by the user, and of the user by what the program sees. */
public enum SessionCommand {
  /** On to the next step; the present one counts as skipped unless half of it was done. */
  NEXT,
  /** Back to the step before. */
  PREVIOUS,
  /** Stop the clock. */
  PAUSE,
  /** The user is not there: stop the clock until they are. */
  AWAY,
  /** The user is there again: let a clock run on that was stopped for their absence. */
  BACK,
  /** Let the clock run on. */
  RESUME,
  /** End now and keep what was done. */
  STOP,
  /** Something hurts: sharp, shooting, tingling or dizzy. Ends at once; the card is shown. */
  HURT
}
