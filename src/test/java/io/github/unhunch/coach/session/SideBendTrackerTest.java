package io.github.unhunch.coach.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.session.PuppetPerson.Posed;
import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Keypoint;
import io.github.unhunch.pose.Pose;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a bend of the neck, and what only looks like one. */
class SideBendTrackerTest {

  private static final double RATE = 10;

  private final PuppetPerson person = new PuppetPerson(0.3, 3);

  /** Points of a head about the middle between its ears: right to left, down, to the camera. */
  private static final Map<BodyPoint, double[]> HEAD =
      Map.of(
          BodyPoint.NOSE, new double[] {0, 12, 70},
          BodyPoint.LEFT_EYE, new double[] {18, -10, 52},
          BodyPoint.RIGHT_EYE, new double[] {-18, -10, 52},
          BodyPoint.LEFT_EAR, new double[] {40, 0, 0},
          BodyPoint.RIGHT_EAR, new double[] {-40, 0, 0},
          BodyPoint.MOUTH_LEFT, new double[] {13, 38, 55},
          BodyPoint.MOUTH_RIGHT, new double[] {-13, 38, 55});

  @ParameterizedTest
  @CsvSource({"18,18", "18,-18", "0,18", "-12,18", "-12,-18"})
  void aBentHeadThatTurnsAlongCountsFromAboveAndBelow(double cameraDegrees, double turn) {
    for (double tilt : new double[] {16, -16}) {
      List<Repetition> seen =
          watch(25, time -> head(time, cameraDegrees, share(time) * turn, share(time) * tilt));

      assertThat(seen)
          .extracting(Repetition::side)
          .containsExactly(tilt > 0 ? Side.LEFT : Side.RIGHT);
    }
  }

  @ParameterizedTest
  @CsvSource({"18,35", "18,-35", "0,40", "-12,35", "-12,-35"})
  void aHeadThatOnlyTurnsIsNoBendFromAboveOrBelow(double cameraDegrees, double turn) {
    assertThat(watch(25, time -> head(time, cameraDegrees, share(time) * turn, 0))).isEmpty();
  }

  @Test
  void aTrunkThatLeansTakesTheHeadAlong() {
    assertThat(watch(25, time -> leaned(person.pose(time, Posed.tilted(8 * share(time))), time)))
        .isEmpty();
  }

  @Test
  void aShoulderThatLeavesThePictureMeansALean() {
    DoubleFunction<Pose> leaning =
        time ->
            PuppetPerson.without(
                share(time) > 0.3 ? Set.of(BodyPoint.LEFT_SHOULDER) : Set.of(),
                person.pose(time, Posed.tilted(14 * share(time))));

    assertThat(watch(25, leaning)).isEmpty();
  }

  @Test
  void aBendAfterMovingToTheSideOfTheChairStillCounts() {
    DoubleFunction<Pose> moved =
        time ->
            shifted(
                person.pose(time, Posed.tilted(20 * share(time))),
                Math.max(0, Math.min(60, 60 * (time - 5))));

    assertThat(watch(25, moved)).extracting(Repetition::side).containsExactly(Side.LEFT);
  }

  /** From 0 to 1 at 10 s, and back at 14 s. */
  private static double share(double time) {
    return Math.max(0, Math.min(1, Math.min(time - 10, 15 - time)));
  }

  /** The person with a head turned and then tipped to its left, before a camera so far above. */
  private Pose head(double time, double cameraDegrees, double turn, double tilt) {
    Pose rest = person.pose(time, Posed.REST);
    Map<BodyPoint, Keypoint> points = new EnumMap<>(rest.points());
    HEAD.forEach(
        (name, place) -> {
          double[] at = turned(turned(place, 2, 0, -turn), 0, 1, tilt);
          at = turned(at, 2, 1, cameraDegrees);
          points.put(name, new Keypoint(320 + at[0], 280 + at[1], 1));
        });
    return new Pose(time, rest.width(), rest.height(), rest.person(), points, rest.scene());
  }

  /** From one axis toward another. */
  private static double[] turned(double[] place, int from, int to, double degrees) {
    double[] at = place.clone();
    double sin = Math.sin(Math.toRadians(degrees));
    double cos = Math.cos(Math.toRadians(degrees));
    at[from] = cos * place[from] - sin * place[to];
    at[to] = sin * place[from] + cos * place[to];
    return at;
  }

  /** The whole person leaned to the left by six degrees at most, about the hips. */
  private static Pose leaned(Pose pose, double time) {
    double angle = Math.toRadians(6 * share(time));
    return moved(
        pose,
        point ->
            new Keypoint(
                320 + Math.cos(angle) * (point.x() - 320) - Math.sin(angle) * (point.y() - 700),
                700 + Math.sin(angle) * (point.x() - 320) + Math.cos(angle) * (point.y() - 700),
                point.confidence()));
  }

  private static Pose shifted(Pose pose, double pixels) {
    return moved(pose, one -> new Keypoint(one.x() + pixels, one.y(), one.confidence()));
  }

  private static Pose moved(Pose pose, UnaryOperator<Keypoint> move) {
    Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    pose.points().forEach((name, point) -> points.put(name, move.apply(point)));
    return new Pose(pose.time(), pose.width(), pose.height(), pose.person(), points, pose.scene());
  }

  private static List<Repetition> watch(double seconds, DoubleFunction<Pose> script) {
    ExerciseRecognizer recognizer = ExerciseRecognizer.start();
    List<Repetition> seen = new ArrayList<>();
    for (int i = 0; i < seconds * RATE; i++) {
      Recognition step = recognizer.step(script.apply(i / RATE), Optional.empty());
      recognizer = step.next();
      seen.addAll(step.repetitions());
    }
    return seen;
  }
}
