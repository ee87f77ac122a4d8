package io.github.unhunch.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.unhunch.camera.CameraException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_java;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.videoio.VideoCapture;
import org.opencv.videoio.VideoWriter;
import org.opencv.videoio.Videoio;

/** Finding, opening and losing cameras. */
class WebcamTest {

  @TempDir Path root;

  @AfterEach
  void nothingStaysOpen() {
    assertThat(NativeHandles.open()).isEmpty();
  }

  @Test
  void linuxListsOnlyWhatGivesPictures() throws IOException {
    node(2, "Second", 0);
    node(0, "Laptop camera", 0);
    node(1, "Laptop camera", 1);
    node(4, "Second", 0);
    assertThat(linux().list())
        .containsExactly(
            new CameraDevice("Laptop camera", "Laptop camera", 0),
            new CameraDevice("Second", "Second", 2),
            new CameraDevice("Second #2", "Second #2", 4));
  }

  @Test
  void noCameraIsMissing() {
    assertThat(open("")).extracting(CameraException::problem).isEqualTo(Problem.MISSING);
  }

  @Test
  void unknownCameraIsMissing() throws IOException {
    node(0, "Laptop camera", 0);
    CameraException e = open("Other");
    assertThat(e.problem()).isEqualTo(Problem.MISSING);
    assertThat(e).hasMessageContaining("Other");
  }

  @Test
  void vanishedCameraIsMissing() throws IOException {
    node(0, "Laptop camera", 0);
    Files.delete(root.resolve("dev/video0"));
    assertThat(open("").problem()).isEqualTo(Problem.MISSING);
  }

  @Test
  void cameraThatMayNotBeReadIsForbidden() throws IOException {
    node(0, "Laptop camera", 0);
    assumeTrue(root.resolve("dev/video0").toFile().setReadable(false), "permissions can be taken");
    assumeTrue(!Files.isReadable(root.resolve("dev/video0")), "the administrator may read all");
    CameraException e = open("");
    assertThat(e.problem()).isEqualTo(Problem.PERMISSION_DENIED);
    assertThat(e).hasMessageContaining("group video");
  }

  @Test
  void theHolderIsNamed() throws IOException {
    node(0, "Laptop camera", 0);
    Path process = Files.createDirectories(root.resolve("proc/4711/fd"));
    Files.createSymbolicLink(process.resolve("7"), root.resolve("dev/video0"));
    Files.writeString(root.resolve("proc/4711/comm"), "videocall\n");
    CameraDevice device = linux().list().get(0);
    assertThat(linux().holder(device)).contains("videocall");
    assertThat(Webcam.busy(device, linux()).problem()).isEqualTo(Problem.BUSY);
    assertThat(Webcam.busy(device, linux())).hasMessageContaining("videocall");
  }

  @Test
  void cameraThatStopsIsUnplugged() throws CameraException {
    Loader.load(opencv_java.class);
    Path clip = root.resolve("ten.avi");
    write(clip, 10);
    VideoCapture capture = new VideoCapture(clip.toString(), Videoio.CAP_OPENCV_MJPEG);
    assumeTrue(capture.isOpened(), "OpenCV reads its own files");
    CameraDevice device = new CameraDevice("Fake", "Fake", 0);
    try (Webcam webcam = new Webcam(capture, device, List::of)) {
      assertThat(webcam.live()).isTrue();
      Frame frame = webcam.read().orElseThrow();
      assertThat(frame.width()).isEqualTo(320);
      assertThat(frame.rgb()[0] & 0xff).as("red comes first").isGreaterThan(200);
      CameraException e =
          catchThrowableOfType(
              CameraException.class,
              () -> {
                double last = frame.time();
                for (int i = 0; i < 20; i++) {
                  Optional<Frame> next = webcam.read();
                  assertThat(next).get().extracting(Frame::time).isNotEqualTo(last);
                }
              });
      assertThat(e.problem()).isEqualTo(Problem.UNPLUGGED);
    }
  }

  private static void write(Path file, int pictures) {
    VideoWriter writer =
        new VideoWriter(
            file.toString(),
            Videoio.CAP_OPENCV_MJPEG,
            VideoWriter.fourcc('M', 'J', 'P', 'G'),
            10,
            new Size(320, 240));
    Mat red = new Mat(240, 320, CvType.CV_8UC3, new Scalar(0, 0, 255));
    for (int i = 0; i < pictures; i++) {
      writer.write(red);
    }
    writer.release();
    red.release();
  }

  private CameraList.Linux linux() {
    return new CameraList.Linux(root.resolve("class"), root.resolve("dev"), root.resolve("proc"));
  }

  private CameraException open(String device) {
    return catchThrowableOfType(
        CameraException.class,
        () -> Webcam.open(new CameraSpec(device, 640, 480, 10), linux()).close());
  }

  private void node(int number, String name, int index) throws IOException {
    Path entry = Files.createDirectories(root.resolve("class/video" + number));
    Files.writeString(entry.resolve("name"), name + "\n");
    Files.writeString(entry.resolve("index"), index + "\n");
    Files.createDirectories(root.resolve("dev"));
    Files.writeString(root.resolve("dev/video" + number), "");
  }
}
