package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.unhunch.camera.Frame;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SceneMeterTest {

  private static final Keypoint NOSE = new Keypoint(285, 190, 1);
  private static final Map<BodyPoint, Keypoint> POINTS =
      Map.of(
          BodyPoint.NOSE, NOSE,
          BodyPoint.LEFT_SHOULDER, new Keypoint(415, 290, 1),
          BodyPoint.RIGHT_SHOULDER, new Keypoint(180, 285, 1));

  @Test
  void stillCameraDoesNotMoveThoughThePersonDoes() throws Exception {
    SceneMeter meter = new SceneMeter();
    measure(meter, 0, cut(PoseModelsTest.frame("desk_day.mp4", 10), 20, 20));
    Scene scene = measure(meter, 0.5, cut(PoseModelsTest.frame("desk_day.mp4", 150), 20, 20));
    assertThat(scene.shiftX()).isCloseTo(0, within(0.002));
    assertThat(scene.shiftY()).isCloseTo(0, within(0.002));
    assertThat(scene.brightness()).isBetween(0.2, 0.8);
    assertThat(scene.contrast()).isGreaterThan(0.08);
  }

  @Test
  void movedCameraIsMeasured() throws Exception {
    SceneMeter meter = new SceneMeter();
    measure(meter, 0, cut(PoseModelsTest.frame("desk_day.mp4", 10), 20, 20));
    // The cut moves right and up in the picture, so the background moves left and down.
    Scene scene = measure(meter, 0.5, cut(PoseModelsTest.frame("desk_day.mp4", 12), 38, 8));
    assertThat(scene.shiftX()).isCloseTo(-18 / 600.0, within(0.003));
    assertThat(scene.shiftY()).isCloseTo(12 / 600.0, within(0.003));
  }

  @Test
  void nothingIsClaimedOfTheFirstFrameOrAcrossAGapOrOfAWall() throws Exception {
    SceneMeter meter = new SceneMeter();
    Frame frame = cut(PoseModelsTest.frame("desk_day.mp4", 10), 20, 20);
    assertThat(measure(meter, 0, frame).shiftX()).isNaN();
    assertThat(measure(meter, 20, frame).shiftX()).isNaN();
    Frame wall = Frame.ofPixels(0, 600, 440, new byte[600 * 440 * 3]);
    measure(meter, 21, wall);
    Scene dark = measure(meter, 22, wall);
    assertThat(dark.shiftX()).isNaN();
    assertThat(dark.brightness()).isZero();
    assertThat(dark.contrast()).isZero();
  }

  private static Scene measure(SceneMeter meter, double time, Frame frame) {
    Frame timed = Frame.ofPixels(time, frame.width(), frame.height(), frame.rgb());
    Pose pose = new Pose(time, frame.width(), frame.height(), 1, POINTS, Scene.UNKNOWN);
    return meter.measure(timed, pose, Double.NaN);
  }

  /** 600 x 440 pixels out of a picture. */
  private static Frame cut(Frame frame, int left, int top) {
    byte[] rgb = new byte[600 * 440 * 3];
    for (int y = 0; y < 440; y++) {
      System.arraycopy(
          frame.rgb(), ((y + top) * frame.width() + left) * 3, rgb, y * 600 * 3, 600 * 3);
    }
    return Frame.ofPixels(frame.time(), 600, 440, rgb);
  }
}
