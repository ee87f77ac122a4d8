package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.PoseModel.Channels;
import io.github.unhunch.pose.PoseModel.Fit;
import io.github.unhunch.pose.PoseModel.Layout;
import java.nio.FloatBuffer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PictureSamplerTest {

  private static final PoseModel.Input INPUT =
      new PoseModel.Input(
          "image",
          64,
          48,
          Layout.NCHW,
          Channels.RGB,
          List.of(0f, 0f, 0f),
          List.of(1f, 1f, 1f),
          Fit.LETTERBOX);

  @Property(tries = 40)
  void onePictureColourStaysAndTheRestIsBlack(
      @ForAll @IntRange(min = 60, max = 400) int width,
      @ForAll @IntRange(min = 60, max = 400) int height) {
    byte[] rgb = new byte[width * height * 3];
    java.util.Arrays.fill(rgb, (byte) 200);
    FloatBuffer target = FloatBuffer.allocate(64 * 48 * 3);
    PictureView view = PictureView.whole(width, height, INPUT);
    new PictureSampler(INPUT).sample(Frame.ofPixels(0, width, height, rgb), view, target);
    assertThat(target.get(24 * 64 + 32)).isCloseTo(200f, within(0.01f));
    double sum = 0;
    for (int i = 0; i < 64 * 48; i++) {
      assertThat(target.get(i)).isBetween(0f, 200.01f);
      sum += target.get(i);
    }
    double covered = width * (double) height / (view.width() * view.height());
    assertThat(sum / (64 * 48) / 200).isCloseTo(covered, within(0.05));
  }

  @Property(tries = 40)
  void placesComeBackWhereTheyWere(
      @ForAll @IntRange(min = 40, max = 900) int width,
      @ForAll @IntRange(min = 40, max = 900) int height,
      @ForAll @IntRange(min = 2, max = 37) int atX,
      @ForAll @IntRange(min = 2, max = 37) int atY) {
    byte[] rgb = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double distance = Math.hypot((x - atX) / (width / 8.0), (y - atY) / (height / 8.0));
        rgb[(y * width + x) * 3] = (byte) (255 * Math.exp(-distance * distance));
      }
    }
    FloatBuffer target = FloatBuffer.allocate(64 * 48 * 3);
    PictureView view = PictureView.whole(width, height, INPUT);
    new PictureSampler(INPUT).sample(Frame.ofPixels(0, width, height, rgb), view, target);
    int best = 0;
    for (int i = 0; i < 64 * 48; i++) {
      best = target.get(i) > target.get(best) ? i : best;
    }
    double cell = view.width() / 64;
    assertThat(view.pictureX(best % 64 + 0.5, INPUT) - 0.5).isCloseTo(atX, within(1.5 * cell + 1));
    assertThat(view.pictureY(best / 64 + 0.5, INPUT) - 0.5).isCloseTo(atY, within(1.5 * cell + 1));
  }

  @Test
  void coloursAndLayoutAsAsked() {
    PoseModel.Input input =
        new PoseModel.Input(
            "image",
            32,
            32,
            Layout.NHWC,
            Channels.BGR,
            List.of(10f, 20f, 30f),
            List.of(2f, 2f, 2f),
            Fit.STRETCH);
    byte[] rgb = new byte[8 * 16 * 3];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = 50;
      rgb[i + 1] = 60;
      rgb[i + 2] = 70;
    }
    FloatBuffer target = FloatBuffer.allocate(32 * 32 * 3);
    new PictureSampler(input)
        .sample(Frame.ofPixels(0, 8, 16, rgb), PictureView.whole(8, 16, input), target);
    assertThat(new float[] {target.get(0), target.get(1), target.get(2)})
        .containsExactly(30f, 20f, 10f);
  }
}
