package io.github.unhunch.pose;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Where the person that a network found is and how large, in pixels of its input.
 *
 * @param x middle of the face points, from the left edge
 * @param y middle of the face points, from the top edge
 * @param shoulders shoulder width, or what it would be by the face where the shoulders are not
 *     seen, above 0
 */
record Person(double x, double y, double shoulders) {

  /** A point with at least this confidence counts. */
  private static final double SEEN = 0.5;

  /** Shoulder widths that a span of the face makes; means over the people of the training. */
  private static final double EARS = 2.2;

  private static final double EYES = 5.2;

  /** From nose to ear: what is left to measure when the person is seen from the side. */
  private static final double NOSE_TO_EAR = 2.1;

  /** Empty where too little of a face is seen. */
  static Optional<Person> of(PoseModel model, RawKeypoints finding) {
    int[] face =
        IntStream.range(0, model.points().size())
            .filter(c -> finding.confidence()[c] >= SEEN)
            .filter(c -> model.points().get(c).filter(model.person()::contains).isPresent())
            .toArray();
    double size =
        DoubleStream.of(
                span(model, finding, BodyPoint.LEFT_SHOULDER, BodyPoint.RIGHT_SHOULDER),
                EARS * span(model, finding, BodyPoint.LEFT_EAR, BodyPoint.RIGHT_EAR),
                EYES * span(model, finding, BodyPoint.LEFT_EYE, BodyPoint.RIGHT_EYE),
                NOSE_TO_EAR * span(model, finding, BodyPoint.NOSE, BodyPoint.LEFT_EAR),
                NOSE_TO_EAR * span(model, finding, BodyPoint.NOSE, BodyPoint.RIGHT_EAR))
            .max()
            .orElseThrow();
    if (face.length < 2 || !(size > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new Person(
            Arrays.stream(face).mapToDouble(c -> finding.x()[c]).average().orElseThrow(),
            Arrays.stream(face).mapToDouble(c -> finding.y()[c]).average().orElseThrow(),
            size));
  }

  private static double span(
      PoseModel model, RawKeypoints finding, BodyPoint one, BodyPoint other) {
    int a = model.points().indexOf(Optional.of(one));
    int b = model.points().indexOf(Optional.of(other));
    boolean seen =
        a >= 0 && b >= 0 && finding.confidence()[a] >= SEEN && finding.confidence()[b] >= SEEN;
    return seen ? Math.hypot(finding.x()[a] - finding.x()[b], finding.y()[a] - finding.y()[b]) : 0;
  }
}
