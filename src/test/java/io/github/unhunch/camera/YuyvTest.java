package io.github.unhunch.camera;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** A camera's own pixels become the colours that OpenCV makes of them. */
class YuyvTest {

  @Test
  void agreesWithOpenCvOnEveryBrightnessAndColour() {
    OpenCv.load();
    int width = 256;
    int height = 256;
    byte[] yuyv = new byte[width * height * 2];
    for (int i = 0; i < yuyv.length; i += 4) {
      yuyv[i] = (byte) (i / 4 * 7);
      yuyv[i + 1] = (byte) (i / 512 * 5);
      yuyv[i + 2] = (byte) (i / 4 * 3);
      yuyv[i + 3] = (byte) (i / 4 * 11);
    }
    byte[] expected = new byte[width * height * 3];
    Mat picture = new Mat(height, width, CvType.CV_8UC2);
    Mat rgb = new Mat();
    picture.put(0, 0, yuyv);
    Imgproc.cvtColor(picture, rgb, Imgproc.COLOR_YUV2RGB_YUYV);
    rgb.get(0, 0, expected);
    picture.release();
    rgb.release();

    byte[] made = Yuyv.ofBytes(yuyv, width, height).rgb();

    for (int i = 0; i < made.length; i++) {
      assertThat(made[i] & 0xff)
          .as("byte %d", i)
          .isBetween((expected[i] & 0xff) - 1, (expected[i] & 0xff) + 1);
    }
  }

  @Test
  void leavesOutWhatTheDriverPutsBehindEachLine() {
    int white = 235 | 128 << 8 | 235 << 16 | 128 << 24;
    int behind = 0x04030201;

    assertThat(new Yuyv(new int[] {white, behind, white, behind}, 2, 2, 2).rgb())
        .hasSize(12)
        .containsOnly((byte) 255);
  }

  @Test
  void goesOutAsItCameIn() {
    byte[] bytes = new byte[8 * 4 * 2];
    new java.util.Random(5).nextBytes(bytes);

    assertThat(Yuyv.ofBytes(bytes, 8, 4).bytes()).isEqualTo(bytes);
  }

  @Test
  void isPaintedInTheColoursThatItIsTurnedInto() {
    byte[] bytes = new byte[8 * 4 * 2];
    new java.util.Random(3).nextBytes(bytes);
    Yuyv camera = Yuyv.ofBytes(bytes, 8, 4);
    int[] painted = new int[8 * 4];
    int[] turned = new int[8 * 4];

    camera.paint(painted);
    new Pixels.Rgb(camera.rgb()).paint(turned);

    assertThat(painted).isEqualTo(turned);
    byte[] rgb = camera.rgb();
    assertThat(turned[5]).isEqualTo((rgb[15] & 255) << 16 | (rgb[16] & 255) << 8 | (rgb[17] & 255));
  }
}
