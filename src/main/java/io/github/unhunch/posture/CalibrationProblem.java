package io.github.unhunch.posture;

/** Why a calibration was refused. */
public enum CalibrationProblem {
  /** Nobody was in view. */
  NOBODY,
  /** Two people were in view. */
  TWO_PEOPLE,
  /** Head or shoulders were out of view. */
  OUT_OF_VIEW,
  /** The head was turned away. */
  TURNED,
  /** There was too much movement. */
  MOVED,
  /** The picture was too dark, too bright or covered. */
  LIGHT,
  /** The camera was moved. */
  CAMERA_MOVED,
  /** The picture seems to be upside down. */
  UPSIDE_DOWN,
  /** The points were not clear enough. */
  NOT_CLEAR,
  /** Sitting tall and sitting tired looked the same. */
  TOO_ALIKE,
  /** Sitting tall was lower than sitting tired. */
  TALL_IS_LOWER;

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
