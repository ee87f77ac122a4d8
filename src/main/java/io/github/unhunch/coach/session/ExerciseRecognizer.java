package io.github.unhunch.coach.session;

import io.github.unhunch.coach.content.Side;
import io.github.unhunch.pose.Pose;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Names and counts exercises in a stream of poses, in any order. Everything is measured against the
 * person's own rest. Immutable: each pose gives the recogniser for the next one.
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

  /** Shoulders less raised than this over their rest, in ear spans, have no arms up over them. */
  private static final double ARMS_DOWN = 0.2;

  private final RecognizerState state;

  private ExerciseRecognizer(RecognizerState state) {
    this.state = state;
  }

  /** At the start, before any pose. */
  public static ExerciseRecognizer start() {
    return new ExerciseRecognizer(RecognizerState.fresh(RestEstimator.UNKNOWN));
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
    return Optional.ofNullable(state.trackers().get(exercise))
        .flatMap(tracker -> tracker.heldSince(side))
        .map(since -> time - since);
  }

  /** How far the head is tipped to the person's left against its rest, in degrees. */
  public double tilt() {
    return latest()
        .map(now -> now.get(Signal.ROLL) - state.rest().held().roll())
        .filter(Double::isFinite)
        .orElse(0.0);
  }

  /** How far both shoulders are drawn up against their rest, in ear spans. */
  public double raised() {
    return latest()
        .map(now -> now.raise() - state.rest().held().raise())
        .filter(Double::isFinite)
        .orElse(0.0);
  }

  private Optional<Movement> latest() {
    return state.course().latest();
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
    if (state.rest().known()) {
      Turn turn = new Turn(afterGap(pose.time()), expected);
      turn.look(pose);
      return turn.recognition();
    }
    List<Pose> first = new ArrayList<>(state.rest().first());
    first.add(pose);
    RestEstimator rest = state.rest().with(pose);
    return rest.known()
        ? again(first, rest, expected)
        : new Recognition(new ExerciseRecognizer(RecognizerState.fresh(rest)), List.of());
  }

  /**
   * The first poses once more, now that they can be measured: first for the rest, then to count.
   */
  private static Recognition again(
      List<Pose> first, RestEstimator rest, Optional<Exercise> expected) {
    Turn quiet = new Turn(RecognizerState.fresh(rest), expected);
    first.forEach(quiet::look);
    Turn turn = new Turn(RecognizerState.fresh(quiet.state.rest()), expected);
    first.forEach(turn::look);
    return turn.recognition();
  }

  private RecognizerState afterGap(double time) {
    boolean gap = latest().filter(last -> time - last.time() > GAP_SECONDS).isPresent();
    return gap ? RecognizerState.fresh(state.rest()) : state;
  }

  /** One step under way. */
  private static final class Turn {
    private final Optional<Exercise> expected;
    private final List<Repetition> found = new ArrayList<>();
    private RecognizerState state;

    Turn(RecognizerState state, Optional<Exercise> expected) {
      this.state = state;
      this.expected = expected;
    }

    Recognition recognition() {
      return new Recognition(new ExerciseRecognizer(state), found);
    }

    void look(Pose pose) {
      Movement read = Movement.of(pose, state.rest().held().earSpan(), state.grown());
      List<Movement> latest = MovementWindow.lasting(SMOOTH_SECONDS, state.latest(), read);
      Movement mean = Movement.mean(latest);
      Movement now = mean.with((latest.get(0).time() + read.time()) / 2, armsUp(mean));
      MovementWindow course = state.course().with(now, COURSE_SECONDS);
      RestEstimator rest = state.rest().with(pose).following(now, course, Movement.earSpan(pose));
      double grown =
          Double.isNaN(read.get(Signal.GROWTH)) ? state.grown() : read.get(Signal.GROWTH);
      state = new RecognizerState(rest, latest, course, grown, tracked(now, course, rest));
    }

    /** Arms out of the picture stay where they were, until the shoulders are down again. */
    private double armsUp(Movement now) {
      double both = Math.min(now.get(Signal.LEFT_ARM), now.get(Signal.RIGHT_ARM));
      if (!Double.isNaN(both)) {
        return both;
      }
      boolean down = now.raise() - state.rest().held().raise() < ARMS_DOWN;
      return down ? 0 : state.course().latest().map(Signal.ARMS::applyAsDouble).orElse(0.0);
    }

    private Map<Exercise, ExerciseTracker> tracked(
        Movement now, MovementWindow course, RestEstimator rest) {
      Map<Exercise, ExerciseTracker> next = new EnumMap<>(Exercise.class);
      double claimed = Double.NEGATIVE_INFINITY;
      for (Exercise exercise : Exercise.values()) {
        boolean asked = expected.filter(exercise::equals).isPresent();
        ExerciseTracker.Step step =
            Objects.requireNonNull(state.trackers().get(exercise))
                .step(new TrackerInput(now, course, rest, asked, claimed));
        if (asked || expected.isEmpty()) {
          found.addAll(step.found());
        }
        claimed = Math.max(claimed, step.next().claimedUntil());
        next.put(exercise, step.next());
      }
      return next;
    }
  }
}
