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

  /** From the readings of the last moments. */
  static Placement of(List<Reading> recent, View usual) {
    double width = usual.spans().getOrDefault(Span.SHOULDERS, 0.0);
    double[] heads = new double[recent.size()];
    double[] shoulders = new double[recent.size()];
    int count = 0;
    for (Reading reading : recent) {
      if (reading.view().isPresent()) {
        View view = reading.view().get();
        heads[count] = view.headY();
        shoulders[count] = view.shoulderY();
        count++;
      }
    }
    if (count == 0 || width <= 0) {
      return SAME;
    }
    return new Placement(
        (Smoothing.median(heads, count) - usual.headY()) / width,
        (Smoothing.median(shoulders, count) - usual.shoulderY()) / width);
  }
}
