package io.github.unhunch.coach.content;

import com.google.gson.annotations.SerializedName;

/** Parts of the body as the safety rules tell them apart. */
public enum Region {
  @SerializedName("throat")
  THROAT(true),
  @SerializedName("neck-front")
  NECK_FRONT(true),
  @SerializedName("neck-side")
  NECK_SIDE(true),
  @SerializedName("neck-back")
  NECK_BACK(false),
  @SerializedName("skull-base")
  SKULL_BASE(false),
  @SerializedName("shoulder-top")
  SHOULDER_TOP(false),
  @SerializedName("shoulder")
  SHOULDER(false),
  @SerializedName("shoulder-blade")
  SHOULDER_BLADE(false),
  @SerializedName("upper-back")
  UPPER_BACK(false),
  @SerializedName("beside-spine")
  BESIDE_SPINE(false),
  @SerializedName("spine")
  SPINE(true),
  @SerializedName("lower-back")
  LOWER_BACK(false),
  @SerializedName("chest")
  CHEST(false),
  @SerializedName("collarbone")
  COLLARBONE(false),
  @SerializedName("arm")
  ARM(false),
  @SerializedName("hand")
  HAND(false),
  @SerializedName("hip")
  HIP(false),
  @SerializedName("leg")
  LEG(false),
  @SerializedName("whole-body")
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
