package io.github.unhunch.posture;

/**
 * Whether somebody is there. Who is seen for a moment only, in a room that was empty before and is
 * empty again, was not there.
 *
 * @param away whether the user counts as away
 * @param goneFor seconds without a person
 * @param backFor seconds with a person since the last without one
 */
record Presence(boolean away, double goneFor, double backFor) {

  static final Presence START = new Presence(false, 0, 0);

  private static final double BACK_SECONDS = 0.8;

  Presence next(boolean someone, double seconds, PostureOptions options) {
    if (someone) {
      double back = backFor + seconds;
      return back >= BACK_SECONDS
          ? new Presence(false, 0, back)
          : new Presence(away, goneFor, back);
    }
    double gone = goneFor + seconds;
    return new Presence(away || gone >= options.awaySeconds(), gone, 0);
  }
}
