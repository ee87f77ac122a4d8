package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.posture.Cue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** One routine on its way through the window; the presenter's own. */
final class RoutineCourse {

  /** The pages, in their order; a card or the closing words are the last. */
  enum Page {
    PAIN_BEFORE,
    NOTICE,
    PREPARATION,
    PLAYER,
    PAIN_AFTER,
    LAST
  }

  final PlanRequest request;
  final Optional<Cue> cue;
  final Instant start;
  final double startElapsed;
  Page page = Page.PAIN_BEFORE;
  double pageSince;
  OptionalInt before = OptionalInt.empty();
  OptionalInt after = OptionalInt.empty();
  Optional<Plan> plan = Optional.empty();
  Optional<Guide> guide = Optional.empty();
  double ended;

  /** Seconds that the machine slept meanwhile; they are nobody's movement. */
  double slept;

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

  /** What was done so far; empty before the first step. */
  Optional<RoutineRun> run() {
    return guide.map(
        guided -> {
          // By how long it lasted: the wall clock may have been set meanwhile.
          Duration lasted = Duration.ofMillis(Math.round((ended - startElapsed - slept) * 1000));
          RoutineOutcome outcome =
              new RoutineOutcome(
                  guided.routine().id(),
                  guided.state().done(),
                  start.plus(lasted),
                  before,
                  after,
                  cue,
                  guided.state().hurtAt());
          return new RoutineRun(
              start, guided.routine().steps().size(), outcome, !guided.state().phase().over());
        });
  }
}
