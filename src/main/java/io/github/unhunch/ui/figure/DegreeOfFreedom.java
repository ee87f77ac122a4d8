package io.github.unhunch.ui.figure;

import java.util.Locale;

/**
 * One number that a key pose may set: where the body can move, between which limits. Angles are in
 * degrees, clockwise as the viewer sees them; lengths are in figure units (a head is about 30).
 */
public enum DegreeOfFreedom {
  /** Where the pelvis is, from the scene's middle. */
  PELVIS_X(-150, 150, 0),
  PELVIS_Y(-150, 150, 0),
  /** Lean of the lower half of the spine, from upright. */
  LUMBAR(-120, 120, 0),
  /** Lean of the upper half of the spine, from upright. */
  CHEST(-150, 150, 0),
  /** Lean of the neck, from upright. */
  NECK(-150, 150, 0),
  /** Lean of the head, from upright. */
  HEAD(-150, 150, 0),
  /** Turn of the trunk: 1 is a quarter turn to the viewer's right. */
  TWIST(-1, 1, 0),
  /** Turn of the face: 1 is a quarter turn to the viewer's right. */
  TURN(-1, 1, 0),
  /** Nod of the face: 1 looks well down, -1 well up. */
  NOD(-1, 1, 0),
  /** How far a shoulder is moved outward (in side view: forward) and up. */
  LEFT_SHOULDER_OUT(-15, 15, 0),
  LEFT_SHOULDER_UP(-15, 15, 0),
  RIGHT_SHOULDER_OUT(-15, 15, 0),
  RIGHT_SHOULDER_UP(-15, 15, 0),
  /** Legs: lean of thigh and shin from hanging straight down (positive to the viewer's right). */
  LEFT_THIGH(-180, 180, 0),
  LEFT_SHIN(-180, 180, 0),
  /** How much of the thigh's and shin's length is seen; less than 1 points at the viewer. */
  LEFT_THIGH_SEEN(0.1, 1, 1),
  LEFT_SHIN_SEEN(0.1, 1, 1),
  /** Where the foot points: 0 to the viewer's right, 90 down. */
  LEFT_FOOT(-180, 180, 0),
  RIGHT_THIGH(-180, 180, 0),
  RIGHT_SHIN(-180, 180, 0),
  RIGHT_THIGH_SEEN(0.1, 1, 1),
  RIGHT_SHIN_SEEN(0.1, 1, 1),
  RIGHT_FOOT(-180, 180, 0),
  /** How far the fingers are curled, 0 long to 1 closed. */
  LEFT_CURL(0, 1, 0),
  RIGHT_CURL(0, 1, 0),
  /** How full the chest is with breath, 0 to 1. */
  BREATH(0, 1, 0),
  /** How far the eyes are closed, 0 open to 1 closed. */
  EYES_CLOSED(0, 1, 0);

  final double least;
  final double most;
  final double rest;

  DegreeOfFreedom(double least, double most, double rest) {
    this.least = least;
    this.most = most;
    this.rest = rest;
  }

  /** The name in the figure files: lower case with hyphens. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static DegreeOfFreedom of(Side side, String what) {
    return valueOf(side.name() + "_" + what);
  }
}
