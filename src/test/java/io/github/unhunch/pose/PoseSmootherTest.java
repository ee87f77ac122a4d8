package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Calm when still, quick when moving; at any rate of frames. */
class PoseSmootherTest {

  private static final double SHOULDERS = 230;

  private final PoseSmoother smoother = new PoseSmoother(SmoothingOptions.DEFAULT);

  @Test
  void stillPersonIsCalm() {
    // The shipped model wavers by half a percent of the shoulder width on still rendered people.
    Random noise = new Random(4);
    double squares = 0;
    int counted = 0;
    for (int i = 0; i < 300; i++) {
      double x = 300 + noise.nextGaussian() * 0.005 * SHOULDERS;
      Keypoint nose = smoother.smooth(pose(i * 0.1, x, 1)).point(BodyPoint.NOSE);
      if (i > 20) {
        squares += (nose.x() - 300) * (nose.x() - 300);
        counted++;
      }
    }
    assertThat(Math.sqrt(squares / counted) / SHOULDERS).isLessThan(0.004);
  }

  @Test
  void movingHeadIsFollowedWithinTwelveHundredths() {
    // A quarter of a shoulder width a second, as a head that sinks or leans within a second.
    double speed = 0.25 * SHOULDERS;
    double lag = 0;
    for (int i = 0; i < 40; i++) {
      double moved = Math.max(0, i - 10) * 0.1 * speed;
      Keypoint nose = smoother.smooth(pose(i * 0.1, 300 + moved, 1)).point(BodyPoint.NOSE);
      lag = (300 + moved - nose.x()) / speed;
    }
    assertThat(lag).isBetween(0.0, 0.12);
  }

  @Test
  void gapStartsAfresh() {
    smoother.smooth(pose(0, 300, 1));
    assertThat(smoother.smooth(pose(2.5, 400, 1)).point(BodyPoint.NOSE).x()).isEqualTo(400);
  }

  @Test
  void nobodyStartsAfresh() {
    smoother.smooth(pose(0, 300, 1));
    smoother.smooth(new Pose(0.1, 640, 480, 0.1, Map.of(), Scene.UNKNOWN));
    assertThat(smoother.smooth(pose(0.2, 400, 1)).point(BodyPoint.NOSE).x()).isEqualTo(400);
  }

  @Test
  void guessesPassThroughAndDoNotSteer() {
    smoother.smooth(pose(0, 300, 1));
    assertThat(smoother.smooth(pose(0.1, 900, 0.1)).point(BodyPoint.NOSE).x()).isEqualTo(900);
    assertThat(smoother.smooth(pose(0.2, 300, 1)).point(BodyPoint.NOSE).x())
        .isCloseTo(300, within(1e-9));
  }

  private static Pose pose(double time, double noseX, double confidence) {
    Map<BodyPoint, Keypoint> points = new HashMap<>();
    points.put(BodyPoint.NOSE, new Keypoint(noseX, 200, confidence));
    points.put(BodyPoint.LEFT_SHOULDER, new Keypoint(300 + SHOULDERS / 2, 300, 1));
    points.put(BodyPoint.RIGHT_SHOULDER, new Keypoint(300 - SHOULDERS / 2, 300, 1));
    return new Pose(time, 640, 480, 1, points, Scene.UNKNOWN);
  }
}
