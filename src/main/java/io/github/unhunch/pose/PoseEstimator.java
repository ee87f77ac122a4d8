package io.github.unhunch.pose;

import io.github.unhunch.camera.Frame;

/** Finds the body points of one frame. Made, used and closed on one thread. */
public interface PoseEstimator extends AutoCloseable {

  /**
   * Looks at one frame.
   *
   * @return what was seen; {@code person} below 0.5 when nobody is there
   * @throws PoseException when the model cannot run or a trace line is malformed
   */
  Pose estimate(Frame frame) throws PoseException;

  /** Releases the native memory; may be called twice. */
  @Override
  void close();
}
