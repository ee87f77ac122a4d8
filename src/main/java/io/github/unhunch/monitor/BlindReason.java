package io.github.unhunch.monitor;

import io.github.unhunch.camera.CameraException;

/** Why nothing is seen though monitoring runs. */
public enum BlindReason {
  /** Another program holds the camera. */
  CAMERA_IN_USE,
  /** There is no camera, or no recording in its place. */
  CAMERA_MISSING,
  /** The system does not let this user open the camera. */
  CAMERA_FORBIDDEN,
  /** The camera is there and gives no pictures. */
  CAMERA_SILENT,
  /** The model cannot be loaded, or fails. */
  CANNOT_JUDGE;

  static BlindReason of(CameraException.Problem problem) {
    return switch (problem) {
      case BUSY -> CAMERA_IN_USE;
      case MISSING, FILE_MISSING -> CAMERA_MISSING;
      case PERMISSION_DENIED -> CAMERA_FORBIDDEN;
      case UNPLUGGED, NOT_A_RECORDING, TRUNCATED -> CAMERA_SILENT;
    };
  }
}
