package io.github.unhunch.pose;

/**
 * Where a body point was seen.
 *
 * @param x pixels from the left edge of the picture; may lie outside it
 * @param y pixels from the top edge of the picture; may lie outside it
 * @param confidence 0 (not seen) to 1: how likely the point is in the picture and placed right
 */
public record Keypoint(double x, double y, double confidence) {

  /** A point that was not seen. */
  public static final Keypoint UNSEEN = new Keypoint(0, 0, 0);
}
