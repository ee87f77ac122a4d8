package io.github.unhunch.posture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Scene;
import io.github.unhunch.posture.CalibrationSession.Phase;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class CalibrationSessionTest {

  private static final Sitter TIRED = Sitter.UPRIGHT.withSlouch(0.4);

  @Test
  void tallThenTiredGivesABaselineInLessThanTwentySeconds() {
    CalibrationSession done = run(t -> Sitter.UPRIGHT, t -> TIRED);
    assertThat(done.phase()).isEqualTo(Phase.DONE);
    assertThat(done.refused()).isEmpty();
    assertThat(done.baseline()).isPresent();
    assertThat(done.quality()).isEqualTo(1);
  }

  @Test
  void saysWhatWentWrong() {
    assertThat(run(t -> Sitter.UPRIGHT, t -> Sitter.UPRIGHT.withShift(2, 0)).refused())
        .contains(CalibrationProblem.TOO_ALIKE);
    assertThat(run(t -> TIRED, t -> Sitter.UPRIGHT).refused())
        .contains(CalibrationProblem.TALL_IS_LOWER);
    assertThat(run(t -> Sitter.GONE, t -> TIRED).refused()).contains(CalibrationProblem.NOBODY);
    assertThat(run(t -> Sitter.UPRIGHT, t -> TIRED.withYaw(70)).refused())
        .contains(CalibrationProblem.TURNED);
    assertThat(run(t -> Sitter.UPRIGHT.withShift(60 * Math.sin(2 * t), 0), t -> TIRED).refused())
        .contains(CalibrationProblem.MOVED);
    assertThat(
            run(
                    t -> Sitter.UPRIGHT.withScene(new Scene(0.01, 0.1, 0, 0, 0, Double.NaN)),
                    t -> TIRED)
                .refused())
        .contains(CalibrationProblem.LIGHT);
    assertThat(
            run(
                    t -> Sitter.UPRIGHT.withScene(new Scene(0.5, 0.2, 0, 0, 0.9, Double.NaN)),
                    t -> TIRED)
                .refused())
        .contains(CalibrationProblem.TWO_PEOPLE);
    assertThat(run(t -> Sitter.UPRIGHT.withHidden(BodyPoint.LEFT_SHOULDER), t -> TIRED).refused())
        .contains(CalibrationProblem.OUT_OF_VIEW);
    assertThat(
            run(
                    t -> Sitter.UPRIGHT,
                    t -> TIRED.withScene(new Scene(0.5, 0.2, 0.08, 0, 0, Double.NaN)))
                .refused())
        .contains(CalibrationProblem.CAMERA_MOVED);
  }

  @Test
  void clockThatJumpsRefusesInsteadOfMixingTwoMoments() {
    CalibrationSession half = CalibrationSession.begin().next(Sitter.UPRIGHT.at(5));
    assertThat(half.next(Sitter.UPRIGHT.at(3)).refused()).contains(CalibrationProblem.NOT_CLEAR);
    assertThat(half.next(Sitter.UPRIGHT.at(500)).refused()).contains(CalibrationProblem.NOT_CLEAR);
    assertThat(half.next(Sitter.UPRIGHT.at(Double.NaN))).isEqualTo(half);
  }

  @Test
  void baselineLooksWhereTheHeadMostlyLooksUnlessAProfileHidesIt() {
    assertThat(usualYaw(20, 6, 40)).isGreaterThan(35);
    assertThat(usualYaw(11, 9, 60)).isBetween(-5.0, 5.0);
  }

  /** Of a calibration with so many poses of a turned head, and others of one ahead. */
  private static double usualYaw(int turned, int ahead, double yaw) {
    BaselineBuilder builder = new BaselineBuilder();
    for (int i = 0; i < turned + ahead; i++) {
      builder.add((i < turned ? Sitter.UPRIGHT.withYaw(yaw) : Sitter.UPRIGHT).at(i / 2.0));
    }
    return builder.build().orElseThrow().centre(Measure.HEAD_YAW);
  }

  private static CalibrationSession run(DoubleFunction<Sitter> tall, DoubleFunction<Sitter> tired) {
    CalibrationSession session = CalibrationSession.begin();
    double time = 1000;
    while (session.phase() != Phase.DONE) {
      DoubleFunction<Sitter> now = session.phase() == Phase.TALL ? tall : tired;
      session = session.next(now.apply(time).at(time));
      time += 0.4;
      assertThat(time).isLessThan(1021);
    }
    return session;
  }
}
