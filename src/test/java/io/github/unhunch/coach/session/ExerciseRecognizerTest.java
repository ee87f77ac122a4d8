package io.github.unhunch.coach.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.session.PuppetPerson.Posed;
import io.github.unhunch.pose.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exercises of a drawn person, whose movements are known exactly. */
class ExerciseRecognizerTest {

  private PuppetPerson person = new PuppetPerson(0.5, 7);

  @ParameterizedTest
  @CsvSource({"3,2.4,5", "5,2.4,10", "8,3.0,5", "10,2.0,10"})
  void countsShoulderRolls(int rolls, double seconds, double rate) {
    List<Repetition> seen =
        watch(30 + rolls * seconds, rate, wave(5, rolls, seconds, s -> Posed.shrugged(0.25 * s)));

    assertThat(seen).hasSize(rolls).allMatch(one -> one.exercise() == Exercise.SHOULDER_ROLL);
  }

  @ParameterizedTest
  @CsvSource({"5,2.4,5", "5,2.4,10", "8,3.0,10", "10,2.0,10"})
  void countsChinTucksOfTremblingPoints(int tucks, double seconds, double rate) {
    int exact = 0;
    for (int seed = 1; seed <= 20; seed++) {
      person = new PuppetPerson(0.5, seed);
      List<Repetition> seen =
          watch(15 + tucks * seconds, rate, wave(5, tucks, seconds, Posed::tucked));
      assertThat(seen).allMatch(one -> one.exercise() == Exercise.CHIN_TUCK);
      assertThat(seen.size()).isBetween(tucks - 1, tucks + 1);
      exact += seen.size() == tucks ? 1 : 0;
    }

    assertThat(exact).isGreaterThanOrEqualTo(18);
  }

  @ParameterizedTest
  @CsvSource({"5,2.4,3", "5,2.4,5", "5,2.4,10", "8,3.0,10", "10,2.0,10"})
  void countsChinTucksByTheFacesTextureThoughPointsAreRough(
      int tucks, double seconds, double rate) {
    int exact = 0;
    for (int seed = 1; seed <= 10; seed++) {
      person = new PuppetPerson(1.5, seed, true);
      List<Repetition> seen =
          watch(15 + tucks * seconds, rate, wave(5, tucks, seconds, Posed::tucked));
      assertThat(seen).allMatch(one -> one.exercise() == Exercise.CHIN_TUCK);
      assertThat(seen.size()).isBetween(tucks, tucks + 1);
      exact += seen.size() == tucks ? 1 : 0;
    }

    assertThat(exact).isGreaterThanOrEqualTo(9);
  }

  @Test
  void picturesThatNeverCameSpoilNoSet() {
    int exact = 0;
    for (int seed = 1; seed <= 10; seed++) {
      person = new PuppetPerson(0.5, seed, true);
      List<Pose> poses = new ArrayList<>();
      DoubleFunction<Posed> tucks = wave(5, 4, 2.4, Posed::tucked);
      for (int i = 0; i < 100; i++) {
        poses.add(person.pose(i / 5.0, tucks.apply(i / 5.0)));
      }
      exact += new Trace(poses).losing(0.2, new Random(seed)).counted().size() == 4 ? 1 : 0;
    }

    assertThat(exact).isGreaterThanOrEqualTo(9);
  }

  @Test
  void whoRocksBackAndForthAtAnEvenPaceTucksNoChin() {
    for (int seed = 1; seed <= 5; seed++) {
      person = new PuppetPerson(0.5, seed, true);

      assertThat(watch(30, 10, wave(5, 6, 3, s -> new Posed(0, 0, 1.5 * s, 0.1 * s, 0))))
          .noneMatch(one -> one.exercise() == Exercise.CHIN_TUCK);
    }
  }

  @Test
  void countsScapularSqueezes() {
    List<Repetition> seen = watch(40, 10, wave(5, 6, 4, s -> Posed.squeezed(0.15 * s)));

    assertThat(seen).hasSize(6).allMatch(one -> one.exercise() == Exercise.SCAPULAR_SQUEEZE);
  }

