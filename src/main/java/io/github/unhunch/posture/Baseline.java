package io.github.unhunch.posture;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How this user sits upright before this camera: every measure's normal with its own noise, and
 * where in the picture the body was. A plain record that can be stored as JSON.
 *
 * @param normals by measure; a measure that could not be taken is not listed
 * @param view where the body was and how large
 * @param tiredSink how much lower the head stands over the shoulders when this user sits as when
 *     tired, in shoulder widths; 0 where that was not shown
 */
public record Baseline(Map<Measure, Normal> normals, View view, double tiredSink) {

  /** Copies the map. */
  public Baseline {
    EnumMap<Measure, Normal> copy = new EnumMap<>(Measure.class);
    copy.putAll(normals);
    normals = Collections.unmodifiableMap(copy);
  }

  /** A baseline of somebody who did not show how they sit when tired. */
  public Baseline(Map<Measure, Normal> normals, View view) {
    this(normals, view, 0);
  }

  /**
   * What is normal for one measure.
   *
   * @param centre in the measure's unit
   * @param spread standard deviation while sitting still, in the measure's unit, 0 or more
   * @param origin the centre at calibration; the centre may follow the user from there, within
   *     bounds
   */
  public record Normal(double centre, double spread, double origin) {}

  /** A distance in the picture. */
  public enum Span {
    /** Ear to ear. */
    EARS,
    /** Eye to eye. */
    EYES,
    /** From the middle of the eyes to the middle of the mouth. */
    EYES_TO_MOUTH,
    /** Shoulder to shoulder. */
    SHOULDERS
  }

  /**
   * Where in the picture the body is.
   *
   * @param headX middle of the face from the left edge, in picture widths
   * @param headY middle of the face from the top edge, in picture widths
   * @param shoulderX middle of the shoulders from the left edge, in picture widths
   * @param shoulderY middle of the shoulders from the top edge, in picture widths
   * @param spans distances in picture widths; one that could not be taken is not listed
   */
  public record View(
      double headX, double headY, double shoulderX, double shoulderY, Map<Span, Double> spans) {

    /** Copies the map. */
    public View {
      EnumMap<Span, Double> copy = new EnumMap<>(Span.class);
      copy.putAll(spans);
      spans = Collections.unmodifiableMap(copy);
    }
  }

  /** Whether every number in it is one, and no spread or distance is below 0. */
  boolean sound() {
    return normals.values().stream()
            .allMatch(n -> finite(n.centre(), n.spread(), n.origin()) && n.spread() >= 0)
        && finite(view.headX, view.headY, view.shoulderX, view.shoulderY)
        && view.spans.values().stream().allMatch(span -> finite(span) && span >= 0);
  }

  private static boolean finite(double... numbers) {
    return Arrays.stream(numbers).allMatch(Double::isFinite);
  }

  /** The same person seen from a camera or a seat that has moved. */
  public Baseline withView(View moved) {
    return new Baseline(normals, moved, tiredSink);
  }

  /**
   * The same person seen from a camera that has turned the picture by so many degrees clockwise.
   */
  Baseline turned(double degrees) {
    EnumMap<Measure, Normal> level = new EnumMap<>(Measure.class);
    level.putAll(normals);
    for (Measure angle : new Measure[] {Measure.HEAD_ROLL, Measure.SHOULDER_SLOPE}) {
      level.computeIfPresent(
          angle,
          (measure, usual) ->
              new Normal(usual.centre() + degrees, usual.spread(), usual.origin() + degrees));
    }
    return new Baseline(level, view, tiredSink);
  }

  /** The normal of a measure, in its unit; NaN where it could not be taken. */
  double centre(Measure measure) {
    Normal normal = normals.get(measure);
    return normal == null ? Double.NaN : normal.centre();
  }

  /** The same after the user showed how they sit when tired. */
  Baseline withTiredSink(double sink) {
    return new Baseline(normals, view, sink);
  }
}
