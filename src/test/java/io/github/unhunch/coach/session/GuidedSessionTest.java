package io.github.unhunch.coach.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unhunch.coach.content.Contact;
import io.github.unhunch.coach.content.Dose;
import io.github.unhunch.coach.content.Dose.Progression;
import io.github.unhunch.coach.content.Place;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.content.StepDemands;
import io.github.unhunch.coach.content.StepReferences;
import io.github.unhunch.coach.content.StepWords;
import io.github.unhunch.coach.session.PuppetPerson.Posed;
import io.github.unhunch.coach.session.SessionEvent.Kind;
import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

/** A diary of sessions, with a scripted clock and a drawn person. */
class GuidedSessionTest {

  private static final RoutineStep KNEAD =
      step("knead", Optional.empty(), new Dose(Progression.TIME, 1, 20), Side.LEFT);
  private static final RoutineStep KNEAD_RIGHT =
      step("knead", Optional.empty(), new Dose(Progression.TIME, 1, 20), Side.RIGHT);
  private static final RoutineStep CIRCLES =
      step("circles", Optional.empty(), new Dose(Progression.REPETITIONS, 5, 3), Side.NONE);
  private static final RoutineStep ROLLS =
      step("rolls", Optional.of("shoulder-roll"), new Dose(Progression.CAMERA, 5, 2.4), Side.NONE);
  private static final RoutineStep STRETCH =
      step(
          "stretch", Optional.of("neck-side-bend"), new Dose(Progression.CAMERA, 1, 10), Side.LEFT);

  private final PuppetPerson person = new PuppetPerson(0.5, 3);
  private final List<SessionEvent> events = new ArrayList<>();

  @Test
  void goesByTheClockAndChangesSides() {
    Running run = start(KNEAD, KNEAD_RIGHT, CIRCLES);
    run.until(24.5);
    assertThat(kinds())
        .containsExactly(Kind.STEP_STARTED, Kind.STEP_DONE, Kind.OTHER_SIDE, Kind.STEP_STARTED);
    assertThat(run.view().side()).isEqualTo(Side.RIGHT);
    assertThat(run.view().nextStep()).contains("circles");

    run.until(57);
    assertThat(run.view().target()).isEqualTo(5);
    assertThat(run.view().count()).isEqualTo(1);

    run.until(80);
    assertThat(kinds()).endsWith(Kind.STEP_DONE, Kind.DONE);
    assertThat(run.done()).containsExactly("knead", "circles");
    assertThat(run.view().phase()).isEqualTo(SessionPhase.DONE);
  }

  @Test
  void theFirstSecondsAreForGettingReady() {
    Running run = start(KNEAD);
    run.until(3);
    assertThat(run.view().secondsLeft()).isEqualTo(20);
    run.until(9);
    assertThat(run.view().secondsLeft()).isBetween(14.5, 15.5);
  }

  @Test
  void pauseStopsTheClockAndResumeGoesOn() {
    Running run = start(KNEAD);
    run.until(10);
    run.say(SessionCommand.PAUSE);
    run.until(100);
    assertThat(run.view().phase()).isEqualTo(SessionPhase.PAUSED);
    double left = run.view().secondsLeft();
    run.say(SessionCommand.RESUME);
    run.until(105);
    assertThat(run.view().secondsLeft()).isBetween(left - 5.5, left - 4.5);
  }

  @Test
  void aSleepingMachineCostsNoTime() {
    Running run = start(KNEAD);
    run.until(10);
    run.time = 4000;
    run.until(4002);
    assertThat(run.view().phase()).isEqualTo(SessionPhase.RUNNING);
    assertThat(run.view().secondsLeft()).isBetween(11.5, 12.5);
  }

  @Test
  void nextAndPreviousMoveAndSkippedStepsAreNotDone() {
    Running run = start(KNEAD, CIRCLES);
    run.until(2);
    run.say(SessionCommand.NEXT);
    assertThat(run.view().step()).isEqualTo("circles");
    run.say(SessionCommand.PREVIOUS);
    assertThat(run.view().step()).isEqualTo("knead");
    run.say(SessionCommand.NEXT);
    run.say(SessionCommand.NEXT);
    assertThat(run.view().phase()).isEqualTo(SessionPhase.DONE);
    assertThat(run.done()).isEmpty();
  }

