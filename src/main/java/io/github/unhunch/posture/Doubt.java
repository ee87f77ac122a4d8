package io.github.unhunch.posture;

import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.Scene;
import io.github.unhunch.posture.Baseline.Span;
import io.github.unhunch.posture.Baseline.View;
import java.util.Map;
import java.util.Optional;

/** Reasons not to judge a single pose. */
final class Doubt {

  /** Below this brightness a picture is dark enough to mistrust, 0 to 1. */
  static final double DARK = 0.06;

  private static final double BRIGHT = 0.95;
  private static final double FLAT = 0.02;

  private static final double STOOD_UP = 0.5;

  // The slope of the shoulders, the nose's height over them and over the ears, both in ear spans,
  // beyond which nobody sits: leaning to the side until the hand reaches the floor, the nose at
  // the breast bone, the face to the ceiling.
  private static final double MOST_SLOPE_DEGREES = 26;
  private static final double LEAST_NOSE_HEIGHT = -0.4;
  private static final double MOST_NOSE_UP = 0.6;

  private Doubt() {}

  static Optional<UnsureReason> about(
      Pose pose,
      boolean face,
      boolean shoulders,
      Map<Measure, Double> values,
      Optional<View> view,
      Optional<Baseline> baseline) {
    Optional<UnsureReason> picture = aboutPicture(pose.scene());
    if (picture.isPresent()) {
      return picture;
    }
    if (!pose.someone()) {
      return Optional.of(UnsureReason.NOBODY);
    }
    if (pose.scene().secondPerson() >= 0.5) {
      return Optional.of(UnsureReason.TWO_PEOPLE);
    }
    if (view.isPresent() && baseline.isPresent() && roseBy(view.get(), baseline.get()) > STOOD_UP) {
      return Optional.of(UnsureReason.STANDING_UP);
    }
    if (!face) {
      return Optional.of(UnsureReason.FACE_COVERED);
    }
    if (!shoulders) {
      return Optional.of(UnsureReason.SHOULDERS_HIDDEN);
    }
    return upright(values) ? Optional.empty() : Optional.of(UnsureReason.UPSIDE_DOWN);
  }

  /**
   * Whether head and shoulders stand to each other as on somebody who sits. In a picture that is
   * upside down a network finds points too, but its body is none.
   */
  private static boolean upright(Map<Measure, Double> values) {
    return Math.abs(values.getOrDefault(Measure.SHOULDER_SLOPE, 0.0)) <= MOST_SLOPE_DEGREES
        && values.getOrDefault(Measure.NOSE_HEIGHT, LEAST_NOSE_HEIGHT) >= LEAST_NOSE_HEIGHT
        && values.getOrDefault(Measure.FACE_PITCH, 0.0) <= MOST_NOSE_UP;
  }

  /** What the picture as a whole speaks against, whoever is in it. */
  static Optional<UnsureReason> aboutPicture(Scene scene) {
    if (scene.contrast() < FLAT) {
      return Optional.of(
          scene.brightness() > BRIGHT ? UnsureReason.TOO_BRIGHT : UnsureReason.CAMERA_COVERED);
    }
    if (scene.brightness() < DARK) {
      return Optional.of(UnsureReason.TOO_DARK);
    }
    if (scene.brightness() > BRIGHT) {
      return Optional.of(UnsureReason.TOO_BRIGHT);
    }
    return scene.upsideDown() >= 0.5 ? Optional.of(UnsureReason.UPSIDE_DOWN) : Optional.empty();
  }

  /** How far head and shoulders are above where they were, in shoulder widths. */
  private static double roseBy(View now, Baseline baseline) {
    View usual = baseline.view();
    double width = usual.spans().getOrDefault(Span.SHOULDERS, 0.0);
    if (width <= 0) {
      return 0;
    }
    return Math.min(usual.headY() - now.headY(), usual.shoulderY() - now.shoulderY()) / width;
  }
}
