package io.github.unhunch.ui.figure;

/**
 * A named place on the body that hands, props, marks and arrows hold on to, so that they stay in
 * contact while the body moves. In side view the paired places are those of the side that is named,
 * the near one being the left.
 */
public enum Anchor {
  /** The scene itself: does not move with the body. */
  SCENE,
  PELVIS,
  HEAD,
  HEAD_TOP,
  /** The back of the head at ear height. */
  HEAD_BACK,
  MOUTH,
  /** Side of the head above the ear. */
  TEMPLE_LEFT,
  TEMPLE_RIGHT,
  /** Where the skull ends and the nape begins, at the back. */
  SKULL_BASE,
  /** The back of the neck. */
  NAPE,
  NECK_BASE,
  /** The muscle on top of the shoulder, half way between neck and shoulder tip. */
  TRAPEZIUS_LEFT,
  TRAPEZIUS_RIGHT,
  SHOULDER_LEFT,
  SHOULDER_RIGHT,
  BLADE_LEFT,
  BLADE_RIGHT,
  UPPER_BACK,
  LOWER_BACK,
  CHEST,
  BREAST_LEFT,
  BREAST_RIGHT,
  BELLY,
  HIP_LEFT,
  HIP_RIGHT,
  KNEE_LEFT,
  KNEE_RIGHT,
  CALF_LEFT,
  CALF_RIGHT,
  FOOT_LEFT,
  FOOT_RIGHT,
  THIGH_LEFT,
  THIGH_RIGHT,
  UPPER_ARM_LEFT,
  UPPER_ARM_RIGHT,
  ELBOW_LEFT,
  ELBOW_RIGHT,
  FOREARM_LEFT,
  FOREARM_RIGHT,
  HAND_LEFT,
  HAND_RIGHT
}
