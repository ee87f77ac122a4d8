package io.github.unhunch.coach.session;

import java.util.function.ToDoubleFunction;

/**
 * What a {@link Movement} tells of a person. Lengths are in the person's own ear spans at rest,
 * angles in degrees.
 */
enum Signal implements ToDoubleFunction<Movement> {
  /**
   * How far the head is tipped to the person's left in the picture, along the line of its level
   * pairs: ears, eyes and corners of the mouth.
   */
  ROLL,
  /** How far the shoulders are, left one lower. */
  SLOPE,
  /** How far the head has glided back, level: ears up against the nose, the face smaller. */
  TUCK,
  /** Height of the left shoulder toward the head. */
  RAISE_LEFT,
  /** Height of the right shoulder toward the head. */
  RAISE_RIGHT,
  /** Distance between the shoulders. */
  WIDTH,
  /** How far the shoulders' middle lies right of the left edge of the picture. */
  TRUNK,
  /** Height of the shoulders' middle over the lower edge of the picture. */
  SHOULDERS,
  /**
   * How far the nose lies off the middle of the ears toward the left one, along the line of the
   * ears and in present ear spans, so that a tilt does not matter.
   */
  TURN,
  /** How far the nose lies below the ears. */
  NOD,
  /** 1 when the left arm is up, 0 when it hangs, 0.4 with the elbow at the shoulder. */
  LEFT_ARM,
  /** The same of the right arm. */
  RIGHT_ARM,
  /**
   * 1 when both arms are up, 0 when they hang; what it was last while they are out of the picture
   * and the shoulders are not down.
   */
  ARMS,
  /** 1 when a hand is at the face, 0 when none is seen there. */
  HAND,
  /** Natural logarithm of how many times larger the face is than at the start, by its texture. */
  GROWTH;

  /** What a movement tells of this; NaN when it is not known. */
  @Override
  public double applyAsDouble(Movement movement) {
    return movement.get(this);
  }
}
