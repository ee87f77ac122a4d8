package io.github.unhunch.coach.session;

import io.github.unhunch.coach.content.Side;
import io.github.unhunch.pose.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names and counts exercises in a stream of poses, in any order. Everything is measured against the
 * person's own first seconds. Immutable: each pose gives the recogniser for the next one.
 *
 * <p>Neck side bends and overhead reaches are positions that are taken and left. Shoulder rolls,
 * chin tucks and scapular squeezes are small, so that without being asked for they count only as a
 * set of like movements; then those that opened the set are told at once, with their own times.
 */
public final class ExerciseRecognizer {

  /** Movements are the mean of so many seconds. */
  private static final double SMOOTH_SECONDS = 0.55;

  /** So long the course of movements is kept, in seconds. */
  private static final double COURSE_SECONDS = 14;

  /** After a gap of so many seconds without a person everything starts anew but the rest. */
  private static final double GAP_SECONDS = 2;

  private static final double ROLL_HEIGHT = 0.07;

  private static final SetRule ROLLS = new SetRule(3, 0.11, 4, 0.35, 8);

  /** Chin tucks differ much in height as the camera sees them: it is their even pace that tells. */
  private static final SetRule TUCKS = new SetRule(4, 0.056, 4, 0.3, 4);

  /** The same by the face's own texture: in its shrinking, which is far steadier than points. */
  private static final SetRule FACE_TUCKS = new SetRule(4, 0.036, 4, 0.4, 4);

  private static final SetRule SQUEEZES = new SetRule(4, 0.07, 2, 0.55, 8);
  private static final double TUCK_HEIGHT = 0.025;

  /** Least shrinking of the face in a chin tuck, as a logarithm. */
  private static final double FACE_TUCK_HEIGHT = 0.012;

  /** A nod or a glance at the keys moves the ears and nose further than a chin tuck. */
  private static final double TUCK_AT_MOST = 0.3;

  /** Who leans back shrinks more than who tucks the chin. */
  private static final double FACE_TUCK_AT_MOST = 0.14;

  /** Half the time of a shoulder roll, in seconds. */
  private static final double ROLL_HALF_SECONDS = 1.0;

  /** Half the time of a chin tuck, in seconds. */
  private static final double TUCK_HALF_SECONDS = 1.2;

  private static final double SQUEEZE_HEIGHT = 0.05;
  private static final double BEND_DEGREES = 6;
  private static final double BEND_DEGREES_EXPECTED = 5;
  private static final double NOISE_FACTOR = 2.5;

  private final RecognizerState state;

  private ExerciseRecognizer(RecognizerState state) {
    this.state = state;
  }

  /** At the start, before any pose. */
  public static ExerciseRecognizer start() {
    return new ExerciseRecognizer(fresh(Resting.UNKNOWN));
  }

  private static RecognizerState fresh(Resting rest) {
    return new RecognizerState(
        rest,
        List.of(),
        List.of(),
        SwingFinder.START,
        SwingFinder.START,
        SwingFinder.START,
        SwingSet.START,
        SwingSet.START,
        SwingSet.START,
        HoldFinder.START,
        HoldFinder.START,
        HoldFinder.FROM_REST,
        0,
        0);
  }

  /** Whether the person's rest is known, so that exercises can be seen. */
  public boolean ready() {
    return state.rest().known();
  }

  /**
   * Seconds for which a neck side bend to this side, or an overhead reach, has been held at this
   * moment; empty when it is not.
   */
  public Optional<Double> held(Exercise exercise, Side side, double time) {
    HoldFinder finder =
        exercise == Exercise.OVERHEAD_REACH
            ? state.reach()
            : side == Side.LEFT ? state.left() : state.right();
    return finder.holding() ? Optional.of(time - finder.since()) : Optional.empty();
  }

  /** How far the head is tipped to the person's left against its rest, in degrees. */
  public double tilt() {
    return latest().map(now -> now.roll()).filter(Double::isFinite).orElse(0.0);
  }