  @Test
  void aStepThatIsLeftAfterHalfOfItIsDone() {
    Running run = start(KNEAD, CIRCLES);
    run.until(17);
    run.say(SessionCommand.NEXT);
    assertThat(run.done()).containsExactly("knead");
    run.until(23);
    run.say(SessionCommand.STOP);
    assertThat(run.done()).containsExactly("knead");
  }

  @Test
  void stopKeepsWhatWasDone() {
    Running run = start(KNEAD, CIRCLES);
    run.until(30);
    run.say(SessionCommand.STOP);
    run.until(60);
    assertThat(run.view().phase()).isEqualTo(SessionPhase.STOPPED);
    assertThat(run.done()).containsExactly("knead");
    assertThat(kinds()).endsWith(Kind.STOPPED);
  }

  @Test
  void hurtEndsItAtOnceAndNamesTheStep() {
    Running run = start(KNEAD, CIRCLES);
    run.until(30);
    run.say(SessionCommand.HURT);
    assertThat(run.view().phase()).isEqualTo(SessionPhase.HURT);
    assertThat(run.state.hurtAt()).contains("circles");
    run.say(SessionCommand.RESUME);
    assertThat(run.view().phase()).isEqualTo(SessionPhase.HURT);
  }

  @Test
  void theCameraCountsRollsAndEndsTheStep() {
    Running run = start(ROLLS);
    run.script = ExerciseRecognizerTest.wave(6, 5, 2.4, s -> Posed.shrugged(0.25 * s));
    run.until(30);
    assertThat(events.stream().filter(one -> one.kind() == Kind.REP).map(SessionEvent::count))
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(run.view().phase()).isEqualTo(SessionPhase.DONE);
    assertThat(run.time).isGreaterThan(18);
    assertThat(hints()).isEmpty();
  }

  @Test
  void someoneWhoOnlySitsIsNotKeptForEver() {
    Running run = start(ROLLS);
    run.until(4 + 5 * 2.4 * 1.5 + 0.5);
    assertThat(run.view().phase()).isEqualTo(SessionPhase.DONE);
  }

  @Test
  void theClockCountsWhileTheCameraCannotSee() {
    Running run = start(ROLLS);
    run.there = false;
    run.until(12);
    assertThat(run.view().seen()).isFalse();
    assertThat(run.view().hint()).contains(Hint.CLOCK_COUNTS);
    assertThat(run.view().count()).isGreaterThan(0);
    run.until(22);
    assertThat(run.view().phase()).isEqualTo(SessionPhase.DONE);
  }

  @Test
  void theClockCountsWhileNothingCanBeMeasured() {
    Running run = start(ROLLS);
    run.hidden = Set.of(BodyPoint.LEFT_EAR, BodyPoint.RIGHT_EAR);
    run.until(12);
    assertThat(run.view().seen()).isFalse();
    assertThat(run.view().hint()).contains(Hint.CLOCK_COUNTS);
    run.until(4 + 5 * 2.4 + 0.5);
    assertThat(run.view().phase()).isEqualTo(SessionPhase.DONE);
  }

  @Test
  void aStretchOfTheLeftSideTipsTheHeadToTheRight() {
    Running run = start(STRETCH);
    run.script = time -> time < 5 ? Posed.REST : Posed.tilted(time < 8 ? 20 : -20);
    run.until(7.5);
    assertThat(run.view().hint()).contains(Hint.OTHER_SIDE);
    run.until(12);
    assertThat(run.view().hint()).contains(Hint.HOLD);
    run.until(18);
    assertThat(run.view().phase()).isEqualTo(SessionPhase.DONE);
    SessionEvent wrong =
        events.stream().filter(one -> one.kind() == Kind.HOLD).findFirst().orElseThrow();
    assertThat(wrong.side()).isEqualTo(Side.LEFT);
    assertThat(wrong.seconds()).isBetween(2.0, 4.0);
    SessionEvent counted =
        events.stream().filter(one -> one.kind() == Kind.REP).findFirst().orElseThrow();
    assertThat(counted.side()).isEqualTo(Side.RIGHT);
  }

