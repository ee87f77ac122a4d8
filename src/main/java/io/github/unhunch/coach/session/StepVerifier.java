package io.github.unhunch.coach.session;

import io.github.unhunch.coach.content.Dose.Progression;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.pose.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks one step by what the camera sees: counts its repetitions, times its holds, says what to do
 * better, and lets the clock count while it cannot see. A pure step.
 */
final class StepVerifier {

  /** A position held for this share of what was asked counts. */
  private static final double ENOUGH = 0.9;

  /** A position left after this share of what was asked still counts. */
  private static final double ENOUGH_WHEN_LEFT = 0.5;

  /** The head is tipped from here on, but not yet far enough to count, in degrees. */
  private static final double TIPPED_DEGREES = 3;

  /** So long the head may be tipped too little before the hint, in seconds. */
  private static final double SHORT_SECONDS = 2;

  /** Shoulders raised by this many ear spans over their rest are asked to sink. */
  private static final double RAISED = 0.18;

  private static final double SEEN = 0.3;

  private final RoutineStep step;
  private final Exercise exercise;
  private final double blindSeconds;

  private StepVerifier(RoutineStep step, Exercise exercise, double blindSeconds) {
    this.step = step;
    this.exercise = exercise;
    this.blindSeconds = blindSeconds;
  }

  /** The verifier of a step that the camera is to check; empty for all others. */
  static Optional<StepVerifier> of(RoutineStep step, SessionOptions options) {
    return step.exercise()
        .filter(id -> options.useCamera() && step.dose().progression() == Progression.CAMERA)
        .flatMap(Exercise::ofId)
        .map(exercise -> new StepVerifier(step, exercise, options.blindSeconds()));
  }

  /** What one pose, or its absence, gave. */
  record Check(ExerciseRecognizer recognizer, StepProgress progress, List<SessionEvent> events) {}

  /** Whether the camera sees what the step needs, or did a moment ago. */
  boolean sees(StepProgress progress) {
    return progress.unseen() < blindSeconds;
  }

  /**
   * One look.
   *
   * @param recognizer the recogniser so far
   * @param before the progress so far, the passed seconds already in it
   * @param time seconds on the source's clock
   * @param seconds seconds since the last look
   * @param pose the pose, when there is one
   */
  Check look(
      ExerciseRecognizer recognizer,
      StepProgress before,
      double time,
      double seconds,
      Optional<Pose> pose) {
    List<SessionEvent> events = new ArrayList<>();
    Optional<Pose> usable = pose.filter(this::showsEnough);
    if (usable.isEmpty()) {
      return new Check(recognizer, byClock(before, seconds, time, events), events);
    }
    Recognition seen = recognizer.step(usable.get(), Optional.of(exercise));
    if (!seen.next().ready()) {
      // Ears under hair or a cap: the person is there, but nothing can be measured.
      return new Check(seen.next(), byClock(before, seconds, time, events), events);
    }
    StepProgress progress = before.unseenFor(0, 0);
    for (Repetition repetition : seen.repetitions()) {
      progress = take(progress, repetition, events);
    }
    progress = whileHeld(seen.next(), progress, time, events);
    progress = hinted(seen.next(), progress, seconds, time, events);
    return new Check(seen.next(), progress, events);
  }

  /** The side to which the head is to tip: away from the side that is stretched. */
  private Side tipTo() {
    return exercise.sided() ? step.side().other() : Side.NONE;
  }

  private StepProgress take(
      StepProgress progress, Repetition repetition, List<SessionEvent> events) {
    if (!exercise.position()) {
      StepProgress counted = progress.counted(1);
      events.add(event(repetition.end(), SessionEvent.Kind.REP, repetition, counted.count()));
      return counted;
    }
    events.add(event(repetition.end(), SessionEvent.Kind.HOLD, repetition, progress.count()));
    boolean wrongSide = tipTo() != Side.NONE && repetition.side() != tipTo();
    boolean longEnough = repetition.held() >= ENOUGH_WHEN_LEFT * step.dose().seconds();
    if (wrongSide || progress.holdCounted() || !longEnough) {
      return progress.holding(false);
    }
    StepProgress counted = progress.counted(1).holding(false);
    events.add(event(repetition.end(), SessionEvent.Kind.REP, repetition, counted.count()));
    return counted;
  }

