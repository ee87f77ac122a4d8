package io.github.unhunch.coach.session;

import io.github.unhunch.coach.content.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Neck side bends: the head tips against the shoulders, stays there and comes back. People turn the
 * head along a little as they bend, and a head that turns looks tilted to a camera above or below
 * it; so what a turn of this size feigns is taken off, and what is left counts the less the further
 * the head is turned. A trunk that leans takes the head along and is no bend.
 *
 * @param left the head tipped to the person's left
 * @param right the head tipped to the person's right
 * @param trunk {@link Signal#TRUNK} when the head was last upright; NaN before
 */
record SideBendTracker(HoldDetector left, HoldDetector right, double trunk)
    implements ExerciseTracker {

  static final SideBendTracker START =
      new SideBendTracker(HoldDetector.START, HoldDetector.START, Double.NaN);

  private static final double DEGREES = 8;
  private static final double DEGREES_ASKED = 6;

  /** Points that tremble ask for a tilt of so many times their tremble, up to this. */
  private static final double NOISE_FACTOR = 2.5;

  private static final double DEGREES_AT_MOST = 11;

  /**
   * A camera above or below the head sees a turned head tilted: by the tangent of the turn, about
   * 1.25 times the offset of the nose from the middle of the ears, times the sine of the camera's
   * elevation, about 1.1 times the drop of the nose below the ears less what it is at eye level. So
   * many degrees for each ear span of the one and of the other.
   */
  private static final double FEIGNED_DEGREES = 65;

  /** How far the nose lies below the ears for a camera at eye level, in ear spans. */
  private static final double NOSE_DROP = 0.15;

  /**
   * Faces differ, and who looks around tips the head along: for each ear span by which the nose is
   * off so many degrees may come from that.
   */
  private static final double UNSURE_DEGREES = 25;

  /** While nose or an ear is hidden the turn is what it was last, for so many seconds. */
  private static final double TURN_SECONDS = 1;

  /** The nose this much further off the middle of the ears is a turned head whatever its tilt. */
  private static final double TURNED = 0.5;

  /** A bend lasts at least so long, and longer the smaller it is: tilt by time, degree seconds. */
  private static final double SHORTEST_SECONDS = 0.6;

  private static final double LEAST_DEGREE_SECONDS = 9;
  private static final double LONGEST_SECONDS = 75;

  /** With the shoulders more out of level than this an arm is lifted or the trunk leans. */
  private static final double SLOPED_DEGREES = 7;

  /** Who bends far takes the shoulders along, by up to this share of the tilt. */
  private static final double SLOPED_SHARE = 0.5;

  /** A bent neck tips the head at least so far against the shoulders, in degrees. */
  private static final double AGAINST_SHOULDERS = 2;

  /** A head tipped by less than this is upright, in degrees. */
  private static final double UPRIGHT_DEGREES = 3;

  /** On average a bend tips the head by at least this share of the tilt that it begins with. */
  private static final double MEAN_SHARE = 0.65;

  /** Head and shoulders stay where they are: who gets up or leans moves them further, ear spans. */
  private static final double MOVED = 0.3;

  /** That is looked at from so many seconds before a bend on. */
  private static final double MOVED_SECONDS = 1;

  /** Whose trunk is further than this from where it was with the head upright leans, ear spans. */
  private static final double LEANED = 0.3;

  @Override
  public Step step(TrackerInput look) {
    double time = look.now().time();
    double tilt = tilt(look);
    double noise = Math.min(DEGREES_AT_MOST, NOISE_FACTOR * look.rest().tremble().roll());
    double enter = Math.max(look.asked() ? DEGREES_ASKED : DEGREES, noise);
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
    double upright = look.now().get(Signal.TRUNK);
    boolean tipped = !(Math.abs(tilt) < UPRIGHT_DEGREES) || Double.isNaN(upright);
    return new Step(
        new SideBendTracker(toLeft.next(), toRight.next(), tipped ? trunk : upright), found);
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
    RestEstimator.Held held = look.rest().held();
    double turn = look.course().lastKnown(Signal.TURN, TURN_SECONDS) - held.turn();
    if (Double.isNaN(turn)) {
      return now.get(Signal.ROLL) - held.roll();
    }
    double feigned = FEIGNED_DEGREES * (NOSE_DROP - held.nod()) * turn;
    double tilt = now.get(Signal.ROLL) - held.roll() - feigned;
    return tilt / Math.hypot(1, UNSURE_DEGREES * turn / DEGREES);
  }

  private Optional<Repetition> bend(SignalPeak hold, Side side, TrackerInput look) {
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
            && !(against < AGAINST_SHOULDERS)
            && !(Math.abs(tilt) < MEAN_SHARE * (look.asked() ? DEGREES_ASKED : DEGREES))
            && (look.asked() || !Double.isNaN(course.average(hold, Signal.TURN)))
            && stays(course.average(hold, Signal.TRUNK), look.asked())
            && inPlace(hold.notAfter(hold.start() - MOVED_SECONDS), course);
    return counts
        ? Optional.of(hold.repetition(Exercise.NECK_SIDE_BEND, side, seconds))
        : Optional.empty();
  }

  private static boolean inPlace(SignalPeak hold, MovementWindow course) {
    return course.range(hold, Signal.SHOULDERS) <= MOVED
        && course.range(hold, Signal.TRUNK) <= MOVED
        && course.range(hold, Movement::head) <= MOVED;
  }

  /** Whether the trunk does not lean; shoulders that left the picture may well have leaned out. */
  private boolean stays(double where, boolean asked) {
    double moved = Math.abs(where - trunk);
    return Double.isNaN(moved) ? asked || Double.isNaN(trunk) : moved <= LEANED;
  }
}
