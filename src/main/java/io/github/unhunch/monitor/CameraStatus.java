package io.github.unhunch.monitor;

import io.github.unhunch.camera.CameraException;
import java.util.Optional;

/**
 * How the camera is.
 *
 * @param state open, closed, opening or lost
 * @param name the camera's name once it has been opened, else empty
 * @param problem why it is lost, when it is; its message is advice for the user
 */
public record CameraStatus(State state, String name, Optional<CameraException> problem) {

  /** The states of the camera. */
  public enum State {
    CLOSED,
    OPENING,
    OPEN,
    LOST
  }

  static final CameraStatus CLOSED = new CameraStatus(State.CLOSED, "", Optional.empty());
  static final CameraStatus OPENING = new CameraStatus(State.OPENING, "", Optional.empty());

  static CameraStatus open(String name) {
    return new CameraStatus(State.OPEN, name, Optional.empty());
  }

  static CameraStatus lost(CameraException problem) {
    return new CameraStatus(State.LOST, "", Optional.of(problem));
  }
}
