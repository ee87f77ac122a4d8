package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.posture.Cue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** One routine on its way through the window, and what of it counts; the presenter's own. */
final class RoutineCourse {

  /** The pages, in their order. */
  enum Page {
    PAIN_BEFORE,
    NOTICE,
    PREPARATION,
    PLAYER,
    PAIN_AFTER,
    /** The words at the end. */
    CLOSING,
    /** A card of the safety rules, after which comes no other page. */
    CARD;

    /** Whether the routine is followed, its questions before included. */
    boolean followed() {
      return compareTo(PLAYER) <= 0;
    }
  }

  /** A longer time between two steps is a sleep of the machine, in seconds. */
  private static final double SLEPT_S = 10;

  final PlanRequest request;
  final Optional<Cue> cue;
  private final Instant start;
  private final double startElapsed;
  Page page = Page.PAIN_BEFORE;
  double pageSince;
  OptionalInt before = OptionalInt.empty();
  OptionalInt after = OptionalInt.empty();
  Optional<Plan> plan = Optional.empty();

  /** What is off today and why. */
  String notice = "";

  Optional<Guide> guide = Optional.empty();

  /** The card on its page, in the language just now. */
  Optional<Supplier<Card>> card = Optional.empty();

  /** Until when it counts, by the clock that nobody sets. */
  private double ended;

  /** Seconds that are nobody's movement: the machine slept, or the routine stood still. */
  private double leftOut;

  /**
   * A routine that begins now.
   *
   * @param elapsed seconds on the clock that nobody sets
   */
  RoutineCourse(PlanRequest request, Optional<Cue> cue, Instant start, double elapsed) {
    this.request = request;
    this.cue = cue;
    this.start = start;
    this.startElapsed = elapsed;
    this.pageSince = elapsed;
    this.ended = elapsed;
  }

  /** Turns to a page. */
  void turn(Page to, double elapsed) {
    page = to;
    pageSince = elapsed;
  }

  /** The player begins. */
  void plays(Guide led, double elapsed) {
    guide = Optional.of(led);
    ended = elapsed;
  }

  /**
   * A step of the player was taken.
   *
   * @param stood whether the routine stood still until then
   * @param acted whether the user did something
   */
  void led(double elapsed, boolean stood, boolean acted) {
    double passed = elapsed - ended;
    boolean slept = passed > SLEPT_S;
    if (stood && !slept) {
      leftOut += passed;
    }
    ended = elapsed;
    if (!stood || acted || slept) {
      pageSince = elapsed;
    }
  }

  /** The machine slept for so many seconds. */
  void slept(double seconds) {
    leftOut += seconds;
  }

  /** What was done so far; empty before the first step. */
  Optional<RoutineRun> run() {
    return guide.map(
        guided -> {
          // By how long it lasted: the wall clock may have been set meanwhile.
          Duration lasted = Duration.ofMillis(Math.round((ended - startElapsed - leftOut) * 1000));
          RoutineOutcome outcome =
              new RoutineOutcome(
                  guided.routine().id(),
                  guided.done(),
                  start.plus(lasted.isNegative() ? Duration.ZERO : lasted),
                  before,
                  after,
                  cue,
                  guided.state().hurtAt());
          return new RoutineRun(
              start,
              guided.routine().stepIds(step -> true).size(),
              outcome,
              !guided.state().phase().over());
        });
  }
}
