package io.github.unhunch.coach.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds positions that are taken, held and left in one signal. Start and end are where the signal
 * passes a share of its height over its rest: with half they lie in the middle of the way in and
 * out, with less they are told nearer to where the body began to move and was back. Immutable.
 *
 * @param before values of the last seconds before the position was taken
 * @param course values since then, the first seconds of them; empty while no position is held
 * @param peak the highest value since then
 * @param peakTime when that was, in seconds
 * @param share of the height at which a position starts and ends, 0 to 1
 */
record HoldFinder(
    List<Sample> before, List<Sample> course, double peak, double peakTime, double share) {

  /** Nothing held; start and end half way. */
  static final HoldFinder START = new HoldFinder(List.of(), List.of(), 0, 0, 0.5);

  /** Nothing held; start and end near the rest, for limbs that are slow to get there. */
  static final HoldFinder FROM_REST = new HoldFinder(List.of(), List.of(), 0, 0, 0.05);

  private static final double SECONDS_BEFORE = 3;
  private static final double SECONDS_KEPT = 6;

  HoldFinder {
    before = List.copyOf(before);
    course = List.copyOf(course);
  }

  /** What one value gave. */
  record Step(HoldFinder next, Optional<Swing> hold) {}

  boolean holding() {
    return !course.isEmpty();
  }

  /** When the present position was taken, in seconds. */
  double since() {
    double level = level();
    double since = course.get(0).time();
    List<Sample> way = new ArrayList<>(before);
    way.addAll(course);
    for (int i = 1; i < way.size() && way.get(i).time() <= peakTime; i++) {
      Sample one = way.get(i - 1);
      Sample next = way.get(i);
      if (one.value() < level && next.value() >= level) {
        since = crossing(one, next, level);
      }
    }
    return since;
  }

  /**
   * Takes the next value.
   *
   * @param time seconds, never going back
   * @param value the signal; NaN is passed over
   * @param enter a position is taken from this value on
   */
  Step step(double time, double value, double enter) {
    if (Double.isNaN(value)) {
      return new Step(this, Optional.empty());
    }
    Sample sample = new Sample(time, value);
    if (!holding()) {
      return new Step(value >= enter ? taken(sample) : resting(sample), Optional.empty());
    }
    if (value < level()) {
      Swing hold = new Swing(since(), peakTime, time, peak, peak);
      HoldFinder nothing = new HoldFinder(List.of(), List.of(), 0, 0, share);
      return new Step(nothing.resting(sample), Optional.of(hold));
    }
    boolean higher = value > peak;
    boolean early = time - course.get(0).time() <= SECONDS_KEPT;
    return new Step(
        new HoldFinder(
            before,
            early ? append(course, sample) : course,
            higher ? value : peak,
            higher ? time : peakTime,
            share),
        Optional.empty());
  }

  /** Where the position starts and ends; a rest below zero is a rest. */
  private double level() {
    double rest = before.stream().mapToDouble(Sample::value).min().orElse(0);
    return Math.max(0, rest) + share * (peak - Math.max(0, rest));
  }

  private HoldFinder taken(Sample sample) {
    return new HoldFinder(before, List.of(sample), sample.value(), sample.time(), share);
  }

  private HoldFinder resting(Sample sample) {
    return new HoldFinder(Sample.lasting(SECONDS_BEFORE, before, sample), List.of(), 0, 0, share);
  }

  private static double crossing(Sample one, Sample next, double level) {
    double share = (level - one.value()) / (next.value() - one.value());
    return one.time() + share * (next.time() - one.time());
  }

  private static List<Sample> append(List<Sample> list, Sample sample) {
    List<Sample> longer = new ArrayList<>(list);
    longer.add(sample);
    return longer;
  }
}
