package io.github.unhunch.camera;

import java.util.Optional;

/**
 * The one door for pictures: a webcam, a video file, a folder of pictures or a pose trace. Opened,
 * read and closed by one thread, which owns the native resources behind it.
 */
public interface CameraSource extends AutoCloseable {

  /**
   * Waits for the next frame.
   *
   * @return the frame, or empty at the end of a recording (a live camera never ends)
   * @throws CameraException when the camera is lost or the recording is broken
   */
  Optional<Frame> read() throws CameraException;

  /** Whether frames come in real time from a camera, so that old ones may be dropped. */
  boolean live();

  /** What is being read, in words for the user: a camera's name or a file's name. */
  String name();

  /** Releases the device or file; may be called twice. */
  @Override
  void close();
}
