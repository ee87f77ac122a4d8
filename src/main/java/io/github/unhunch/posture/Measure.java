package io.github.unhunch.posture;

/** What is measured on an upper body seen from the front; units and sources in the design notes. */
public enum Measure {
  /** Height of the ears over the shoulders, in shoulder widths. */
  HEAD_HEIGHT,
  /** Height of the nose over the shoulders, in ear spans. */
  NOSE_HEIGHT,
  /** Ears over nose, in ear spans: how far the face points down. */
  FACE_PITCH,
  /** Size of the face against the baseline, corrected for a turned head; 1 is the same. */
  FACE_SCALE,
  /** Head turned left or right, in degrees. */
  HEAD_YAW,
  /** Head tilted to a side, in degrees. */
  HEAD_ROLL,
  /** Angle of the shoulder line, in degrees. */
  SHOULDER_SLOPE,
  /** Width of the shoulders in face sizes. */
  SHOULDER_WIDTH,
  /** Height of the higher shoulder against the ears, in ear spans; rises when it is drawn up. */
  SHOULDER_RAISE,
  /** The trunk shifted to a side, in shoulder widths. */
  LATERAL_SHIFT,
  /** The whole upper body nearer; 1 is the same. */
  TRUNK_SCALE,
  /**
   * How far head or shoulders went since the last shift a minute or more ago, in shoulder widths.
   */
  STILLNESS
}
