package io.github.unhunch.coach.session;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The smoothed movements of the last seconds, asked what else the body did while one signal swung:
 * whether it was really that exercise and not something else that moves the same points.
 *
 * @param movements oldest first
 */
record MovementWindow(List<Movement> movements) {

  /** So long before its high a held movement may have begun: a squeeze is held for five seconds. */
  private static final double HOLD_SECONDS = 6.5;

  /** Three pictures a second tell a small movement, a few lost ones allowed for. */
  private static final double LEAST_RATE = 2.8;

  /** The rate of pictures is looked at from so many seconds before a movement on. */
  private static final double RATE_SECONDS = 2;

  MovementWindow {
    movements = List.copyOf(movements);
  }

  /** The list with one more, without those older than so many seconds. */
  static List<Movement> lasting(double seconds, List<Movement> list, Movement next) {
    List<Movement> longer = new ArrayList<>(list);
    longer.add(next);
    longer.removeIf(one -> next.time() - one.time() > seconds);
    return longer;
  }

  /** The same with one more at its end, without those older than so many seconds. */
  MovementWindow with(Movement next, double seconds) {
    return new MovementWindow(lasting(seconds, movements, next));
  }

  /** The newest one. */
  Optional<Movement> latest() {
    return movements.isEmpty()
        ? Optional.empty()
        : Optional.of(movements.get(movements.size() - 1));
  }

  /** The newest one that is not newer than this. */
  Optional<Movement> latestUntil(double time) {
    for (int i = movements.size() - 1; i >= 0; i--) {
      if (movements.get(i).time() <= time) {
        return Optional.of(movements.get(i));
      }
    }
    return Optional.empty();
  }

  /** The newest value of a field that is known, of the last so many seconds; else NaN. */
  double lastKnown(ToDoubleFunction<Movement> field, double seconds) {
    double since = latest().map(Movement::time).orElse(0.0) - seconds;
    for (int i = movements.size() - 1; i >= 0 && movements.get(i).time() >= since; i--) {
      double value = field.applyAsDouble(movements.get(i));
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    return Double.NaN;
  }

  /**
   * How far a field stands out over what it was shortly before and is shortly after; slow drift
   * cancels out. Known only with delay.
   *
   * @param half seconds before and after; the value is that of so many seconds ago
   */
  Sample bump(double half, ToDoubleFunction<Movement> field) {
    double time = movements.get(movements.size() - 1).time() - half;
    double around = (near(time - half, field) + near(time + half, field)) / 2;
    return new Sample(time, near(time, field) - around);
  }

  /**
   * The same movement, one that is held: its height taken from the seconds before its high, so that
   * slow drift from long before is not part of it, and its peak put in its middle, since tremble
   * decides where in the hold the highest value lies.
   */
  SignalPeak heldMovement(SignalPeak swing, ToDoubleFunction<Movement> field) {
    List<Movement> way =
        movements.stream()
            .filter(
                one ->
                    one.time() <= swing.peak()
                        && one.time() >= Math.max(swing.start(), swing.peak() - HOLD_SECONDS))
            .filter(one -> !Double.isNaN(field.applyAsDouble(one)))
            .toList();
    double low = way.stream().mapToDouble(field).min().orElse(Double.NaN);
    double high = way.stream().mapToDouble(field).max().orElse(Double.NaN);
    double start =
        way.stream()
            .filter(one -> field.applyAsDouble(one) <= low + 0.2 * (high - low))
            .mapToDouble(Movement::time)
            .max()
            .orElse(swing.start());
    return new SignalPeak(start, (start + swing.end()) / 2, swing.end(), high - low, high);
  }

  /** Whether the arms hang and the head stays within so many degrees of its rest. */
  boolean calm(SignalPeak swing, double degrees, RestEstimator rest) {
    return range(swing, Signal.ROLL) <= degrees
        && during(swing).stream()
            .noneMatch(
                one ->
                    one.anArmUp() || Math.abs(one.get(Signal.ROLL) - rest.held().roll()) > degrees);
  }

  /** Whether so many pictures a second show a swing that a small movement is more than tremble. */
  boolean seenOften(SignalPeak swing) {
    List<Movement> since =
        movements.stream().filter(one -> one.time() >= swing.start() - RATE_SECONDS).toList();
    double seconds = since.get(since.size() - 1).time() - since.get(0).time();
    return since.size() - 1 >= LEAST_RATE * seconds;
  }

  /** The movements from a swing's start to its end. */
  List<Movement> during(SignalPeak swing) {
    return movements.stream()
        .filter(one -> one.time() >= swing.start() && one.time() <= swing.end())
        .toList();
  }

  /** Highest less lowest value of a field during a swing; 0 when it was never known. */
  double range(SignalPeak swing, ToDoubleFunction<Movement> field) {
    DoubleSummaryStatistics values =
        during(swing).stream()
            .mapToDouble(field)
            .filter(value -> !Double.isNaN(value))
            .summaryStatistics();
    return values.getCount() == 0 ? 0 : values.getMax() - values.getMin();
  }

  /** How far a field rose from a swing's start to its peak. */
  double rise(SignalPeak swing, ToDoubleFunction<Movement> field) {
    return near(swing.peak(), field) - near(swing.start(), field);
  }

  /** How far a field sinks from a swing's start and end to its peak; slow drift cancels out. */
  double sink(SignalPeak swing, ToDoubleFunction<Movement> field) {
    return (near(swing.start(), field) + near(swing.end(), field)) / 2 - near(swing.peak(), field);
  }

  /** The mean of a field during a swing; NaN when it was unknown for more than half of it. */
  double average(SignalPeak swing, ToDoubleFunction<Movement> field) {
    List<Movement> during = during(swing);
    DoubleSummaryStatistics known =
        during.stream()
            .mapToDouble(field)
            .filter(value -> !Double.isNaN(value))
            .summaryStatistics();
    return 2 * known.getCount() < during.size() || during.isEmpty()
        ? Double.NaN
        : known.getAverage();
  }

  private double near(double time, ToDoubleFunction<Movement> field) {
    return movements.stream()
        .filter(one -> Math.abs(one.time() - time) < 0.25)
        .mapToDouble(field)
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }
}
