package io.github.unhunch.coach.session;

import io.github.unhunch.coach.content.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Neck side bends: the head tips against the shoulders, stays there and comes back. People turn the
 * head along a little as they bend, and a head that only turns looks tilted to a camera above or
 * below it; so the tilt counts by what a turn of this size cannot feign.
 *
 * @param left the head tipped to the person's left
 * @param right the head tipped to the person's right
 */
record SideBendTracker(HoldDetector left, HoldDetector right) implements ExerciseTracker {

  static final SideBendTracker START = new SideBendTracker(HoldDetector.START, HoldDetector.START);

  private static final double DEGREES = 6;
  private static final double DEGREES_ASKED = 5;

  /**
   * A turn that puts the nose one ear span further off the middle of the ears looks like so many
   * degrees of tilt at most: the tangent of the turn is about 1.25 times that offset, and the
   * camera sees the head from up to 16 degrees above or below.
   */
  private static final double FEIGNED_DEGREES = 20;

  /** The nose this much further off the middle of the ears is a turned head whatever its tilt. */
  private static final double TURNED = 0.75;

  /** A bend lasts at least so long, and longer the smaller it is: tilt by time, degree seconds. */
  private static final double SHORTEST_SECONDS = 0.6;

  private static final double LEAST_DEGREE_SECONDS = 9;
  private static final double LONGEST_SECONDS = 75;

  /** With the shoulders more out of level than this an arm is lifted or the trunk leans. */
  private static final double SLOPED_DEGREES = 7;

  /** Who bends far takes the shoulders along, by up to this share of the tilt. */
  private static final double SLOPED_SHARE = 0.35;

  /** A bent neck tips the head at least so far against the shoulders, in degrees. */
  private static final double AGAINST_SHOULDERS = 2;

  @Override
  public Step step(TrackerInput look) {
    double time = look.now().time();
    double tilt = tilt(look);
    double enter = look.asked() ? DEGREES_ASKED : DEGREES;
    HoldDetector.Step toLeft = left.step(time, tilt, enter);
    HoldDetector.Step toRight = right.step(time, -tilt, enter);
    List<Repetition> found = new ArrayList<>();
    toLeft
        .hold()
        .filter(hold -> left.whole() || look.asked())
        .flatMap(hold -> bend(hold, Side.LEFT, look))
        .ifPresent(found::add);
    toRight
        .hold()
        .filter(hold -> right.whole() || look.asked())
        .flatMap(hold -> bend(hold, Side.RIGHT, look))
        .ifPresent(found::add);
    return new Step(new SideBendTracker(toLeft.next(), toRight.next()), found);
  }

  @Override
  public Optional<Double> heldSince(Side side) {
    return (side == Side.LEFT ? left : right).heldSince();
  }

  /** Degrees to the left beyond what the turn of the head can feign; NaN when unknown. */
  private static double tilt(TrackerInput look) {
    Movement now = look.now();
    if (now.armsUp()) {
      return Double.NaN;
    }
    double tilt = now.get(Signal.ROLL) - look.rest().held().roll();
    double turn = Math.abs(now.get(Signal.TURN) - look.rest().held().turn());
    double feigned = Double.isNaN(turn) ? 0 : FEIGNED_DEGREES * turn;
    return Math.signum(tilt) * Math.max(0, Math.abs(tilt) - feigned);
  }

  private static Optional<Repetition> bend(SignalPeak hold, Side side, TrackerInput look) {
    MovementWindow course = look.course();
    RestEstimator rest = look.rest();
    double tilt = course.average(hold, Signal.ROLL) - rest.held().roll();
    double slope = course.average(hold, Signal.SLOPE) - rest.held().slope();
    double against = (tilt - slope) * Math.signum(tilt);
    double seconds = hold.seconds();
    boolean counts =
        seconds >= SHORTEST_SECONDS
            && seconds <= LONGEST_SECONDS
            && seconds * hold.height() >= LEAST_DEGREE_SECONDS
            && course.during(hold).stream().noneMatch(Movement::armsUp)
            && !(Math.abs(course.average(hold, Signal.TURN) - rest.held().turn()) > TURNED)
            && !(Math.abs(slope) > Math.max(SLOPED_DEGREES, SLOPED_SHARE * Math.abs(tilt)))
            && !(against < AGAINST_SHOULDERS);
    return counts
        ? Optional.of(hold.repetition(Exercise.NECK_SIDE_BEND, side, seconds))
        : Optional.empty();
  }
}
