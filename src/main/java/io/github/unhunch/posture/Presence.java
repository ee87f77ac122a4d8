package io.github.unhunch.posture;

/**
 * Whether somebody is there.
 *
 * @param away whether the user counts as away
 * @param goneFor seconds without a person
 * @param backFor seconds with a person while away
 */
record Presence(boolean away, double goneFor, double backFor) {

  static final Presence START = new Presence(false, 0, 0);

  private static final double BACK_SECONDS = 0.8;

  Presence next(boolean someone, double seconds, PostureOptions options) {
    if (someone) {
      double back = away ? backFor + seconds : 0;
      return new Presence(away && back < BACK_SECONDS, 0, back);
    }
    double gone = goneFor + seconds;
    return new Presence(away || gone >= options.awaySeconds(), gone, 0);
  }
}
