package io.github.unhunch.posture;

/** Why a calibration was refused. */
public enum CalibrationProblem {
  NOBODY("nobody was in view"),
  TWO_PEOPLE("two people were in view"),
  OUT_OF_VIEW("head or shoulders were out of view"),
  TURNED("the head was turned away"),
  MOVED("there was too much movement"),
  LIGHT("the picture was too dark, too bright or covered"),
  CAMERA_MOVED("the camera was moved"),
  UPSIDE_DOWN("the picture seems to be upside down"),
  NOT_CLEAR("the points were not clear enough"),
  TOO_ALIKE("sitting tall and sitting tired looked the same"),
  TALL_IS_LOWER("sitting tall was lower than sitting tired");

  private final String words;

  CalibrationProblem(String words) {
    this.words = words;
  }

  /** The problem in plain English, for the command line and logs. */
  public String words() {
    return words;
  }

  /** What a doubt about single poses comes to when it fills a calibration. */
  static CalibrationProblem of(UnsureReason reason) {
    return switch (reason) {
      case NOBODY -> NOBODY;
      case TWO_PEOPLE -> TWO_PEOPLE;
      case FACE_COVERED, SHOULDERS_HIDDEN, STANDING_UP -> OUT_OF_VIEW;
      case HEAD_TURNED -> TURNED;
      case TOO_DARK, TOO_BRIGHT, CAMERA_COVERED -> LIGHT;
      case CAMERA_MOVED -> CAMERA_MOVED;
      case UPSIDE_DOWN -> UPSIDE_DOWN;
      case NO_BASELINE, PICTURE_FROZEN, LOW_CONFIDENCE -> NOT_CLEAR;
    };
  }
}
