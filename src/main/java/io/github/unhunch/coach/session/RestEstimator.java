package io.github.unhunch.coach.session;

import io.github.unhunch.pose.Pose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How the person holds the body between movements, as measure for all that is counted: the size of
 * the head, how the head is held, and how much the points tremble. Known after the first seconds,
 * and corrected from then on by every quiet moment of the last half minute, so that a rest that was
 * taken inside a movement does not stay wrong. Immutable.
 *
 * @param first the latest poses while the tremble is not surely known; empty afterwards
 * @param quiet how the head was held while it was still and nearly level, in the last half minute
 * @param held how it is held at rest: the medians of the quiet ones
 * @param tremble how much the points tremble from frame to frame
 */
record RestEstimator(List<Pose> first, List<Held> quiet, Held held, Tremble tremble) {

  /** Nothing known yet. */
  static final RestEstimator UNKNOWN =
      new RestEstimator(List.of(), List.of(), Held.UNKNOWN, Tremble.NONE);

  /** So long the tremble is looked at, in seconds. */
  private static final double SECONDS = 1.6;

  private static final int LEAST_POSES = 5;

  /** Quiet moments are kept for so long, in seconds. */
  private static final double KEPT_SECONDS = 30;

  /** Two that are kept lie at least so far apart, in seconds. */
  private static final double APART_SECONDS = 0.2;

  /** Stillness is judged against the movement so long ago, in seconds. */
  private static final double STILL_SECONDS = 0.35;

  /** A head that is still tips no faster, in degrees a second. */
  private static final double STILL_DEGREES = 5;

  /** A head that is still turns no faster, in ear spans of the nose a second. */
  private static final double STILL_TURN = 0.15;

  /** A head at rest is level against the shoulders within so many degrees. */
  private static final double LEVEL_DEGREES = 12;

  /** A head so far from its rest is held in a movement, unless that is nearer to level. */
  private static final double NEAR_DEGREES = 6;

  /** With fewer quiet moments the rest is not sure, and any that is level may correct it. */
  private static final int SURE = 15;

  /**
   * So many moments with the head level with the shoulders and straight stand for what is known of
   * people before one is seen.
   */
  private static final int USUAL = 3;

  RestEstimator {
    first = List.copyOf(first);
    quiet = List.copyOf(quiet);
  }

  /**
   * How the head and shoulders are held.
   *
   * @param time seconds on the source's clock
   * @param earSpan distance between the ears in pixels; NaN until known
   * @param roll tilt of the head, in degrees
   * @param raise height of the shoulders toward the head, in ear spans
   * @param slope how far the left shoulder hangs lower, in degrees
   * @param turn how far the nose lies off the middle of the ears, as {@link Signal#TURN}
   * @param nod how far the nose lies below the ears, in ear spans
   */
  record Held(
      double time,
      double earSpan,
      double roll,
      double raise,
      double slope,
      double turn,
      double nod) {

    private static final Held UNKNOWN = new Held(0, Double.NaN, 0, 0, 0, 0, 0);

    private static Held in(Movement now, double earSpan) {
      return new Held(
          now.time(),
          earSpan,
          now.get(Signal.ROLL),
          now.raise(),
          now.get(Signal.SLOPE),
          now.get(Signal.TURN),
          now.get(Signal.NOD));
    }

    private static Held median(List<Held> some) {
      double slope = RestEstimator.median(some, Held::slope, 0, 0);
      return new Held(
          some.get(some.size() - 1).time(),
          RestEstimator.median(some, Held::earSpan, 0, 0),
          RestEstimator.median(some, Held::roll, USUAL, slope),
          RestEstimator.median(some, Held::raise, 0, 0),
          slope,
          RestEstimator.median(some, Held::turn, USUAL, 0),
          RestEstimator.median(some, Held::nod, 0, 0));
    }
  }

  /**
   * How much the signals tremble from frame to frame.
   *
   * @param roll tilt of the head, in degrees
   * @param tuck the glide of the head, in ear spans
   * @param growth the face's measured growth, as a logarithm
   * @param raise the raised shoulders, in ear spans
   * @param width the shoulders' distance, in ear spans
   */
  record Tremble(double roll, double tuck, double growth, double raise, double width) {

    private static final Tremble NONE = new Tremble(0, 0, 0, 0, 0);

    private static Tremble of(List<Pose> poses, List<Movement> seen) {
      return new Tremble(
          steps(seen, Signal.ROLL),
          steps(seen, Signal.TUCK),
          RestEstimator.median(poses, one -> Math.abs(one.scene().faceGrowth()), 0, 0),
          steps(seen, Movement::raise),
          steps(seen, Signal.WIDTH));
    }

