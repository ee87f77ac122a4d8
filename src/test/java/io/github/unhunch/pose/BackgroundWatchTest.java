package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.unhunch.camera.Frame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A drawn room with somebody before it, two looks a second. */
class BackgroundWatchTest {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;
  private static final Map<BodyPoint, Keypoint> POINTS =
      Map.of(
          BodyPoint.NOSE, new Keypoint(160, 95, 1),
          BodyPoint.LEFT_EYE, new Keypoint(170, 85, 1),
          BodyPoint.RIGHT_EYE, new Keypoint(150, 85, 1),
          BodyPoint.LEFT_EAR, new Keypoint(180, 90, 1),
          BodyPoint.RIGHT_EAR, new Keypoint(140, 90, 1),
          BodyPoint.LEFT_SHOULDER, new Keypoint(205, 150, 1),
          BodyPoint.RIGHT_SHOULDER, new Keypoint(115, 150, 1));

  private final SceneMeter meter = new SceneMeter();
  private double time;

  @Test
  void armsThatComeUpBeforeHalfOfTheRoomAreNoOtherPicture() {
    look(0, false, POINTS);
    look(0, false, POINTS);
    for (boolean up : new boolean[] {true, true, true, false, false}) {
      assertNothingMoved(look(0, up, POINTS));
    }
  }

  @Test
  void bodyThatStandsBeforeTheWholeRoomIsNoOtherPicture() {
    look(0, false, POINTS);
    look(0, false, POINTS);
    for (int i = 0; i < 4; i++) {
      assertNothingMoved(scene(frame(0, false, true), Map.of()));
    }
    assertNothingMoved(look(0, false, POINTS));
  }

  @Test
  void roomThatJumpsOutOfReachIsAnotherPictureWhenItStays() {
    look(0, false, POINTS);
    look(0, false, POINTS);
    look(40, false, POINTS);
    assertThat(look(40, false, POINTS).likeness()).isLessThan(0.5);
  }

  @Test
  void whatMovedWhileNobodyWasThereIsToldWhenSomebodyIs() {
    look(0, false, POINTS);
    look(0, false, POINTS);
    for (int i = 0; i < 6; i++) {
      assertThat(look(10, false, Map.of()).shiftX()).isZero();
    }
    assertThat(look(10, false, POINTS).shiftX()).isCloseTo(10.0 / WIDTH, within(0.004));
  }

  @Test
  void zoomThatLeavesLittleOfTheRoomIsToldByTheBody() {
    look(0, false, POINTS);
    look(0, false, POINTS);
    look(0, false, POINTS);
    assertThat(zoomed(1.4).growth()).isZero();
    assertThat(zoomed(1.4).growth()).isCloseTo(Math.log(1.4), within(0.02));
    assertNothingMoved(zoomed(1.4));
  }

  @Test
  void whoComesNearBeforeARoomThatStaysIsNotTheCamera() {
    look(0, false, POINTS);
    look(0, false, POINTS);
    for (int i = 0; i < 4; i++) {
      assertNothingMoved(scene(frame(0, false, false), grown(1.4)));
    }
  }

  @Test
  void zoomBeforeAWallIsToldByTheBodyAloneWhenItIsLarge() {
    wall(1);
    wall(1);
    wall(1.05);
    assertThat(wall(1.05).growth()).isNaN();
    wall(1.4);
    assertThat(wall(1.4).growth()).isGreaterThan(0.25);
  }

  @Test
  void roomThatIsAnotherOneWhenSomebodyComesBackIsTold() {
    look(0, false, POINTS);
    look(0, false, POINTS);
    for (int i = 0; i < 8; i++) {
      assertThat(look(60, false, Map.of()).likeness()).isNaN();
    }
    assertThat(scene(frame(60, false, true), POINTS).likeness()).isZero();
  }

  private Scene wall(double zoom) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setColor(Color.LIGHT_GRAY);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.dispose();
    return scene(picture, grown(zoom));
  }

  private Scene zoomed(double zoom) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.translate(WIDTH / 2.0, HEIGHT / 2.0);
    g.scale(zoom, zoom);
    g.drawImage(frame(0, false, false), -WIDTH / 2, -HEIGHT / 2, null);
    g.dispose();
    return scene(picture, grown(zoom));
  }

  /** The points that much further from the picture's middle. */
  private static Map<BodyPoint, Keypoint> grown(double zoom) {
    Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    POINTS.forEach(
        (name, point) ->
            points.put(
                name,
                new Keypoint(
                    WIDTH / 2.0 + zoom * (point.x() - WIDTH / 2.0),
                    HEIGHT / 2.0 + zoom * (point.y() - HEIGHT / 2.0),
                    1)));
    return points;
  }

  private static void assertNothingMoved(Scene scene) {
    assertThat(scene.likeness() < 0.5).isFalse();
    assertThat(Math.hypot(scene.shiftX(), scene.shiftY()) > 0.01).isFalse();
    assertThat(Math.abs(scene.growth()) > 0.02).isFalse();
  }

  private Scene look(int right, boolean armsUp, Map<BodyPoint, Keypoint> points) {
    return scene(frame(right, armsUp, false), points);
  }

  private Scene scene(BufferedImage picture, Map<BodyPoint, Keypoint> points) {
    byte[] rgb = new byte[WIDTH * HEIGHT * 3];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int colour = picture.getRGB(i % WIDTH, i / WIDTH);
      rgb[3 * i] = (byte) (colour >> 16);
      rgb[3 * i + 1] = (byte) (colour >> 8);
      rgb[3 * i + 2] = (byte) colour;
    }
    time += 0.5;
    double person = points.isEmpty() ? 0.1 : 1;
    Pose pose = new Pose(time, WIDTH, HEIGHT, person, points, Scene.UNKNOWN);
    return meter.measure(Frame.ofPixels(time, WIDTH, HEIGHT, rgb), pose, Double.NaN, false);
  }

  private static BufferedImage frame(int right, boolean armsUp, boolean stands) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    Random random = new Random(4);
    for (int i = 0; i < 260; i++) {
      int grey = 60 + random.nextInt(140);
      g.setColor(new Color(grey, grey, grey));
      int size = 12 + random.nextInt(24);
      g.fillRect(random.nextInt(WIDTH + 120) - 60 + right, random.nextInt(HEIGHT), size, size);
    }
    g.setColor(Color.DARK_GRAY);
    g.fillOval(130, 60, 60, 75);
    g.fillRect(110, 140, 100, 100);
    if (armsUp) {
      g.setColor(Color.PINK);
      g.fillRect(20, 20, 95, 110);
      g.fillRect(205, 20, 95, 110);
    }
    if (stands) {
      g.setColor(Color.BLUE);
      g.fillRect(20, 0, 290, HEIGHT);
    }
    g.dispose();
    return picture;
  }
}
