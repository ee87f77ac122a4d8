package io.github.unhunch.coach.session;

import io.github.unhunch.pose.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The person's own first seconds, as measure for all that follows: the size of the head, how the
 * head is held, and how much the points tremble. Immutable.
 *
 * @param first the first poses in which both ears were seen; empty once the rest is known
 * @param earSpan distance between the ears in pixels; NaN until known
 * @param roll tilt of the head at rest, in degrees
 * @param raise height of the shoulders toward the head at rest, in ear spans
 * @param slope how far the left shoulder hangs lower at rest, in degrees
 * @param turn how far the nose lies off the middle of the ears at rest, in ear spans
 * @param nod how far the nose lies below the ears at rest, in ear spans
 * @param tuckNoise how much the glide signal trembles from frame to frame, in ear spans
 * @param growthNoise how much the face's measured growth trembles from frame to frame
 * @param raiseNoise how much the raised shoulders tremble from frame to frame, in ear spans
 * @param widthNoise how much the shoulders' distance trembles from frame to frame, in ear spans
 */
record Resting(
    List<Pose> first,
    double earSpan,
    double roll,
    double raise,
    double slope,
    double turn,
    double nod,
    double tuckNoise,
    double growthNoise,
    double raiseNoise,
    double widthNoise) {

  /** Nothing known yet. */
  static final Resting UNKNOWN = new Resting(List.of(), Double.NaN, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** So long the rest is looked at, in seconds. */
  private static final double SECONDS = 1.6;

  private static final int LEAST_POSES = 5;

  /** How fast the head size follows a changed seat, in seconds. */
  private static final double FOLLOW_SECONDS = 30;

  Resting {
    first = List.copyOf(first);
  }

  boolean known() {
    return !Double.isNaN(earSpan);
  }

  /** Takes one more pose while the rest is not known. */
  Resting with(Pose pose) {
    if (known() || !pose.someone() || Double.isNaN(Movement.earSpan(pose))) {
      return this;
    }
    List<Pose> poses = new ArrayList<>(first);
    poses.add(pose);
    if (poses.size() < LEAST_POSES || pose.time() - poses.get(0).time() < SECONDS) {
      return new Resting(poses, Double.NaN, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
    double span = median(poses.stream().map(Movement::earSpan).toList());
    List<Movement> seen = poses.stream().map(one -> Movement.of(one, span, 0)).toList();
    return new Resting(
        List.of(),
        span,
        median(seen.stream().map(Movement::roll).toList()),
        median(seen.stream().map(Movement::raise).toList()),
        median(seen.stream().map(Movement::slope).toList()),
        median(seen.stream().map(Movement::turn).toList()),
        median(seen.stream().map(Movement::nod).toList()),
        tremble(seen.stream().map(Movement::tuck).toList()),
        median(poses.stream().map(one -> Math.abs(one.scene().faceGrowth())).toList()),
        tremble(seen.stream().map(Movement::raise).toList()),
        tremble(seen.stream().map(Movement::width).toList()));
  }

  /**
   * Follows slow changes of seat and posture while the head is upright.
   *
   * @param span distance between the ears now, in pixels
   * @param tilt of the head now against its rest, in degrees
   * @param seconds since the last pose
   */
  Resting following(double span, double tilt, double seconds) {
    double share = Math.min(1, seconds / FOLLOW_SECONDS);
    if (Double.isNaN(span) || Double.isNaN(tilt) || Math.abs(tilt) > 6) {
      return this;
    }
    return new Resting(
        List.of(),
        earSpan + share * (span - earSpan),
        roll + share * tilt,
        raise,
        slope,
        turn,
        nod,
        tuckNoise,
        growthNoise,
        raiseNoise,
        widthNoise);
  }

  private static double tremble(List<Double> values) {
    return median(
        IntStream.range(1, values.size())
            .mapToObj(i -> Math.abs(values.get(i) - values.get(i - 1)))
            .toList());
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().filter(value -> !value.isNaN()).sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }
}
