package io.github.unhunch.posture;

import io.github.unhunch.posture.Baseline.Span;
import io.github.unhunch.posture.Baseline.View;
import java.util.List;

/**
 * Where head and shoulders are against where they were, in shoulder widths. Moves with the camera
 * too, so it only helps to tell cues apart.
 *
 * @param headDown how far the head is lower in the picture
 * @param shouldersDown how far the shoulders are lower in the picture
 */
record Placement(double headDown, double shouldersDown) {

  static final Placement SAME = new Placement(0, 0);

  /** From where the body was seen lately. */
  static Placement of(List<View> recent, View usual) {
    double width = usual.spans().getOrDefault(Span.SHOULDERS, 0.0);
    if (recent.isEmpty() || width <= 0) {
      return SAME;
    }
    View now = BaselineBuilder.middle(recent);
    return new Placement(
        (now.headY() - usual.headY()) / width, (now.shoulderY() - usual.shoulderY()) / width);
  }
}