  /** A position held as long as asked counts before it is left. */
  private StepProgress whileHeld(
      ExerciseRecognizer recognizer,
      StepProgress progress,
      double time,
      List<SessionEvent> events) {
    Optional<Double> held = held(recognizer, time);
    if (held.isEmpty()) {
      return progress.holding(false);
    }
    if (progress.holdCounted() || held.get() < ENOUGH * step.dose().seconds()) {
      return progress;
    }
    StepProgress counted = progress.counted(1).holding(true);
    Repetition now = new Repetition(exercise, tipTo(), time - held.get(), time, time, held.get());
    events.add(event(time, SessionEvent.Kind.REP, now, counted.count()));
    return counted;
  }

  /** Seconds for which the position that is asked for has been held; empty while it is not. */
  Optional<Double> held(ExerciseRecognizer recognizer, double time) {
    if (!exercise.position()) {
      return Optional.empty();
    }
    if (exercise.sided() && tipTo() == Side.NONE) {
      return recognizer
          .held(exercise, Side.LEFT, time)
          .or(() -> recognizer.held(exercise, Side.RIGHT, time));
    }
    return recognizer.held(exercise, tipTo(), time);
  }

  private StepProgress hinted(
      ExerciseRecognizer recognizer,
      StepProgress progress,
      double seconds,
      double time,
      List<SessionEvent> events) {
    double tilt = tipTo() == Side.RIGHT ? -recognizer.tilt() : recognizer.tilt();
    boolean held = held(recognizer, time).isPresent();
    boolean sided = tipTo() != Side.NONE;
    boolean tooLittle = sided && !held && tilt > TIPPED_DEGREES;
    double shortFor = tooLittle ? progress.shortSince() + seconds : 0;
    Optional<Hint> hint = Optional.empty();
    if (sided && recognizer.held(exercise, tipTo().other(), time).isPresent()) {
      hint = Optional.of(Hint.OTHER_SIDE);
    } else if (held) {
      hint = Optional.of(Hint.HOLD);
    } else if (shortFor >= SHORT_SECONDS) {
      hint = Optional.of(Hint.A_BIT_FURTHER);
    } else if (exercise == Exercise.CHIN_TUCK && recognizer.raised() > RAISED) {
      hint = Optional.of(Hint.A_BIT_LOWER);
    }
    return hint(progress, hint, shortFor, time, events);
  }

  private StepProgress byClock(
      StepProgress before, double seconds, double time, List<SessionEvent> events) {
    double unseen = before.unseen() + seconds;
    if (unseen < blindSeconds || before.elapsed() < 0) {
      return before.unseenFor(unseen, before.credit());
    }
    double credit = before.credit() + seconds;
    int more = (int) (credit / step.dose().seconds());
    StepProgress progress =
        before.unseenFor(unseen, credit - more * step.dose().seconds()).counted(more);
    return hint(progress, Optional.of(Hint.CLOCK_COUNTS), 0, time, events);
  }

  private StepProgress hint(
      StepProgress progress,
      Optional<Hint> hint,
      double shortFor,
      double time,
      List<SessionEvent> events) {
    if (hint.isPresent() && !hint.equals(progress.hint())) {
      events.add(
          new SessionEvent(
              time,
              SessionEvent.Kind.HINT,
              step.id(),
              Optional.of(exercise),
              step.side(),
              progress.count(),
              0,
              hint));
    }
    return progress.hinting(hint, shortFor);
  }

  private boolean showsEnough(Pose pose) {
    return pose.someone()
        && exercise.needed().stream().allMatch(name -> pose.point(name).confidence() >= SEEN);
  }

  private SessionEvent event(
      double time, SessionEvent.Kind kind, Repetition repetition, int count) {
    return new SessionEvent(
        time,
        kind,
        step.id(),
        Optional.of(repetition.exercise()),
        repetition.side(),
        count,
        repetition.held(),
        Optional.empty());
  }
}
