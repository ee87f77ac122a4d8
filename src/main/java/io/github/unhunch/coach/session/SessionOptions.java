package io.github.unhunch.coach.session;

import io.github.unhunch.text.Range;

/**
 * How a session is guided; the option record of this package.
 *
 * @param readySeconds time to read a step before its clock starts, 0 to 30 seconds
 * @param blindSeconds after so long without the points a step needs, the clock counts, 1 to 30
 *     seconds
 * @param patience a step that the camera checks ends by the clock after this many times its dose, 1
 *     to 5
 * @param useCamera whether the camera checks steps at all
 */
public record SessionOptions(
    double readySeconds, double blindSeconds, double patience, boolean useCamera) {

  /** Four seconds to read, three without sight, one and a half times the dose, with the camera. */
  public static final SessionOptions DEFAULT = new SessionOptions(4, 3, 1.5, true);

  /** Checks the ranges. */
  public SessionOptions {
    new Range(0, 30, "seconds").check("time to get ready", readySeconds);
    new Range(1, 30, "seconds").check("time without sight", blindSeconds);
    new Range(1, 5, "times the dose").check("patience", patience);
  }
}
