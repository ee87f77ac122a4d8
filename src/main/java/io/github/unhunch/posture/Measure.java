package io.github.unhunch.posture;

/**
 * What is measured on an upper body seen from the front, by {@link PostureMeter}. "Ear span" is the
 * distance between the ears, "shoulder width" that between the shoulders, both in the picture;
 * every measure is compared with the user's own upright, never with a limit for everybody. The
 * craniovertebral angle, by which studies tell a forward head, needs the seventh neck vertebra and
 * a side view, so it is not among them; how closely these follow it and the other true angles of
 * rendered people is in docs/evaluation.md.
 */
public enum Measure {
  /**
   * Height of the ears over the middle of the shoulders, in shoulder widths; falls as the head goes
   * forward or down. A tilted lid or another chair leaves it as it is.
   */
  HEAD_HEIGHT,
  /**
   * Height of the nose over the middle of the shoulders, in ear spans. On pictures of three people
   * it alone told 0.92 of the slouches with good points, and 0.66 with poor ears and shoulders.
   */
  NOSE_HEIGHT,
  /**
   * Height of the nose over the ears, in ear spans; falls as the face points down. ISO 11226 and EN
   * 1005-4 take 0 to 25 degrees down as neutral.
   */
  FACE_PITCH,
  /**
   * Size of the face as a ratio to the baseline, from spans of ears, eyes, and eyes to mouth,
   * corrected for a turned head; 1 is the same. 1.05 is 3 cm nearer at 60 cm.
   */
  FACE_SCALE,
  /**
   * Head turned, in degrees, -90 to 90, above 0 to the person's left; beyond 30 the other measures
   * of the head no longer hold.
   */
  HEAD_YAW,
  /** Head tilted to a side, in degrees, -90 to 90. EN 1005-4 takes 10 to either side as neutral. */
  HEAD_ROLL,
  /** Angle of the line of the shoulders against the picture's edge, in degrees, -90 to 90. */
  SHOULDER_SLOPE,
  /**
   * Width of the shoulders, in ear spans; falls as they are rounded forward. Studies disagree on
   * how much, so it speaks only beside another measure.
   */
  SHOULDER_WIDTH,
  /** Height of the higher shoulder against the ears, in ear spans; rises when it is drawn up. */
  SHOULDER_RAISE,
  /** The middle of the shoulders moved to a side of the picture, in shoulder widths. */
  LATERAL_SHIFT,
  /**
   * Width of the shoulders as a ratio to the baseline: the whole upper body nearer; 1 is the same.
   */
  TRUNK_SCALE,
  /**
   * How far head or shoulders went since the last shift, a minute or more ago, in shoulder widths.
   * RULA counts a posture as static above one minute; studies of short breaks favour 20 to 30.
   */
  STILLNESS
}
