package io.github.unhunch.ui.figure;

import java.util.Optional;

/**
 * Where one hand is and how the arm gets there.
 *
 * @param at the place the hand holds on to
 * @param offset from that place to the middle of the hand, in figure units
 * @param bend on which side of the line from shoulder to hand the elbow lies: 1 clockwise, -1
 *     counter-clockwise
 * @param elbow the elbow, seen from the shoulder; given where the arm points toward the viewer and
 *     so looks shorter
 * @param angle where the hand points, degrees (0 to the viewer's right, 90 down); along the forearm
 *     when absent
 * @param hand what the hand does
 * @param flipped whether the thumb is on the other edge
 * @param depth what the arm covers
 */
public record ArmPose(
    Anchor at,
    Vec offset,
    int bend,
    Optional<Vec> elbow,
    Optional<Double> angle,
    HandShape hand,
    boolean flipped,
    Depth depth) {

  /** Checks that the elbow is on one of two sides. */
  public ArmPose {
    if (bend != 1 && bend != -1) {
      throw new IllegalArgumentException("bend must be 1 or -1, is " + bend);
    }
  }
}