  @Test
  void asksForALittleMore() {
    Running run = start(STRETCH);
    run.script = time -> time < 5 ? Posed.REST : Posed.tilted(-4.5);
    run.until(9);
    assertThat(run.view().hint()).contains(Hint.A_BIT_FURTHER);
  }

  @Test
  void withoutCameraEveryStepGoesByTheClock() {
    SessionOptions blind = new SessionOptions(0, 3, 1.5, false);
    GuidedSession session = new GuidedSession(routine(ROLLS), blind);
    SessionState state = session.begin(0).state();
    for (double time = 0; time < 12.5; time += 0.25) {
      state = session.step(state, time, Optional.empty(), Optional.empty()).state();
    }
    assertThat(state.phase()).isEqualTo(SessionPhase.DONE);
  }

  @Test
  void anEmptyRoutineIsRefused() {
    assertThatThrownBy(() -> new GuidedSession(routine(), SessionOptions.DEFAULT))
        .hasMessageContaining("has no steps");
  }

  @Test
  void whatIsDoneOnceMoreIsDoneOnceAndBothSidesAreOneStep() {
    Running run = start(CIRCLES, KNEAD, KNEAD_RIGHT, CIRCLES);
    run.until(25);
    run.say(SessionCommand.PREVIOUS);
    assertThat(run.view().step()).isEqualTo("circles");
    run.until(300);
    assertThat(run.view().phase()).isEqualTo(SessionPhase.DONE);
    assertThat(run.done()).containsExactly("circles", "knead", "circles");
    assertThat(run.routine.stepIds(step -> true)).isEqualTo(run.done());
  }

  private List<Kind> kinds() {
    return events.stream().map(SessionEvent::kind).toList();
  }

  private List<SessionEvent> hints() {
    return events.stream().filter(one -> one.kind() == Kind.HINT).toList();
  }

  private Running start(RoutineStep... steps) {
    return new Running(routine(steps));
  }

  /** A session under way, with a pose ten times a second. */
  private final class Running {
    private final Routine routine;
    private final GuidedSession session;
    private SessionState state;
    private double time;
    private boolean there = true;
    private Set<BodyPoint> hidden = Set.of();
    private DoubleFunction<Posed> script = at -> Posed.REST;

    Running(Routine routine) {
      this.routine = routine;
      this.session = new GuidedSession(routine, SessionOptions.DEFAULT);
      SessionStep begun = session.begin(0);
      state = begun.state();
      events.addAll(begun.events());
    }

    void until(double end) {
      while (time < end && !state.phase().over()) {
        time += 0.1;
        Pose pose = there ? person.pose(time, script.apply(time)) : PuppetPerson.nobody(time);
        take(Optional.empty(), Optional.of(PuppetPerson.without(hidden, pose)));
      }
    }

    void say(SessionCommand command) {
      take(Optional.of(command), Optional.empty());
    }

    List<String> done() {
      return routine.stepIds(state.done()::contains);
    }

    SessionView view() {
      return session.view(state);
    }

    private void take(Optional<SessionCommand> command, Optional<Pose> pose) {
      SessionStep step = session.step(state, time, command, pose);
      state = step.state();
      events.addAll(step.events());
    }
  }

  private static Routine routine(RoutineStep... steps) {
    return new Routine(
        "test",
        "Test",
        "For the test.",
        Routine.Kind.SHORT,
        Set.of(),
        Optional.empty(),
        List.of(),
        List.of(steps));
  }

  private static RoutineStep step(String id, Optional<String> exercise, Dose dose, Side side) {
    return new RoutineStep(
        id,
        new StepWords(id, "Do it.", "Feels easy."),
        dose,
        side,
        new StepDemands(List.of(), Set.of(), Contact.NONE, Place.ANYWHERE, Set.of()),
        new StepReferences(Optional.empty(), exercise, "none", "none"));
  }
}
