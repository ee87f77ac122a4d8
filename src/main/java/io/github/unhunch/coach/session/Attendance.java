package io.github.unhunch.coach.session;

/**
 * Whether the user is there to be led. The camera tells it for what is done in front of it, a
 * locked screen and a machine that slept for everything; where nothing tells, the user is taken to
 * be there.
 *
 * @param seen whether the camera saw somebody last, or has not looked lately
 * @param since since when that is so, in seconds on the source's clock
 * @param looked when the camera looked last
 * @param left whether the user left, and has not come back
 * @param believed whether the user is taken to be beside the picture: a step led there, or they
 *     said to go on while nobody was seen
 */
record Attendance(boolean seen, double since, double looked, boolean left, boolean believed) {

  /** Somebody began the session. */
  static final Attendance START = new Attendance(true, Double.NEGATIVE_INFINITY, 0, false, false);

  /** Nobody in the picture for so long is no head bent out of it, in seconds. */
  static final double GONE_SECONDS = 8;

  /** Who comes back needs a moment to sit down, in seconds. */
  static final double BACK_SECONDS = 2;

  /** Who is out of the picture for so long does not hear what is said, in seconds. */
  private static final double HEARD_SECONDS = 2;

  /** With no picture for so long the camera tells nothing, in seconds. */
  private static final double BLIND_SECONDS = 3;

  /** The camera looked. */
  Attendance looks(double time, boolean someone) {
    double from = someone == seen ? since : time;
    boolean back = someone && time - from >= BACK_SECONDS;
    boolean gone = !someone && !believed && time - from >= GONE_SECONDS;
    return new Attendance(someone, from, time, (left || gone) && !back, believed && !back);
  }

  /** Time goes on without a picture. */
  Attendance blind(double time) {
    boolean lost = !left && !seen && time - looked > BLIND_SECONDS;
    return lost ? new Attendance(true, time, looked, false, believed) : this;
  }

  /**
   * What is done just now takes the user out of the picture: that nobody is seen means nothing,
   * until they were seen again, also where the next step may be done where the last one was.
   */
  Attendance outOfThePicture(double time) {
    return left || seen ? this : new Attendance(false, time, looked, false, true);
  }

  /** The screen is locked, or the machine slept: only being seen, or a click, tells more. */
  Attendance gone(double time) {
    return new Attendance(false, time, looked, true, false);
  }

  /** Whether the user is there beyond doubt, or says so. */
  boolean certain() {
    return !left && (seen || believed);
  }

  /** Whether words reach anybody: a head may be out of the picture for a moment. */
  boolean heard(double time) {
    return certain() || !left && time - since < HEARD_SECONDS;
  }

  /** The user says to go on. */
  Attendance told(double time) {
    return new Attendance(seen, time, looked, false, !seen);
  }
}
