package io.github.unhunch.posture;

import io.github.unhunch.posture.Baseline.Span;
import io.github.unhunch.posture.Baseline.View;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where head and shoulders are against where they were, in shoulder widths. Moves with the camera
 * too, so it only helps to tell cues apart.
 *
 * @param headDown how far the head is lower in the picture
 * @param shouldersDown how far the shoulders are lower in the picture
 * @param headAside how far the head is to the right in the picture
 * @param shouldersAside how far the shoulders are to the right in the picture
 */
record Displacement(
    double headDown, double shouldersDown, double headAside, double shouldersAside) {

  static final Displacement SAME = new Displacement(0, 0, 0, 0);

  /** From the readings of the last moments. */
  static Displacement of(List<Reading> recent, View usual) {
    double width = usual.spans().getOrDefault(Span.SHOULDERS, 0.0);
    List<View> views = recent.stream().flatMap(reading -> reading.view().stream()).toList();
    if (views.isEmpty() || width <= 0) {
      return SAME;
    }
    return new Displacement(
        moved(views, usual, View::headY) / width,
        moved(views, usual, View::shoulderY) / width,
        moved(views, usual, View::headX) / width,
        moved(views, usual, View::shoulderX) / width);
  }

  /** How far the body is to the right in the picture, head and shoulders half each. */
  double aside() {
    return (headAside + shouldersAside) / 2;
  }

  private static double moved(List<View> views, View usual, ToDoubleFunction<View> place) {
    double[] places = views.stream().mapToDouble(place).toArray();
    return MedianWindow.median(places, places.length) - place.applyAsDouble(usual);
  }
}
