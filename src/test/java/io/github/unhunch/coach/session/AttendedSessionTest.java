package io.github.unhunch.coach.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.unhunch.coach.content.Contact;
import io.github.unhunch.coach.content.Dose;
import io.github.unhunch.coach.content.Place;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.content.StepDemands;
import io.github.unhunch.coach.content.StepReferences;
import io.github.unhunch.coach.content.StepWords;
import io.github.unhunch.coach.session.SessionEvent.Kind;
import io.github.unhunch.pose.Pose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A diary of who was there while a routine ran. */
class AttendedSessionTest {

  private static final int KNEAD_S = 40;
  private final PuppetPerson person = new PuppetPerson(0.5, 3);
  private final List<Kind> kinds = new ArrayList<>();
  private AttendedSession session = session(Place.SEATED, Place.ANYWHERE);
  private AttendedSession.State state = session.begin(0).state();
  private double time;
  private boolean there = true;
  private boolean camera = true;
  private boolean locked;

  @Test
  void withNobodyInThePictureTheClockStandsAndGoesOnByItself() {
    pass(14);
    double left = secondsLeft();
    there = false;
    pass(Attendance.GONE_SECONDS + 1);
    assertThat(phase()).isEqualTo(SessionPhase.WAITING);
    assertThat(secondsLeft()).as("what was counted to an empty chair").isCloseTo(left, within(0.2));
    assertThat(state.heard()).isFalse();
    pass(300);
    assertThat(secondsLeft()).isCloseTo(left, within(0.2));

    there = true;
    pass(Attendance.BACK_SECONDS + 0.3);
    assertThat(phase()).isEqualTo(SessionPhase.RUNNING);
    assertThat(state.heard()).isTrue();
    pass(5);
    assertThat(secondsLeft()).isCloseTo(left - 5, within(0.5));
    assertThat(kinds).containsSubsequence(Kind.WAITING, Kind.RESUMED);
  }

  @Test
  void aStepThatEndedBeforeAnEmptyChairWasNotDone() {
    pass(4 + KNEAD_S - 3);
    there = false;
    pass(60);
    assertThat(state.session().index()).isZero();
    assertThat(state.session().done()).isEmpty();
    assertThat(phase()).isEqualTo(SessionPhase.WAITING);
  }

  @Test
  void whoBendsOutOfThePictureForAMomentIsStillThere() {
    pass(10);
    double left = secondsLeft();
    there = false;
    pass(Attendance.GONE_SECONDS - 1);
    there = true;
    pass(1);
    assertThat(phase()).isEqualTo(SessionPhase.RUNNING);
    assertThat(secondsLeft()).isCloseTo(left - Attendance.GONE_SECONDS, within(0.5));
  }

  @Test
  void whatIsDoneAtADoorOrOnTheFloorGoesOnUnseen() {
    for (Place place : List.of(Place.STANDING, Place.WALL, Place.DOORWAY, Place.LYING)) {
      session = session(place);
      state = session.begin(time).state();
      there = false;
      pass(20);
      assertThat(phase()).as(place.name()).isEqualTo(SessionPhase.RUNNING);
      assertThat(state.heard()).isTrue();
      there = true;
      pass(1);
    }
  }

  @Test
  void whoWasLedAwayFromTheDeskMayGoOnThereUntilSeenAgain() {
    session = session(Place.STANDING, Place.ANYWHERE);
    state = session.begin(0).state();
    there = false;
    pass(4 + KNEAD_S + 25);
    assertThat(state.session().index()).isOne();
    assertThat(phase()).isEqualTo(SessionPhase.RUNNING);
    there = true;
    pass(3);
    there = false;
    pass(9);
    assertThat(phase()).isEqualTo(SessionPhase.WAITING);
  }

