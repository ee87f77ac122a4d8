package io.github.unhunch.posture;

import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.Baseline.Normal;
import io.github.unhunch.posture.Baseline.Span;
import io.github.unhunch.posture.Baseline.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Gathers poses of somebody who sits upright and makes a baseline of them: medians, so that a few
 * wild points do no harm. Not safe for use by several threads.
 */
public final class BaselineBuilder {

  private static final int FEWEST = 5;
  private static final double ONE_WAY_DEGREES = 12;
  private static final double MAD_TO_SIGMA = 1.4826;

  private final List<Pose> poses = new ArrayList<>();

  /** Takes one more pose; poses that cannot be judged are left out by themselves. */
  public void add(Pose pose) {
    poses.add(pose);
  }

  /** The baseline, or nothing when fewer than five of the poses could be measured. */
  public Optional<Baseline> build() {
    return of(poses);
  }

  /** The baseline that these poses make, or nothing when fewer than five could be measured. */
  static Optional<Baseline> of(List<Pose> poses) {
    List<Pose> sure = facingOneWay(poses);
    List<View> views =
        sure.stream()
            .flatMap(pose -> PostureMeter.measure(pose, Optional.empty()).view().stream())
            .toList();
    if (sure.size() < FEWEST) {
      return Optional.empty();
    }
    View view = middle(views);
    Optional<Baseline> placed = Optional.of(new Baseline(Map.of(), view));
    EnumMap<Measure, List<Double>> values = new EnumMap<>(Measure.class);
    for (Pose pose : sure) {
      PostureMeter.measure(pose, placed)
          .values()
          .forEach(
              (measure, value) ->
                  values.computeIfAbsent(measure, m -> new ArrayList<>()).add(value));
    }
    EnumMap<Measure, Normal> normals = new EnumMap<>(Measure.class);
    values.forEach(
        (measure, taken) -> {
          if (taken.size() >= FEWEST) {
            normals.put(measure, normal(taken));
          }
        });
    // The ears' height is judged of a turned head too, so its noise is that of all poses.
    normals.computeIfPresent(
        Measure.HEAD_HEIGHT,
        (measure, usual) -> new Normal(usual.centre(), noise(measure, poses), usual.origin()));
    return Optional.of(new Baseline(normals, view));
  }

  private static double noise(Measure measure, List<Pose> poses) {
    List<Double> taken = new ArrayList<>();
    for (Pose pose : poses) {
      Reading reading = PostureMeter.measure(pose, Optional.empty());
      if (reading.doubt().isEmpty() && reading.values().containsKey(measure)) {
        taken.add(reading.values().getOrDefault(measure, 0.0));
      }
    }
    return normal(taken).spread();
  }

  /**
   * The poses that can be judged and in which the head looks where it mostly looks. The further a
   * head is turned from the camera the less is seen of it, so the less its pose counts.
   */
  private static List<Pose> facingOneWay(List<Pose> poses) {
    List<Pose> sure = new ArrayList<>();
    List<Double> yaws = new ArrayList<>();
    for (Pose pose : poses) {
      Reading reading = PostureMeter.measure(pose, Optional.empty());
      if (reading.doubt().isEmpty() && reading.view().isPresent()) {
        sure.add(pose);
        yaws.add(reading.values().getOrDefault(Measure.HEAD_YAW, 0.0));
      }
    }
    double usual = 0;
    double most = 0;
    for (double yaw : yaws) {
      double near =
          yaws.stream()
              .filter(other -> Math.abs(other - yaw) <= ONE_WAY_DEGREES)
              .mapToDouble(other -> Math.cos(Math.toRadians(other)))
              .sum();
      if (near > most) {
        most = near;
        usual = yaw;
      }
    }
    List<Pose> facing = new ArrayList<>();
    for (int i = 0; i < sure.size(); i++) {
      if (Math.abs(yaws.get(i) - usual) <= ONE_WAY_DEGREES) {
        facing.add(sure.get(i));
      }
    }
    return facing;
  }

  /** The view in the middle of these, point by point. */
  static View middle(List<View> views) {
    EnumMap<Span, Double> spans = new EnumMap<>(Span.class);
    for (Span span : Span.values()) {
      double[] lengths =
          views.stream()
              .filter(view -> view.spans().containsKey(span))
              .mapToDouble(view -> view.spans().getOrDefault(span, 0.0))
              .toArray();
      if (lengths.length > 0) {
        spans.put(span, median(lengths));
      }
    }
    return new View(
        middle(views, View::headX),
        middle(views, View::headY),
        middle(views, View::shoulderX),
        middle(views, View::shoulderY),
        spans);
  }

  private static double middle(List<View> views, ToDoubleFunction<View> part) {
    return median(views.stream().mapToDouble(part).toArray());
  }

  private static Normal normal(List<Double> taken) {
    double[] values = taken.stream().mapToDouble(Double::doubleValue).toArray();
    double centre = median(values);
    double[] apart = Arrays.stream(values).map(value -> Math.abs(value - centre)).toArray();
    return new Normal(centre, MAD_TO_SIGMA * median(apart), centre);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
