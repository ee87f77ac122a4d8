package io.github.unhunch.posture;

/** Why the posture cannot be judged just now. */
public enum UnsureReason {
  NO_BASELINE("learning how you sit"),
  NOBODY("nobody is in view"),
  TOO_DARK("too dark"),
  TOO_BRIGHT("too bright"),
  CAMERA_COVERED("the camera is covered"),
  HEAD_TURNED("the head is turned"),
  FACE_COVERED("the face is covered"),
  SHOULDERS_HIDDEN("the shoulders are out of view"),
  TWO_PEOPLE("two people are in view"),
  STANDING_UP("standing up"),
  CAMERA_MOVED("the camera has moved"),
  PICTURE_FROZEN("the camera hands out the same picture again and again"),
  UPSIDE_DOWN("the picture seems to be upside down"),
  LOW_CONFIDENCE("the points are not clear enough");

  private final String words;

  UnsureReason(String words) {
    this.words = words;
  }

  /** The reason in plain English, for the command line and logs. */
  public String words() {
    return words;
  }
}
