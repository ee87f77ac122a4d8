package io.github.unhunch.posture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Keypoint;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.Scene;
import io.github.unhunch.posture.PostureEvent.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class JudgeFuzzTest {

  private static final double[] ODD = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1e300, 1e300, 0, -1, 5e-324
  };

  @Property(tries = 150)
  void anyStreamIsJudgedWithoutAnException(@ForAll long seed) {
    Random random = new Random(seed);
    PostureJudge judge = new PostureJudge(PostureOptions.DEFAULT.withDwellSeconds(2));
    Diary settled = Diary.settled(PostureOptions.DEFAULT);
    JudgeState state = random.nextBoolean() ? settled.state() : judge.start(Optional.empty());
    CalibrationSession calibration = CalibrationSession.begin();
    double time = 60;
    for (int i = 0; i < 60; i++) {
      time += random.nextInt(20) == 0 ? ODD[random.nextInt(ODD.length)] : random.nextDouble();
      Pose pose = random.nextInt(3) == 0 ? Sitter.UPRIGHT.at(time) : anything(random, time);
      Step step = judge.step(state, pose);
      state = step.state();
      calibration = calibration.next(pose);
      assertThat(step.judgement().score()).isBetween(0, 100);
      assertThat(step.judgement().cues().values()).noneMatch(level -> level.isNaN());
    }
  }

  @Property(tries = 100)
  void gapsNeverAlarm(
      @ForAll @Size(min = 5, max = 40) List<@DoubleRange(min = 5.01, max = 1e6) Double> gaps) {
    PostureJudge judge = new PostureJudge(PostureOptions.DEFAULT.withDwellSeconds(2));
    JudgeState state = Diary.settled(PostureOptions.DEFAULT).state();
    double time = 60;
    for (double gap : gaps) {
      time += gap;
      Step step = judge.step(state, Sitter.UPRIGHT.withSlouch(0.8).at(time));
      state = step.state();
      assertThat(step.events()).noneMatch(event -> event.kind() == Kind.SLOUCH);
    }
  }

  @Property(tries = 200)
  void noAlarmComesSoonerThanADwellOfSeenSlouchWithoutAGap(@ForAll long seed) {
    Random random = new Random(seed);
    double dwell = 2 + 10 * random.nextDouble();
    PostureJudge judge = new PostureJudge(PostureOptions.DEFAULT.withDwellSeconds(dwell));
    JudgeState state = Diary.settled(PostureOptions.DEFAULT).state();
    double time = 60 - Diary.STEP;
    double seen = 0;
    for (int i = 0; i < 120; i++) {
      double step = random.nextInt(12) == 0 ? ODD[random.nextInt(ODD.length)] : number(random, 6);
      boolean bad = random.nextInt(6) != 0;
      double next = time + step;
      Step judged = judge.step(state, Sitter.UPRIGHT.withSlouch(bad ? 0.8 : 0).at(next));
      state = judged.state();
      if (Double.isFinite(next)) {
        boolean gap = next < time || next - time > PostureJudge.GAP_SECONDS;
        seen = gap ? 0 : seen + next - time;
        time = next;
      }
      for (PostureEvent event : judged.events()) {
        if (event.kind() == Kind.SLOUCH) {
          assertThat(seen).isGreaterThanOrEqualTo(dwell - 1e-6);
        }
        seen = 0; // Every event of this stream starts the gathering anew.
      }
    }
  }

  private static Pose anything(Random random, double time) {
    EnumMap<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    for (BodyPoint point : BodyPoint.values()) {
      if (random.nextInt(5) != 0) {
        points.put(
            point, new Keypoint(number(random, 640), number(random, 480), number(random, 1)));
      }
    }
    Scene scene =
        new Scene(
            number(random, 1),
            number(random, 0.5),
            number(random, 0.1),
            number(random, 0.1),
            number(random, 1),
            number(random, 0.2));
    return new Pose(time, 640, 480, number(random, 1.5), points, scene);
  }

  private static double number(Random random, double most) {
    return random.nextInt(15) == 0 ? ODD[random.nextInt(ODD.length)] : random.nextDouble() * most;
  }
}
