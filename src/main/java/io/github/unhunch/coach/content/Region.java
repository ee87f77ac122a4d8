package io.github.unhunch.coach.content;

/** Parts of the body as the safety rules tell them apart. */
public enum Region {
  THROAT(true),
  NECK_FRONT(true),
  NECK_SIDE(true),
  NECK_BACK(false),
  SKULL_BASE(false),
  SHOULDER_TOP(false),
  SHOULDER(false),
  SHOULDER_BLADE(false),
  UPPER_BACK(false),
  BESIDE_SPINE(false),
  SPINE(true),
  LOWER_BACK(false),
  CHEST(false),
  COLLARBONE(false),
  ARM(false),
  HAND(false),
  HIP(false),
  LEG(false),
  WHOLE_BODY(false);

  private final boolean neverTouched;

  Region(boolean neverTouched) {
    this.neverTouched = neverTouched;
  }

  /** True where no routine may stroke or press, whatever the profile says. */
  public boolean neverTouched() {
    return neverTouched;
  }
}
