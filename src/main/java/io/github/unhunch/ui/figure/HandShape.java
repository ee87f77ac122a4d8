package io.github.unhunch.ui.figure;

/** What a hand does. */
public enum HandShape {
  /** Hangs or rests, fingers a little curled. */
  RELAXED,
  /** Fingers together and straight. */
  FLAT,
  /** Fingers spread. */
  OPEN,
  /** Seen from its edge, fingers bent round what it holds. */
  CUP,
  /** Closed. */
  FIST,
  /** Closed, the thumb pressing forward. */
  THUMB,
  /** Two fingers reach forward, the others are folded. */
  FINGERTIPS,
  /** Closed round a handle. */
  GRIP,
  /** Only four fingers are seen, coming over an edge from behind the body. */
  OVER
}
