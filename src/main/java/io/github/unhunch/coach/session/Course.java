package io.github.unhunch.coach.session;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The smoothed movements of the last seconds, asked whether what a signal showed was really that
 * exercise and not something else that moves the same points.
 *
 * @param movements oldest first
 */
record Course(List<Movement> movements) {

  private static final double QUICKEST_SECONDS = 0.8;
  private static final double SLOWEST_ROLL_SECONDS = 7;
  private static final double SLOWEST_TUCK_SECONDS = 8;

  /** What came longer before its high than this, in seconds, is not part of a tuck. */
  private static final double TUCK_RISE_SECONDS = 1.8;

  private static final double SLOWEST_SQUEEZE_SECONDS = 10;

  /** So long before its high a held movement may have begun: a squeeze is held for five seconds. */
  private static final double HOLD_SECONDS = 6.5;

  private static final double SHORTEST_BEND_SECONDS = 1.2;
  private static final double LONGEST_BEND_SECONDS = 75;

  /** The nose this much further off the middle of the ears means a turned head. */
  private static final double TURNED = 0.18;

  /** The nose this much lower or higher against the ears than at rest means looking down or up. */
  private static final double LOOKING_AWAY = 0.2;

  /** With the shoulders this much out of level an arm is lifted or the trunk leans, in degrees. */
  private static final double SLOPED_DEGREES = 7;

  /** A bump rises over its surroundings by at least this share of its height. */
  private static final double STANDS_OUT = 0.3;

  /** A bent neck tips the head at least so far against the shoulders, in degrees. */
  private static final double AGAINST_SHOULDERS = 2;

  /** In a roll each shoulder rises by at least this share of the height of the signal. */
  private static final double ONE_SIDE = 0.12;

  Course {
    movements = List.copyOf(movements);
  }

  /** The list with one more, without those older than so many seconds. */
  static List<Movement> lasting(double seconds, List<Movement> list, Movement next) {
    List<Movement> longer = new ArrayList<>(list);
    longer.add(next);
    longer.removeIf(one -> next.time() - one.time() > seconds);
    return longer;
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
  Swing heldMovement(Swing swing, ToDoubleFunction<Movement> field) {
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
    return new Swing(start, (start + swing.end()) / 2, swing.end(), high - low, high);
  }

  /**
   * Whether a tilted head was a bend to the side, and not a leaning trunk, nor a turned head that
   * only looks tilted.
   */
  boolean bend(Swing hold, Resting rest) {
    double roll = average(hold, Movement::roll);
    double slope = average(hold, Movement::slope) - rest.slope();
    double against = roll - slope;
    return hold.seconds() >= SHORTEST_BEND_SECONDS
        && hold.seconds() <= LONGEST_BEND_SECONDS
        && during(hold).stream().noneMatch(Movement::armsUp)
        && !(average(hold, Movement::turn) - rest.turn() > TURNED)
        && !(Math.abs(slope) > SLOPED_DEGREES)
        && (Double.isNaN(against) || against * Math.signum(roll) >= AGAINST_SHOULDERS);
  }

  boolean shoulderRoll(Swing swing) {
    return standsOut(swing)
        && lasts(swing, SLOWEST_ROLL_SECONDS)
        && calm(swing, 12)
        && rise(swing, Movement::raiseLeft) >= ONE_SIDE * swing.height()
        && rise(swing, Movement::raiseRight) >= ONE_SIDE * swing.height();
  }

  boolean chinTuck(Swing swing, double atMost, Resting rest) {
    Swing glide = swing.notBefore(swing.peak() - TUCK_RISE_SECONDS);
    return standsOut(swing)
        && lasts(swing, SLOWEST_TUCK_SECONDS)
        && swing.height() <= atMost
        && calm(glide, 9)
        && !(Math.abs(average(glide, Movement::nod) - rest.nod()) > LOOKING_AWAY)
        && range(glide, Movement::raise) <= 0.1
        && range(glide, Movement::turn) <= 0.2
        && range(glide, Movement::trunk) <= 0.2
        && during(glide).stream().noneMatch(one -> one.hand() > 0.4);
  }

  boolean squeeze(Swing swing) {
    return lasts(swing, SLOWEST_SQUEEZE_SECONDS)
        && calm(swing, 9)
        && range(swing, Movement::raise) <= 0.12
        && range(swing, Movement::turn) <= 0.2
        && range(swing, Movement::trunk) <= 0.2;
  }

  /**
   * Whether a bump rises over what is around it; after the last of a set the signal only comes back
   * from below.
   */
  private static boolean standsOut(Swing bump) {
    return bump.top() >= STANDS_OUT * bump.height();
  }

  private boolean lasts(Swing swing, double longest) {
    return swing.seconds() >= QUICKEST_SECONDS && swing.seconds() <= longest;
  }

  /** Arms down and the head within so many degrees. */
  private boolean calm(Swing swing, double degrees) {
    return during(swing).stream().noneMatch(Movement::anArmUp)
        && range(swing, Movement::roll) <= degrees
        && during(swing).stream().noneMatch(one -> Math.abs(one.roll()) > degrees);
  }

  private List<Movement> during(Swing swing) {
    return movements.stream()
        .filter(one -> one.time() >= swing.start() && one.time() <= swing.end())
        .toList();
  }

  private double range(Swing swing, ToDoubleFunction<Movement> field) {
    DoubleSummaryStatistics values =
        during(swing).stream()
            .mapToDouble(field)
            .filter(value -> !Double.isNaN(value))
            .summaryStatistics();
    return values.getCount() == 0 ? 0 : values.getMax() - values.getMin();
  }

  private double rise(Swing swing, ToDoubleFunction<Movement> field) {
    return near(swing.peak(), field) - near(swing.start(), field);
  }

  private double average(Swing swing, ToDoubleFunction<Movement> field) {
    return during(swing).stream()
        .mapToDouble(field)
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
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
