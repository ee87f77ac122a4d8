package io.github.unhunch.monitor;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;

/** Opens the camera when monitoring starts; called on the capture thread, which then owns it. */
@FunctionalInterface
public interface SourceOpener {

  /**
   * Opens the camera; may take seconds.
   *
   * @throws CameraException when it cannot be opened, with advice
   */
  CameraSource open() throws CameraException;
}
