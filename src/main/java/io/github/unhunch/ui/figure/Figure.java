package io.github.unhunch.ui.figure;

import java.util.List;

/**
 * One moving picture: a body, what is around it, and the poses it passes through in a loop.
 *
 * @param id the name that routine steps use, such as {@code chin-tuck}
 * @param view from where the body is seen
 * @param frame the part of the scene that must be seen: x, y, width, height in figure units
 * @param ease how one pose becomes the next
 * @param still index of the most telling pose, shown when motion is reduced
 * @param poses at least one
 * @param props things in the picture
 * @param highlights areas worked on
 * @param arrows ways things move
 */
public record Figure(
    String id,
    View view,
    List<Double> frame,
    Easing ease,
    int still,
    List<KeyPose> poses,
    List<Prop> props,
    List<Highlight> highlights,
    List<Arrow> arrows) {

  /** Checks what hangs together. */
  public Figure {
    frame = List.copyOf(frame);
    poses = List.copyOf(poses);
    props = List.copyOf(props);
    highlights = List.copyOf(highlights);
    arrows = List.copyOf(arrows);
    if (frame.size() != 4 || frame.get(2) <= 0 || frame.get(3) <= 0) {
      throw new IllegalArgumentException(
          "frame must be [x, y, width, height] with width and height above 0, is " + frame);
    }
    if (poses.isEmpty()) {
      throw new IllegalArgumentException("poses must hold at least one pose");
    }
    if (still < 0 || still >= poses.size()) {
      throw new IllegalArgumentException(
          "still must be 0 to " + (poses.size() - 1) + ", is " + still);
    }
    for (Arrow arrow : arrows) {
      int pose = arrow.pose().orElse(0);
      if (pose < 0 || pose >= poses.size()) {
        throw new IllegalArgumentException(
            "arrows: pose must be 0 to " + (poses.size() - 1) + ", is " + pose);
      }
    }
  }

  /** How long one loop takes, in seconds. */
  public double seconds() {
    return poses.stream().mapToDouble(pose -> pose.move() + pose.hold()).sum();
  }

  /** The moment of the most telling pose, in seconds from the loop's start. */
  public double stillSeconds() {
    double before = 0;
    for (int i = 0; i <= still; i++) {
      before += poses.get(i).move() + poses.get(i).hold();
    }
    return before - poses.get(still).hold() / 2 - (poses.get(still).hold() == 0 ? 1e-6 : 0);
  }
}