    private static double steps(List<Movement> seen, ToDoubleFunction<Movement> field) {
      List<Double> steps =
          IntStream.range(1, seen.size())
              .mapToObj(
                  i ->
                      Math.abs(
                          field.applyAsDouble(seen.get(i)) - field.applyAsDouble(seen.get(i - 1))))
              .toList();
      return RestEstimator.median(steps, one -> one, 0, 0);
    }
  }

  boolean known() {
    return !Double.isNaN(held.earSpan());
  }

  /** Takes one more pose while the tremble is not surely known. */
  RestEstimator with(Pose pose) {
    if (known() && first.isEmpty() || Double.isNaN(Movement.earSpan(pose))) {
      return this;
    }
    List<Pose> poses = new ArrayList<>(first);
    poses.add(pose);
    if (poses.size() < LEAST_POSES || pose.time() - poses.get(0).time() < SECONDS) {
      return new RestEstimator(poses, quiet, held, tremble);
    }
    double span = known() ? held.earSpan() : median(poses, Movement::earSpan, 0, 0);
    List<Movement> seen = poses.stream().map(one -> Movement.of(one, span, 0)).toList();
    Held all = Held.median(seen.stream().map(one -> Held.in(one, span)).toList());
    return new RestEstimator(
        calm(seen) ? List.of() : poses.subList(1, poses.size()),
        quiet,
        known()
            ? held
            : new Held(all.time(), span, all.slope(), all.raise(), all.slope(), 0, all.nod()),
        Tremble.of(poses, seen));
  }

  /** Whether the head and shoulders were in the same place in the first and the second half. */
  private static boolean calm(List<Movement> seen) {
    Movement early = Movement.mean(seen.subList(0, seen.size() / 2));
    Movement late = Movement.mean(seen.subList(seen.size() / 2, seen.size()));
    return !(Math.abs(early.get(Signal.ROLL) - late.get(Signal.ROLL)) > 2)
        && !(Math.abs(early.get(Signal.TURN) - late.get(Signal.TURN)) > 0.05)
        && !(Math.abs(early.raise() - late.raise()) > 0.05);
  }

  /**
   * Follows how the person is held in quiet moments.
   *
   * @param now the newest movement
   * @param course the movements up to it
   * @param span distance between the ears now, in pixels
   */
  RestEstimator following(Movement now, MovementWindow course, double span) {
    boolean due =
        quiet.isEmpty() || now.time() - quiet.get(quiet.size() - 1).time() >= APART_SECONDS;
    if (!due || Double.isNaN(span) || !still(now, course) || !mayRest(now)) {
      return this;
    }
    List<Held> more = new ArrayList<>(quiet);
    more.add(Held.in(now, span));
    more.removeIf(one -> now.time() - one.time() > KEPT_SECONDS);
    return new RestEstimator(first, more, Held.median(more), tremble);
  }

  private static boolean still(Movement now, MovementWindow course) {
    return course
        .latestUntil(now.time() - STILL_SECONDS)
        .filter(
            one -> {
              double seconds = now.time() - one.time();
              return Math.abs(now.get(Signal.ROLL) - one.get(Signal.ROLL))
                      <= STILL_DEGREES * seconds
                  && !(Math.abs(now.get(Signal.TURN) - one.get(Signal.TURN))
                      > STILL_TURN * seconds);
            })
        .isPresent();
  }

  private boolean mayRest(Movement now) {
    double fromLevel =
        Math.abs(
            now.get(Signal.ROLL)
                - (Double.isNaN(now.get(Signal.SLOPE)) ? 0 : now.get(Signal.SLOPE)));
    boolean near =
        Math.abs(now.get(Signal.ROLL) - held.roll()) <= NEAR_DEGREES
            || fromLevel < Math.abs(held.roll() - held.slope())
            || quiet.size() < SURE;
    return !now.anArmUp() && fromLevel <= LEVEL_DEGREES && near;
  }

  /** The median of what is known of a field, so many of the usual value among it. */
  private static <T> double median(
      List<T> some, ToDoubleFunction<T> field, int many, double usual) {
    List<Double> sorted =
        new ArrayList<>(
            some.stream().map(field::applyAsDouble).filter(one -> !one.isNaN()).toList());
    sorted.addAll(Collections.nCopies(many, usual));
    Collections.sort(sorted);
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }
}
