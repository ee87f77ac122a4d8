package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FramingTest {

  private static final Pose UPRIGHT =
      pose(
          Map.of(
              BodyPoint.NOSE, at(322, 150),
              BodyPoint.LEFT_EYE, at(345, 130),
              BodyPoint.RIGHT_EYE, at(300, 131),
              BodyPoint.LEFT_EAR, at(372, 140),
              BodyPoint.RIGHT_EAR, at(272, 141),
              BodyPoint.MOUTH_LEFT, at(340, 175),
              BodyPoint.MOUTH_RIGHT, at(305, 175),
              BodyPoint.LEFT_SHOULDER, at(440, 300),
              BodyPoint.RIGHT_SHOULDER, at(205, 304)));

  @Test
  void zoomThatTakesAllAlongIsTheCamera() {
    Framing framing =
        framing(point -> at(320 + 1.2 * (point.x() - 320), 240 + 1.2 * (point.y() - 240)));

    assertThat(framing.motion().growth()).isCloseTo(0.2, within(1e-9));
    assertThat(framing.motion().x()).isCloseTo(0, within(1e-9));
    assertThat(framing.misfit()).isCloseTo(0, within(1e-9));
    assertThat(framing.asCamera()).isTrue();
    assertThat(framing.much()).isTrue();
  }

  @Test
  void turnAboutTheMiddleIsTheCameraAndAboutTheHipsIsNot() {
    assertThat(framing(point -> turned(point, 240)).asCamera()).isTrue();
    assertThat(framing(point -> turned(point, 560)).asCamera()).isFalse();
  }

  @Test
  void squashedPictureIsTheCamera() {
    Framing framing = framing(point -> at(point.x(), 240 + 0.75 * (point.y() - 240)));

    assertThat(framing.asCamera()).isTrue();
    assertThat(framing.stretched()).isTrue();
    assertThat(framing.stretch()).isCloseTo(-Math.log(0.75), within(1e-9));
  }

  @Test
  void whoLeansInIsNotTheCamera() {
    // The face comes nearer by a quarter and sinks, the shoulders come nearer by an eighth.
    Framing framing =
        framing(
            point ->
                point.y() < 200
                    ? at(320 + 1.25 * (point.x() - 320), 175 + 1.25 * (point.y() - 150))
                    : at(320 + 1.12 * (point.x() - 320), point.y() + 10));

    assertThat(framing.misfit()).isGreaterThan(0.045);
    assertThat(framing.much()).isFalse();
  }

  @Test
  void nothingIsToldWithoutShoulders() {
    Map<BodyPoint, Keypoint> face = new EnumMap<>(UPRIGHT.points());
    face.put(BodyPoint.LEFT_SHOULDER, new Keypoint(440, 300, 0.2));

    assertThat(Framing.between(UPRIGHT, pose(face))).isEmpty();
  }

  private static Keypoint turned(Keypoint point, double pivotY) {
    double turn = Math.toRadians(8);
    double x = point.x() - 320;
    double y = point.y() - pivotY;
    return at(
        320 + Math.cos(turn) * x - Math.sin(turn) * y,
        pivotY + Math.sin(turn) * x + Math.cos(turn) * y);
  }

  private static Framing framing(UnaryOperator<Keypoint> to) {
    Map<BodyPoint, Keypoint> moved = new EnumMap<>(BodyPoint.class);
    UPRIGHT.points().forEach((name, point) -> moved.put(name, to.apply(point)));
    return Framing.between(UPRIGHT, pose(moved)).orElseThrow();
  }

  private static Pose pose(Map<BodyPoint, Keypoint> points) {
    return new Pose(0, 640, 480, 1, points, Scene.UNKNOWN);
  }

  private static Keypoint at(double x, double y) {
    return new Keypoint(x, y, 0.95);
  }
}
