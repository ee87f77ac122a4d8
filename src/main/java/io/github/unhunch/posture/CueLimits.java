package io.github.unhunch.posture;

/**
 * The one table of how far a measure may go until it alone is past a cue's limit, the same for
 * everybody, and how evidence of several measures adds up. Fitted by {@code
 * models/judgement/fit.py} to people who hold labelled postures and to simulated sittings;
 * docs/evaluation.md says what that reaches on people who were left out.
 *
 * @param sink head lower over the shoulders, in shoulder widths
 * @param pitch nose below the ears, in ear spans, beyond what a sunken head explains
 * @param lean trunk to one side, in degrees as told by {@link #headDegrees}, {@link
 *     #shoulderDegrees} and {@link #slopeDegrees}
 * @param closer face and trunk larger, as a share
 * @param roll head tilted, in degrees
 * @param uneven one shoulder higher than the other, in degrees
 * @param rounded shoulders narrower against the face, as a share; never alarms alone
 * @param headDegrees degrees of lean for each shoulder width by which the head is aside
 * @param shoulderDegrees degrees taken off for each shoulder width by which the shoulders are aside
 * @param slopeDegrees degrees of lean for each degree of the shoulders' slope beyond its noise
 * @param noise a limit is at least so many standard deviations of the user's own noise away
 * @param sharpness how fast the odds of a cue grow with its level: e to this power from a level of
 *     0 to the limit
 * @param nose the nose's part in how far the head has sunk; the ears' is the rest
 * @param narrow part of what the shoulders have become narrower against the face that is no size of
 *     the body but shoulders that came forward or turned, while the face is no nearer
 * @param raised shoulders higher in the picture, and as much nearer to a head that stays where it
 *     was, in shoulder widths
 * @param cause which cue a sunken head is owed to
 */
record CueLimits(
    double sink,
    double pitch,
    double lean,
    double closer,
    double roll,
    double uneven,
    double rounded,
    double headDegrees,
    double shoulderDegrees,
    double slopeDegrees,
    double noise,
    double sharpness,
    double nose,
    double narrow,
    double raised,
    Cause cause) {

  /**
   * Logarithmic odds of a cue against a head that came forward, when the head stands lower over the
   * shoulders.
   *
   * @param slope for each ear span of looking down, or shoulder width of risen shoulders, that a
   *     head that sinks or comes nearer does not explain
   * @param explained what each shoulder width by which the head sinks in the picture, and each
   *     share by which the face grows more than the trunk, explains
   * @param down odds of looking down where neither says anything
   * @param raised odds of raised shoulders there
   * @param leaning odds of a lean for each of its limits by which it is past its own
   */
  record Cause(double slope, double explained, double down, double raised, double leaning) {}

  /** What the program judges by. */
  static final CueLimits FITTED =
      new CueLimits(
          0.063,
          0.22,
          4.5,
          0.3,
          14,
          8,
          0.12,
          13,
          6.5,
          0.5,
          3.5,
          8,
          0.588,
          0.357,
          0.04,
          new Cause(30, 0.79, -2.9, -0.5, 6.3));
}
