package io.github.unhunch.pose;

import java.util.Arrays;
import java.util.Optional;

/** Finds body points by their written names. */
final class BodyPoints {

  private BodyPoints() {}

  /** The point of that name, or empty for a point that is not used here, such as a knee. */
  static Optional<BodyPoint> named(String name) {
    return Arrays.stream(BodyPoint.values()).filter(point -> point.name().equals(name)).findFirst();
  }
}