  @ParameterizedTest
  @CsvSource({"3,0.09", "5,0.12", "4,0.16"})
  void countsSqueezesThatAreHeldThoughPointsTremble(double hold, double earSpans) {
    for (int seed = 1; seed <= 10; seed++) {
      person = new PuppetPerson(0.5, seed);
      List<Repetition> seen = watch(70, 5, plateaus(5, 6, hold, s -> Posed.squeezed(earSpans * s)));

      assertThat(seen).hasSize(6).allMatch(one -> one.exercise() == Exercise.SCAPULAR_SQUEEZE);
    }
  }

  @Test
  void nodsAtUnevenTimesAreNoSet() {
    double[] peaks = {8, 11, 16, 19.5, 26, 29, 35};
    DoubleFunction<Posed> nods =
        time -> {
          double share = 0;
          for (double peak : peaks) {
            double off = Math.min(1, Math.abs(time - peak) / 1.2);
            share = Math.max(share, (1 + Math.cos(Math.PI * off)) / 2);
          }
          return Posed.tucked(share);
        };

    assertThat(watch(45, 5, nods)).isEmpty();
  }

  @Test
  void namesTheSideOfANeckBendAndTimesIt() {
    List<Repetition> seen =
        watch(
            40,
            10,
            time ->
                time >= 6 && time < 16
                    ? Posed.tilted(25)
                    : time >= 22 && time < 30 ? Posed.tilted(-18) : Posed.REST);

    assertThat(seen).extracting(Repetition::side).containsExactly(Side.LEFT, Side.RIGHT);
    assertThat(seen.get(0).start()).isBetween(5.5, 6.5);
    assertThat(seen.get(0).end()).isBetween(15.5, 16.5);
    assertThat(seen.get(1).held()).isBetween(7.5, 8.5);
  }

  @Test
  void countsAnOverheadReachOnceAndNotItsShoulders() {
    List<Repetition> seen =
        watch(30, 10, time -> time >= 8 && time < 12 ? Posed.reaching() : Posed.REST);

    assertThat(seen).extracting(Repetition::exercise).containsExactly(Exercise.OVERHEAD_REACH);
  }

  @Test
  void raisesThatComeOnlyHalfWayDownAreStillApart() {
    DoubleFunction<Posed> raises =
        time -> {
          boolean on = time >= 6 && time < 18;
          double share = on ? 0.7 - 0.3 * Math.cos(Math.PI * (time - 6)) : 0;
          return Posed.reaching(share);
        };

    assertThat(watch(24, 10, raises))
        .hasSize(6)
        .allMatch(one -> one.exercise() == Exercise.OVERHEAD_REACH);
  }

  @ParameterizedTest
  @CsvSource({"9", "-9", "20", "-25"})
  void aRestThatWasTakenInsideAMovementCorrectsItself(double degrees) {
    List<Repetition> seen =
        watch(
            40,
            10,
            time ->
                time < 1.2
                    ? Posed.tilted(degrees)
                    : time >= 20 && time < 23
                        ? Posed.tilted(-10)
                        : time >= 28 && time < 31 ? Posed.tilted(10) : Posed.REST);

    assertThat(seen).extracting(Repetition::side).containsExactly(Side.RIGHT, Side.LEFT);
  }

  @Test
  void aCameraThatHangsAslantIsNoBend() {
    assertThat(watch(60, 10, time -> Posed.tilted(5))).isEmpty();
  }

  @Test
  void aPersonWhoSitsStillDoesNothing() {
    assertThat(watch(120, 5, time -> Posed.REST)).isEmpty();
  }

  @Test
  void pointsThatJumpFromPictureToPictureDoNothing() {
    for (int seed = 1; seed <= 8; seed++) {
      person = new PuppetPerson(2.5, seed);

      assertThat(watch(60, 2, time -> Posed.REST)).isEmpty();
    }
  }

  @Test
  void shouldersThatStayUpAreNoRoll() {
    assertThat(watch(60, 5, time -> time > 10 && time < 40 ? Posed.shrugged(0.3) : Posed.REST))
        .isEmpty();
  }

  @Test
  void aLoneChinTuckCountsOnlyWhenItIsAskedFor() {
    DoubleFunction<Posed> one = wave(6, 1, 2.4, Posed::tucked);

    assertThat(watch(20, 10, one)).isEmpty();
    assertThat(watch(20, 10, one, Optional.of(Exercise.CHIN_TUCK))).hasSize(1);
    assertThat(watch(20, 10, one, Optional.of(Exercise.SHOULDER_ROLL))).isEmpty();
  }

