package io.github.unhunch.coach.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds positions that are taken, held and left in one signal. A position is left when about half
 * of its height is undone; so one that is not left all the way and taken again is two. Its start
 * and end are told where the signal passes a share of the height: with half they lie in the middle
 * of the way in and out, with less nearer to where the body began to move and where it came to rest
 * or turned back. Immutable.
 *
 * @param phase whether a position is held at this moment
 * @param before values of the last seconds before the position was taken
 * @param course values since then, the first seconds of them
 * @param peak the highest value of the position
 * @param sagged the highest value lately, since who holds for long sags
 * @param low the lowest value since the position was left
 * @param last the latest value
 * @param height of the position before this one, 0 once the signal has come to rest
 * @param left a position is left below this share of its height, 0 to 1
 * @param share of the height at which a position starts and ends, at most that at which it is left
 */
record HoldDetector(
    Phase phase,
    List<Sample> before,
    List<Sample> course,
    Sample peak,
    double sagged,
    Sample low,
    Sample last,
    double height,
    double left,
    double share) {

  /** What the signal is doing. */
  enum Phase {
    RESTING,
    HELD,
    LEAVING
  }

  private static final Sample NOTHING = new Sample(0, 0);

  /** Nothing held; start and end half way. */
  static final HoldDetector START = resting(List.of(), NOTHING, 0, 0.5, 0.5);

  /** Nothing held; start and end near the rest, for limbs that are slow to get there. */
  static final HoldDetector FROM_REST = resting(List.of(), NOTHING, 0, 0.4, 0.05);

  private static final double SECONDS_BEFORE = 3;
  private static final double SECONDS_KEPT = 6;

  /** One that is taken again rises by this share of the height of the one before. */
  private static final double AGAIN = 0.35;

  /** A signal that rises by this share of the height again has turned back. */
  private static final double TURNED = 0.15;

  /** A signal that has not fallen for so many seconds has come to rest. */
  private static final double RESTED_SECONDS = 0.6;

  /** How fast the height of a long hold follows a body that sags, in seconds. */
  private static final double SAG_SECONDS = 8;

  HoldDetector {
    before = List.copyOf(before);
    course = List.copyOf(course);
  }

  /** What one value gave. */
  record Step(HoldDetector next, Optional<SignalPeak> hold) {}

  /** Whether the present position was seen to be taken from half its height on at least. */
  boolean whole() {
    return before.stream().anyMatch(one -> one.value() <= 0.5 * peak.value());
  }

  /** When the position that is held at this moment was taken, in seconds. */
  Optional<Double> heldSince() {
    return phase == Phase.HELD ? Optional.of(since()) : Optional.empty();
  }

  private double since() {
    double level = level(share, peak.value());
    double since = course.get(0).time();
    List<Sample> way = new ArrayList<>(before);
    way.addAll(course);
    for (int i = 1; i < way.size() && way.get(i).time() <= peak.time(); i++) {
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
    Sample now = new Sample(time, value);
    return switch (phase) {
      case RESTING -> new Step(whileResting(now, enter), Optional.empty());
      case HELD -> whileHeld(now);
      case LEAVING -> whileLeaving(now);
    };
  }

  private HoldDetector whileResting(Sample now, double enter) {
    double rest = before.stream().mapToDouble(Sample::value).min().orElse(now.value());
    if (now.value() >= enter && now.value() >= rest + AGAIN * height) {
      return new HoldDetector(
          Phase.HELD, before, List.of(now), now, now.value(), now, now, height, left, share);
    }
    double still = now.value() < enter / 2 ? 0 : height;
    return resting(Sample.lasting(SECONDS_BEFORE, before, now), now, still, left, share);
  }

  private Step whileHeld(Sample now) {
    if (now.value() < level(left, sagged)) {
      HoldDetector leaving =
          new HoldDetector(
              Phase.LEAVING, before, course, peak, sagged, now, now, height, left, share);
      return share < left ? new Step(leaving, Optional.empty()) : leaving.over(now);
    }
    boolean early = now.time() - course.get(0).time() <= SECONDS_KEPT;
    double sag = (sagged - now.value()) * Math.min(1, (now.time() - last.time()) / SAG_SECONDS);
    return new Step(
        new HoldDetector(
            Phase.HELD,
            before,
            early ? append(course, now) : course,
            now.value() > peak.value() ? now : peak,
            Math.max(now.value(), sagged - sag),
            now,
            now,
            height,
            left,
            share),
        Optional.empty());
  }

  private Step whileLeaving(Sample now) {
    HoldDetector next =
        new HoldDetector(
            Phase.LEAVING,
            before,
            course,
            peak,
            sagged,
            now.value() < low.value() ? now : low,
            now,
            height,
            left,
            share);
    if (now.value() <= level(share, sagged)) {
      return next.over(now);
    }
    boolean turned = now.value() > low.value() + TURNED * (sagged - rest());
    boolean rested = now.time() - low.time() > RESTED_SECONDS;
    return turned || rested ? next.over(low) : new Step(next, Optional.empty());
  }

  /** The position is over at this moment. */
  private Step over(Sample end) {
    double high = peak.value();
    SignalPeak hold = new SignalPeak(since(), peak.time(), end.time(), high - rest(), high);
    return new Step(
        resting(List.of(low, last), last, sagged - rest(), left, share), Optional.of(hold));
  }

  private double level(double part, double top) {
    return rest() + part * (top - rest());
  }

  /** What the signal came from; a rest below zero is a rest. */
  private double rest() {
    return Math.max(0, before.stream().mapToDouble(Sample::value).min().orElse(0));
  }

  private static HoldDetector resting(
      List<Sample> before, Sample last, double height, double left, double share) {
    return new HoldDetector(
        Phase.RESTING, before, List.of(), last, 0, last, last, height, left, share);
  }

  private static double crossing(Sample one, Sample next, double level) {
    double part = (level - one.value()) / (next.value() - one.value());
    return one.time() + part * (next.time() - one.time());
  }

  private static List<Sample> append(List<Sample> list, Sample sample) {
    List<Sample> longer = new ArrayList<>(list);
    longer.add(sample);
    return longer;
  }
}