  /** How far both shoulders are drawn up against their rest, in ear spans. */
  public double raised() {
    return latest()
        .map(now -> now.raise() - state.rest().raise())
        .filter(Double::isFinite)
        .orElse(0.0);
  }

  private Optional<Movement> latest() {
    List<Movement> course = state.course();
    return course.isEmpty() ? Optional.empty() : Optional.of(course.get(course.size() - 1));
  }

  /**
   * Looks at the next pose.
   *
   * @param pose the pose, later than the one before
   * @param expected the exercise that the person is asked to do: it counts from the first time on,
   *     and no other counts; empty when anything may come
   */
  public Recognition step(Pose pose, Optional<Exercise> expected) {
    if (!pose.someone()) {
      return new Recognition(this, List.of());
    }
    if (!state.rest().known()) {
      RecognizerState learning = fresh(state.rest().with(pose));
      return new Recognition(new ExerciseRecognizer(learning), List.of());
    }
    Turn turn = new Turn(afterGap(pose.time()), expected);
    turn.look(pose);
    return new Recognition(new ExerciseRecognizer(turn.state()), turn.found);
  }

  private RecognizerState afterGap(double time) {
    List<Movement> course = state.course();
    boolean gap = !course.isEmpty() && time - course.get(course.size() - 1).time() > GAP_SECONDS;
    return gap ? fresh(state.rest()) : state;
  }

  /** One step under way. */
  private static final class Turn {
    private final RecognizerState old;
    private final Optional<Exercise> expected;
    private final List<Repetition> found = new ArrayList<>();
    private Resting rest;
    private List<Movement> latest = List.of();
    private Course course = new Course(List.of());
    private SwingFinder tuck = SwingFinder.START;
    private SwingFinder raise = SwingFinder.START;
    private SwingFinder narrow = SwingFinder.START;
    private SwingSet tucks;
    private SwingSet rolls;
    private SwingSet squeezes;
    private HoldFinder left = HoldFinder.START;
    private HoldFinder right = HoldFinder.START;
    private HoldFinder reach = HoldFinder.FROM_REST;
    private double arms;
    private double grown;

    Turn(RecognizerState old, Optional<Exercise> expected) {
      this.old = old;
      this.expected = expected;
      this.rest = old.rest();
      this.tucks = old.tucks();
      this.rolls = old.rolls();
      this.squeezes = old.squeezes();
    }

    RecognizerState state() {
      return new RecognizerState(
          rest,
          latest,
          course.movements(),
          tuck,
          raise,
          narrow,
          tucks,
          rolls,
          squeezes,
          left,
          right,
          reach,
          arms,
          grown);
    }

    void look(Pose pose) {
      Movement read = Movement.of(pose, rest.earSpan(), old.grown());
      grown = Double.isNaN(read.growth()) ? old.grown() : read.growth();
      latest = Course.lasting(SMOOTH_SECONDS, old.latest(), read);
      double middle = (latest.get(0).time() + read.time()) / 2;
      Movement now = Movement.mean(latest).at(middle, rest.roll());
      double since =
          old.course().isEmpty() ? 0 : middle - old.course().get(old.course().size() - 1).time();
      rest = rest.following(Movement.earSpan(pose), now.roll(), since);
      course = new Course(Course.lasting(COURSE_SECONDS, old.course(), now));
      positions(now);
      swings(now);
    }

