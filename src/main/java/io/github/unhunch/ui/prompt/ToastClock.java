package io.github.unhunch.ui.prompt;

/**
 * When a toast goes away: after 20 seconds in which the pointer was not over it, fading out.
 *
 * @param left seconds that it still stands
 * @param fade seconds of fading that have passed
 */
record ToastClock(double left, double fade) {

  /** How long a toast stands, in seconds. */
  static final double STAYS = 20;

  /** How long it fades, in seconds. */
  static final double FADES = 0.2;

  static final ToastClock FRESH = new ToastClock(STAYS, 0);

  /**
   * Some time later.
   *
   * @param seconds that have passed
   * @param watched whether the pointer is over it, which also brings a fading one back
   */
  ToastClock after(double seconds, boolean watched) {
    if (watched) {
      return new ToastClock(Math.max(left, 3), 0);
    }
    return left > 0 ? new ToastClock(left - seconds, 0) : new ToastClock(left, fade + seconds);
  }

  /** 1 for fully there, 0 for gone; eases out. */
  double opacity() {
    double share = Math.min(1, fade / FADES);
    return (1 - share) * (1 - share);
  }

  /** Whether it has gone; at once when motion is reduced. */
  boolean gone(boolean reducedMotion) {
    return left <= 0 && (reducedMotion || fade >= FADES);
  }
}
