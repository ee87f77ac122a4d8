package io.github.unhunch.desktop;

import java.util.List;
import java.util.Optional;

/** Which other programs hold a camera: a sign of a meeting. */
public interface CameraUse {

  /** Nothing can be known here. */
  CameraUse UNKNOWN = Optional::empty;

  /**
   * A program that holds a camera.
   *
   * @param process its process id
   * @param program its short name
   * @param device the device file
   */
  record Holder(long process, String program, String device) {}

  /** The programs other than this one that hold a camera, or empty when that is unknown. */
  Optional<List<Holder>> others();
}