    private void positions(Movement now) {
      arms = armsUp(now);
      double enter =
          expected.equals(Optional.of(Exercise.NECK_SIDE_BEND))
              ? BEND_DEGREES_EXPECTED
              : BEND_DEGREES;
      double tilt = arms > 0.5 ? Double.NaN : now.roll();
      HoldFinder.Step toLeft = old.left().step(now.time(), tilt, enter);
      HoldFinder.Step toRight = old.right().step(now.time(), -tilt, enter);
      HoldFinder.Step up = old.reach().step(now.time(), arms, 0.6);
      left = toLeft.next();
      right = toRight.next();
      reach = up.next();
      toLeft
          .hold()
          .filter(hold -> course.bend(hold, rest))
          .ifPresent(hold -> bend(hold, Side.LEFT));
      toRight
          .hold()
          .filter(hold -> course.bend(hold, rest))
          .ifPresent(hold -> bend(hold, Side.RIGHT));
      up.hold()
          .filter(hold -> hold.seconds() >= 0.8)
          .ifPresent(hold -> add(Exercise.OVERHEAD_REACH, Side.NONE, hold, hold.seconds()));
    }

    private void bend(Swing hold, Side side) {
      add(Exercise.NECK_SIDE_BEND, side, hold, hold.seconds());
    }

    /** Arms out of the picture stay where they were, until the shoulders are down again. */
    private double armsUp(Movement now) {
      double both = Math.min(now.leftArm(), now.rightArm());
      if (!Double.isNaN(both)) {
        return both;
      }
      return now.raise() - rest.raise() < 0.2 ? 0 : old.arms();
    }

    private void swings(Movement now) {
      double tuckLeast = Math.max(TUCK_HEIGHT, 2 * rest.tuckNoise());
      double faceLeast = Math.max(FACE_TUCK_HEIGHT, NOISE_FACTOR * rest.growthNoise());
      double raiseLeast = Math.max(ROLL_HEIGHT, NOISE_FACTOR * rest.raiseNoise());
      double narrowLeast = Math.max(SQUEEZE_HEIGHT, NOISE_FACTOR * rest.widthNoise());
      Sample shrink = course.bump(TUCK_HALF_SECONDS, one -> -one.growth());
      boolean byFace = !Double.isNaN(shrink.value());
      Sample glide = byFace ? shrink : course.bump(TUCK_HALF_SECONDS, Movement::tuck);
      Sample lift = course.bump(ROLL_HALF_SECONDS, Movement::raise);
      SwingFinder.Step head =
          old.tuck().step(glide.time(), glide.value(), byFace ? faceLeast : tuckLeast);
      SwingFinder.Step shoulders = old.raise().step(lift.time(), lift.value(), raiseLeast);
      SwingFinder.Step width = old.narrow().step(now.time(), -now.width(), narrowLeast);
      tuck = head.next();
      raise = shoulders.next();
      narrow = width.next();
      shoulders
          .swing()
          .filter(course::shoulderRoll)
          .ifPresent(swing -> rolls = counted(Exercise.SHOULDER_ROLL, rolls, swing, ROLLS));
      width
          .swing()
          .map(swing -> course.heldMovement(swing, one -> -one.width()))
          .filter(swing -> swing.height() >= narrowLeast && course.squeeze(swing))
          .ifPresent(
              swing -> squeezes = counted(Exercise.SCAPULAR_SQUEEZE, squeezes, swing, SQUEEZES));
      head.swing()
          .filter(swing -> course.chinTuck(swing, byFace ? FACE_TUCK_AT_MOST : TUCK_AT_MOST, rest))
          .filter(swing -> !squeezes.during(swing))
          .ifPresent(
              swing ->
                  tucks = counted(Exercise.CHIN_TUCK, tucks, swing, byFace ? FACE_TUCKS : TUCKS));
    }

    private SwingSet counted(Exercise exercise, SwingSet set, Swing swing, SetRule rule) {
      boolean asked = expected.equals(Optional.of(exercise));
      SwingSet.Step step = set.offer(swing, asked ? rule.asked() : rule);
      step.counted().forEach(one -> add(exercise, Side.NONE, one, 0));
      return step.next();
    }

    private void add(Exercise exercise, Side side, Swing swing, double held) {
      if (expected.isEmpty() || expected.get() == exercise) {
        found.add(new Repetition(exercise, side, swing.start(), swing.peak(), swing.end(), held));
      }
    }
  }
}
