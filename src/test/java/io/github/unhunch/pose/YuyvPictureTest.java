package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.camera.Yuyv;
import io.github.unhunch.pose.PoseModel.Channels;
import io.github.unhunch.pose.PoseModel.Fit;
import io.github.unhunch.pose.PoseModel.Layout;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A camera's own pixels give what the same picture gives when it is first turned into RGB. */
class YuyvPictureTest {

  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;

  @ParameterizedTest
  @EnumSource(Layout.class)
  void theNetworkSeesTheSame(Layout layout) {
    PoseModel.Input input =
        new PoseModel.Input(
            "image",
            64,
            48,
            layout,
            layout == Layout.NHWC ? Channels.BGR : Channels.RGB,
            List.of(123f, 116f, 103f),
            List.of(58f, 57f, 55f),
            Fit.LETTERBOX);
    Frame camera = picture();
    Frame turned = Frame.ofPixels(0, WIDTH, HEIGHT, camera.rgb());
    // Beyond the picture on the left, so that the black beside it is compared as well.
    PictureView view = new PictureView(-12.3, 7.1, 120, 90);
    FloatBuffer plain = FloatBuffer.allocate(64 * 48 * 3);
    FloatBuffer direct = FloatBuffer.allocate(64 * 48 * 3);

    new PictureSampler(input).sample(turned, view, plain);
    new PictureSampler(input).sample(camera, view, direct);

    // A camera's brightness and colour are rounded to whole levels once on the way, which is twice
    // as much in blue.
    for (int i = 0; i < plain.capacity(); i++) {
      assertThat(direct.get(i)).as("number %d", i).isCloseTo(plain.get(i), within(2f / 55));
    }
  }

  @Test
  void theThumbnailIsTheSame() {
    Frame camera = picture();
    Thumbnail turned = Thumbnail.of(Frame.ofPixels(0, WIDTH, HEIGHT, camera.rgb()));

    Thumbnail direct = Thumbnail.of(camera);

    for (int i = 0; i < turned.grey().length; i++) {
      assertThat(direct.grey()[i]).as("cell %d", i).isCloseTo(turned.grey()[i], within(2f));
    }
  }

  /** Soft stripes of brightness and colour, none beyond what a screen can show. */
  private static Frame picture() {
    Random random = new Random(7);
    byte[] bytes = new byte[WIDTH * HEIGHT * 2];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int at = y * WIDTH * 2 + x * 2;
        bytes[at] = (byte) (126 + 50 * Math.sin(x / 9.0) + random.nextInt(9) - 4);
        double colour = x % 2 == 0 ? Math.sin(y / 13.0) : Math.cos(y / 7.0);
        bytes[at + 1] = (byte) (128 + 20 * colour);
      }
    }
    return new Frame(0, WIDTH, HEIGHT, Yuyv.ofBytes(bytes, WIDTH, HEIGHT), Optional.empty());
  }
}
