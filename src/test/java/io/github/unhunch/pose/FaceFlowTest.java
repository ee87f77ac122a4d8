package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real face, made larger and moved by known amounts. */
class FaceFlowTest {

  private static Frame frame;
  private static Pose pose;

  private final FaceFlow flow = new FaceFlow();

  @BeforeAll
  static void look() throws Exception {
    try (CameraSource clip = Cameras.openRecording(Path.of("samples/stretch_set.mp4"));
        PoseEstimator estimator =
            PoseEstimators.open(PoseOptions.DEFAULT, List.of(Path.of("models")))) {
      frame = clip.read().orElseThrow();
      pose = estimator.estimate(frame);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.95, 0.97, 0.99, 1.0, 1.015, 1.04})
  void tellsTheFacesGrowthToAFewThousandths(double times) {
    watch(frame);

    double growth = flow.growth(changed(times, 4.3, -2.6, 0.2), pose);

    assertThat(growth).isCloseTo(Math.log(times), within(0.004));
  }

  @Test
  void aDimmerLightIsNoGrowth() {
    watch(frame);
    byte[] darker = frame.rgb().clone();
    for (int i = 0; i < darker.length; i++) {
      darker[i] = (byte) ((darker[i] & 255) * 9 / 10);
    }

    assertThat(flow.growth(Frame.ofPixels(0.2, frame.width(), frame.height(), darker), pose))
        .isCloseTo(0, within(0.004));
  }

  @Test
  void saysNothingWhereItCannotKnow() {
    assertThat(flow.growth(frame, pose)).as("the first frame").isNaN();
    assertThat(flow.growth(changed(1, 0, 0, 0.1), pose)).as("the second").isNaN();
    assertThat(flow.growth(changed(1, 0, 0, 0.2), pose)).as("the third").isNotNaN();
    flow.growth(changed(1, 0, 0, 0.49), pose);
    assertThat(flow.growth(changed(1, 0, 0, 0.78), pose))
        .as("looks that are due every 0.4 s, of a camera that gives ten frames a second")
        .isNaN();
    assertThat(flow.growth(changed(1, 0, 0, 2), pose)).as("after two seconds").isNaN();
    flow.growth(changed(1, 0, 0, 2.1), pose);
    Frame plain = Frame.ofPixels(2.2, frame.width(), frame.height(), new byte[frame.rgb().length]);
    assertThat(flow.growth(plain, pose)).as("a face gone black").isNaN();
    assertThat(flow.growth(changed(1, 0, 0, 2.4), pose)).as("out of the black").isNaN();
    Pose nobody = new Pose(2.6, frame.width(), frame.height(), 0, Map.of(), Scene.UNKNOWN);
    flow.growth(changed(1, 0, 0, 2.6), nobody);
    assertThat(flow.growth(changed(1, 0, 0, 2.8), pose)).as("nobody before").isNaN();
    Frame other = Frame.ofPixels(3, 8, 8, new byte[8 * 8 * 3]);
    assertThat(flow.growth(other, pose)).as("another size").isNaN();
  }

  /** The same picture twice: from two quick frames on the third is compared with the second. */
  private void watch(Frame still) {
    flow.growth(still, pose);
    flow.growth(Frame.ofPixels(0.1, still.width(), still.height(), still.rgb()), pose);
  }

  /** The frame made larger round the nose and moved, at another time. */
  private static Frame changed(double times, double right, double down, double time) {
    int width = frame.width();
    int height = frame.height();
    byte[] rgb = new byte[width * height * 3];
    Keypoint nose = pose.point(BodyPoint.NOSE);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double fromX = nose.x() + (x - nose.x() - right) / times;
        double fromY = nose.y() + (y - nose.y() - down) / times;
        for (int c = 0; c < 3; c++) {
          rgb[(y * width + x) * 3 + c] = (byte) Math.round(between(fromX, fromY, c));
        }
      }
    }
    return Frame.ofPixels(time, width, height, rgb);
  }

  private static double between(double x, double y, int channel) {
    int left = Math.max(0, Math.min(frame.width() - 2, (int) Math.floor(x)));
    int top = Math.max(0, Math.min(frame.height() - 2, (int) Math.floor(y)));
    double shareX = Math.max(0, Math.min(1, x - left));
    double shareY = Math.max(0, Math.min(1, y - top));
    double upper = at(left, top, channel) * (1 - shareX) + at(left + 1, top, channel) * shareX;
    double lower =
        at(left, top + 1, channel) * (1 - shareX) + at(left + 1, top + 1, channel) * shareX;
    return upper * (1 - shareY) + lower * shareY;
  }

  private static int at(int x, int y, int channel) {
    return frame.rgb()[(y * frame.width() + x) * 3 + channel] & 255;
  }
}
