package io.github.unhunch.ui.figure;

import java.util.Map;

/**
 * One pose that the figure passes through.
 *
 * @param move how long the way from the pose before takes, in seconds, above 0
 * @param hold how long the pose is kept, in seconds, 0 or more
 * @param body where the body differs from rest
 * @param left the left arm
 * @param right the right arm
 */
public record KeyPose(
    double move, double hold, Map<DegreeOfFreedom, Double> body, ArmPose left, ArmPose right) {

  /** Checks times and limits. */
  public KeyPose {
    if (!(move > 0 && move <= 20)) {
      throw new IllegalArgumentException("move must be above 0 and at most 20 s, is " + move);
    }
    if (!(hold >= 0 && hold <= 20)) {
      throw new IllegalArgumentException("hold must be 0 to 20 s, is " + hold);
    }
    body = Map.copyOf(body);
    body.forEach(
        (freedom, value) -> {
          if (!(value >= freedom.least && value <= freedom.most)) {
            throw new IllegalArgumentException(
                "body.%s must be %s to %s, is %s"
                    .formatted(freedom.fileName(), freedom.least, freedom.most, value));
          }
        });
  }

  double get(DegreeOfFreedom freedom) {
    return body.getOrDefault(freedom, freedom.rest);
  }

  ArmPose arm(Side side) {
    return side == Side.LEFT ? left : right;
  }
}
