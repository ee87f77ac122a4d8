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
  void cameraThatZoomsInGrowsTheBackgroundAndMovesItNowhere() throws Exception {
    SceneMeter meter = new SceneMeter();
    Frame frame = PoseModelsTest.frame("desk_day.mp4", 10);
    measure(meter, 0, enlarged(frame, 1));
    Scene still = measure(meter, 0.5, enlarged(PoseModelsTest.frame("desk_day.mp4", 12), 1));
    assertThat(still.growth()).isZero();
    assertThat(still.change()).isGreaterThan(0.002);
    Scene zoomed = measure(meter, 1, enlarged(PoseModelsTest.frame("desk_day.mp4", 14), 1.06));
    // Whole cells of a thumbnail are coarse; that it grows, and about how much, is enough.
    assertThat(zoomed.growth()).isBetween(0.04, 0.08);
    // Half of what is called a camera that moved.
    assertThat(Math.hypot(zoomed.shiftX(), zoomed.shiftY())).isLessThan(0.0125);
    assertThat(zoomed.likeness()).isGreaterThan(0.8);
  }

  @Test
  void samePictureAgainHasNoChangeAndASquashedOneIsAnother() throws Exception {
    SceneMeter meter = new SceneMeter();
    Frame frame = PoseModelsTest.frame("desk_day.mp4", 10);
    measure(meter, 0, frame);
    Scene same = measure(meter, 0.5, frame);
    assertThat(same.change()).isZero();
    assertThat(same.likeness()).isCloseTo(1, within(1e-6));
    // That it is no body before the camera is known when it stays.
    measure(meter, 1, squashed(frame));
    assertThat(measure(meter, 1.5, squashed(frame)).likeness()).isLessThan(0.5);
  }

  /** The same picture so many times larger round its middle. */
  private static Frame enlarged(Frame frame, double times) {
    return mapped(frame, times, times);
  }

  /** Three quarters as high, with bars above and below. */
  private static Frame squashed(Frame frame) {
    return mapped(frame, 1, 0.75);
  }

  private static Frame mapped(Frame frame, double timesX, double timesY) {
    int width = frame.width();
    int height = frame.height();
    byte[] rgb = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int fromX = (int) Math.round(width / 2.0 + (x - width / 2.0) / timesX);
        int fromY = (int) Math.round(height / 2.0 + (y - height / 2.0) / timesY);
        if (fromX >= 0 && fromX < width && fromY >= 0 && fromY < height) {
          System.arraycopy(frame.rgb(), (fromY * width + fromX) * 3, rgb, (y * width + x) * 3, 3);
        }
      }
    }
    return Frame.ofPixels(frame.time(), width, height, rgb);
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
    return meter.measure(timed, pose, Double.NaN, false);
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
