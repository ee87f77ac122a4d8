package io.github.unhunch.pose;

import static io.github.unhunch.pose.RenderedPeople.FACE;
import static io.github.unhunch.pose.RenderedPeople.SHOULDERS;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.RenderedPeople.Changed;
import io.github.unhunch.pose.RenderedPeople.Scene;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Usual people whose picture was made hard on purpose, one thing at a time. */
class SpoiltPicturesTest {

  private static final List<BodyPoint> EYES = List.of(BodyPoint.LEFT_EYE, BodyPoint.RIGHT_EYE);
  private static final Predicate<Scene> LIT =
      scene -> scene.usual() && List.of("day", "office").contains(scene.light());

  private static RenderedPeople people;

  @BeforeAll
  static void open() throws Exception {
    people = RenderedPeople.open();
  }

  @AfterAll
  static void close() {
    if (people != null) {
      people.close();
    }
  }

  @Test
  void veryDark() throws Exception {
    placed("very dark", (scene, frame) -> Changed.only(brightness(frame, v -> v * 0.12)));
  }

  @Test
  void noisy() throws Exception {
    Random random = new Random(5);
    placed(
        "noisy",
        (scene, frame) ->
            Changed.only(brightness(frame, v -> v * 0.6 + 22 * random.nextGaussian())));
  }

  @Test
  void washedOut() throws Exception {
    placed("washed out", (scene, frame) -> Changed.only(brightness(frame, v -> 150 + v * 0.4)));
  }

  @Test
  void aMaskOverMouthAndNose() throws Exception {
    placedBehind("mask", 0, 0.12, 0.19, 0.16, 205);
  }

  @Test
  void aMugBeforeTheMouth() throws Exception {
    placedBehind("mug", 0.03, 0.18, 0.12, 0.14, 60);
  }

  @Test
  void fifteenHundredthsOfTheWidth() throws Exception {
    RenderedPeople.Change small = (scene, frame) -> inTheMiddle(frame, 0.15 / share(scene));
    Predicate<Scene> centred = scene -> LIT.test(scene) && share(scene) > 0.3;
    people.assertPlaced("face within 0.1, 15 % of the width", centred, small, FACE, 0.1, 0.85);
    people.assertPlaced(
        "shoulders within 0.2, 15 % of the width", centred, small, SHOULDERS, 0.2, 0.8);
  }

  private static void placed(String what, RenderedPeople.Change change) throws Exception {
    people.assertPlaced("face within 0.1, " + what, LIT, change, FACE, 0.1, 0.85);
    people.assertPlaced("shoulders within 0.2, " + what, LIT, change, SHOULDERS, 0.2, 0.85);
  }

  /** Something of one grey near the nose; its place and half axes in shoulder widths. */
  private static void placedBehind(
      String what, double right, double down, double halfWidth, double halfHeight, int grey)
      throws Exception {
    RenderedPeople.Change change =
        (scene, frame) -> {
          double unit = scene.shoulders();
          double x = scene.x(BodyPoint.NOSE) + right * unit;
          double y = scene.y(BodyPoint.NOSE) + down * unit;
          return Changed.only(covered(frame, x, y, halfWidth * unit, halfHeight * unit, grey));
        };
    people.assertPlaced("eyes within 0.1, " + what, LIT, change, EYES, 0.1, 0.85);
    people.assertPlaced("shoulders within 0.2, " + what, LIT, change, SHOULDERS, 0.2, 0.85);
  }

  private static double share(Scene scene) {
    return scene.shoulders() / RenderedPeople.WIDTH;
  }

  private static Frame brightness(Frame frame, DoubleUnaryOperator change) {
    byte[] rgb = frame.rgb().clone();
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) Math.max(0, Math.min(255, Math.round(change.applyAsDouble(rgb[i] & 255))));
    }
    return Frame.ofPixels(frame.time(), frame.width(), frame.height(), rgb);
  }

  /** An ellipse of one grey over the picture. */
  private static Frame covered(
      Frame frame, double x, double y, double halfWidth, double halfHeight, int grey) {
    byte[] rgb = frame.rgb().clone();
    for (int row = 0; row < frame.height(); row++) {
      for (int column = 0; column < frame.width(); column++) {
        double across = (column + 0.5 - x) / halfWidth;
        double down = (row + 0.5 - y) / halfHeight;
        if (across * across + down * down < 1) {
          for (int c = 0; c < 3; c++) {
            rgb[(row * frame.width() + column) * 3 + c] = (byte) grey;
          }
        }
      }
    }
    return Frame.ofPixels(frame.time(), frame.width(), frame.height(), rgb);
  }

  /** The picture made smaller in the middle of a grey one of 640 x 480, as from a far camera. */
  private static Changed inTheMiddle(Frame frame, double shareOfWidth) {
    int width = 640;
    int height = 480;
    double scale = shareOfWidth * width / frame.width();
    double left = Math.round((width - frame.width() * scale) / 2);
    double top = Math.round((height - frame.height() * scale) / 2);
    byte[] rgb = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int fromX = (int) Math.floor((x + 0.5 - left) / scale);
        int fromY = (int) Math.floor((y + 0.5 - top) / scale);
        boolean inside =
            fromX >= 0 && fromY >= 0 && fromX < frame.width() && fromY < frame.height();
        for (int c = 0; c < 3; c++) {
          rgb[(y * width + x) * 3 + c] =
              inside ? frame.rgb()[(fromY * frame.width() + fromX) * 3 + c] : (byte) 110;
        }
      }
    }
    return new Changed(Frame.ofPixels(frame.time(), width, height, rgb), scale, left, top);
  }
}