  @Test
  void whoComesUpOutOfASlouchTucksNoChinThoughOneIsAskedFor() {
    for (int seed = 1; seed <= 5; seed++) {
      person = new PuppetPerson(0.5, seed, true);
      ExerciseRecognizer recognizer = ExerciseRecognizer.start();
      for (double time = 0; time < 20; time += 0.1) {
        double slouch = Math.max(0, Math.min(1, (9 - time) / 1.5));
        Pose pose = PuppetPerson.higher(-25 * slouch, person.pose(time, Posed.tucked(-slouch)));
        Recognition step = recognizer.step(pose, Optional.of(Exercise.CHIN_TUCK));
        recognizer = step.next();

        assertThat(step.repetitions()).as("seed %s", seed).isEmpty();
      }
    }
  }

  @Test
  void whoGetsUpAndSitsDownAgainRollsNoShoulders() {
    ExerciseRecognizer recognizer = ExerciseRecognizer.start();
    List<Repetition> seen = new ArrayList<>();
    DoubleFunction<Posed> rising = wave(5, 5, 4, s -> Posed.shrugged(0.2 * s));
    for (double time = 0; time < 35; time += 0.1) {
      Posed posed = rising.apply(time);
      Pose pose = PuppetPerson.higher(200 * posed.shrug(), person.pose(time, posed));
      Recognition step = recognizer.step(pose, Optional.empty());
      recognizer = step.next();
      seen.addAll(step.repetitions());
    }

    assertThat(seen).isEmpty();
  }

  @Test
  void goesOnAfterThePersonWasAway() {
    ExerciseRecognizer recognizer = ExerciseRecognizer.start();
    List<Repetition> seen = new ArrayList<>();
    DoubleFunction<Posed> bend = time -> time >= 24 && time < 28 ? Posed.tilted(20) : Posed.REST;
    for (double time = 0; time < 35; time += 0.2) {
      boolean away = time > 8 && time < 20;
      Pose pose = away ? PuppetPerson.nobody(time) : person.pose(time, bend.apply(time));
      Recognition step = recognizer.step(pose, Optional.empty());
      recognizer = step.next();
      seen.addAll(step.repetitions());
    }

    assertThat(seen).extracting(Repetition::exercise).containsExactly(Exercise.NECK_SIDE_BEND);
  }

  private List<Repetition> watch(double seconds, double rate, DoubleFunction<Posed> script) {
    return watch(seconds, rate, script, Optional.empty());
  }

  private List<Repetition> watch(
      double seconds, double rate, DoubleFunction<Posed> script, Optional<Exercise> expected) {
    ExerciseRecognizer recognizer = ExerciseRecognizer.start();
    List<Repetition> seen = new ArrayList<>();
    for (int i = 0; i < seconds * rate; i++) {
      double time = i / rate;
      Recognition step = recognizer.step(person.pose(time, script.apply(time)), expected);
      recognizer = step.next();
      seen.addAll(step.repetitions());
    }
    return seen;
  }

  /**
   * So many repetitions, each a second up, held for so many seconds, a second back and one rest.
   */
  static DoubleFunction<Posed> plateaus(
      double start, int times, double hold, DoubleFunction<Posed> pose) {
    double cycle = hold + 3;
    return time -> {
      double since = (time - start) % cycle;
      boolean on = time >= start && time < start + times * cycle;
      double share = Math.max(0, Math.min(1, Math.min(since, hold + 2 - since)));
      return on ? pose.apply((1 - Math.cos(Math.PI * share)) / 2) : Posed.REST;
    };
  }

  /** So many repetitions of so many seconds, smoothly from 0 to 1 and back. */
  static DoubleFunction<Posed> wave(
      double start, int times, double seconds, DoubleFunction<Posed> pose) {
    return time -> {
      double since = time - start;
      boolean on = since >= 0 && since < times * seconds;
      return on ? pose.apply((1 - Math.cos(2 * Math.PI * since / seconds)) / 2) : Posed.REST;
    };
  }
}