  @Test
  void aLockedScreenStopsItAtOnceWhereverItIsDone() {
    session = session(Place.LYING);
    state = session.begin(0).state();
    pass(10);
    locked = true;
    pass(0.1);
    assertThat(phase()).isEqualTo(SessionPhase.WAITING);
    locked = false;
    pass(1);
    assertThat(phase()).isEqualTo(SessionPhase.WAITING);
    pass(2);
    assertThat(phase()).isEqualTo(SessionPhase.RUNNING);
  }

  @Test
  void withNoCameraAClickGoesOnAfterALockAndNothingElse() {
    camera = false;
    pass(10);
    assertThat(phase()).isEqualTo(SessionPhase.RUNNING);
    locked = true;
    pass(1);
    locked = false;
    pass(60);
    assertThat(phase()).isEqualTo(SessionPhase.WAITING);
    say(SessionCommand.RESUME);
    pass(30);
    assertThat(phase()).isEqualTo(SessionPhase.RUNNING);
  }

  @Test
  void whoSaysToGoOnBesideThePictureIsBelieved() {
    pass(10);
    there = false;
    pass(20);
    say(SessionCommand.RESUME);
    pass(20);
    assertThat(phase()).isEqualTo(SessionPhase.RUNNING);
    assertThat(state.heard()).isTrue();
    there = true;
    pass(5);
    there = false;
    pass(20);
    assertThat(phase()).as("once seen, an absence counts again").isEqualTo(SessionPhase.WAITING);
  }

  @Test
  void aCameraThatIsLostTellsNothingOfWhoIsThere() {
    pass(10);
    there = false;
    pass(4);
    camera = false;
    pass(20);
    assertThat(phase()).isEqualTo(SessionPhase.RUNNING);
  }

  @Test
  void aSleepStopsItAndAPauseOfTheUsersStaysOne() {
    pass(10);
    time += 3600;
    pass(0.1);
    assertThat(phase()).isEqualTo(SessionPhase.WAITING);
    pass(3);
    assertThat(phase()).isEqualTo(SessionPhase.RUNNING);

    say(SessionCommand.PAUSE);
    there = false;
    pass(30);
    there = true;
    pass(30);
    assertThat(phase()).isEqualTo(SessionPhase.PAUSED);
    say(SessionCommand.RESUME);
    assertThat(phase()).isEqualTo(SessionPhase.RUNNING);
  }

  private void pass(double seconds) {
    double end = time + seconds;
    while (time < end - 0.05) {
      time += 0.1;
      Pose pose = there ? person.pose(time, PuppetPerson.Posed.REST) : PuppetPerson.nobody(time);
      take(Optional.empty(), Optional.of(pose).filter(seen -> camera));
    }
  }

  private void say(SessionCommand command) {
    take(Optional.of(command), Optional.empty());
  }

  private void take(Optional<SessionCommand> command, Optional<Pose> pose) {
    AttendedSession.Step step = session.step(state, time, command, pose, locked);
    state = step.state();
    step.step().events().forEach(event -> kinds.add(event.kind()));
  }

  private SessionPhase phase() {
    return state.session().phase();
  }

  private double secondsLeft() {
    return session.view(state).secondsLeft();
  }

  private static AttendedSession session(Place... places) {
    List<RoutineStep> steps = Arrays.stream(places).map(AttendedSessionTest::knead).toList();
    Routine routine =
        new Routine(
            "test",
            "Test",
            "For the test.",
            Routine.Kind.SHORT,
            Set.of(),
            Optional.empty(),
            List.of(),
            steps);
    return new AttendedSession(routine, SessionOptions.DEFAULT);
  }

  private static RoutineStep knead(Place place) {
    return new RoutineStep(
        "knead",
        new StepWords("knead", "Do it.", "Feels easy."),
        new Dose(Dose.Progression.TIME, 1, KNEAD_S),
        Side.LEFT,
        new StepDemands(List.of(), Set.of(), Contact.NONE, place, Set.of()),
        new StepReferences(Optional.empty(), Optional.empty(), "none", "none"));
  }
}
